// The filters, and what starts the page.
const form = document.getElementById('filter');
const input = name => form.elements.namedItem(name);
const count = document.getElementById('count');
const types = document.getElementById('types');
const certainties = document.getElementById('certainties');

const box = (name, value, text, mark) => {
  const line = make('label');
  const check = make('input');
  check.type = 'checkbox';
  check.name = name;
  check.value = value;
  check.defaultChecked = true;
  line.append(check);
  if (mark) line.append(mark);
  line.append(make('span', '', text));
  return line;
};
index.types.forEach((type, i) => types.append(box('type', i, type.label, dot(i))));
index.certainties.forEach((name, i) => certainties.append(box('certainty', i, words(name))));
index.countries
  .map((country, i) => ({ ...country, i }))
  .sort((a, b) => a.name.localeCompare(b.name))
  .forEach(country => {
    const option = make('option', '', country.name);
    option.value = country.i;
    input('country').append(option);
  });

const chosenDays = () => ['since', 'until'].map(name => input(name).value ? toDay(input(name).value) : null);
const chooseDays = (from, to) => {
  input('since').value = from === null ? '' : toIso(from);
  input('until').value = to === null ? '' : toIso(to);
  filter();
};
const checked = (fieldset, size) => {
  const wanted = new Uint8Array(size);
  for (const check of fieldset.querySelectorAll('input')) if (check.checked) wanted[check.value] = 1;
  return wanted;
};

const filter = () => {
  const wantedTypes = checked(types, index.types.length);
  const wantedCertainties = checked(certainties, index.certainties.length);
  const country = input('country').value === '' ? -1 : Number(input('country').value);
  const least = Number(input('killed').value) || 0;
  const asked = folded(input('text').value.trim());
  const [from, to] = chosenDays();
  const shown = [], timed = [];
  state.visible.fill(0);
  let unplaced = 0, killed = 0;
  for (let i = 0; i < n; i++) {
    if (!wantedTypes[data.type[i]] || !wantedCertainties[data.certainty[i]]) continue;
    if (country >= 0 && data.country[i] !== country) continue;
    if (least > 0 && data.killed[i] < least) continue;
    if (asked && !searchText(i).includes(asked)) continue;
    timed.push(i);
    if (from !== null && data.end[i] < from) continue;
    if (to !== null && (data.day[i] > to || data.day[i] === NO_DAY)) continue;
    shown.push(i);
    state.visible[i] = 1;
    if (!(data.x[i] >= 0)) unplaced++;
    if (data.killed[i] > 0) killed += data.killed[i];
  }
  state.shown = shown;
  state.timed = timed;
  cursor = 0;
  rows.style.height = shown.length * ROW + 'px';
  list.scrollTop = 0;
  const few = new Intl.NumberFormat('en');
  count.textContent = few.format(shown.length) + (shown.length === n ? '' : ' of ' + few.format(n))
    + (n === 1 ? ' incident, ' : ' incidents, ') + few.format(killed) + ' killed'
    + (unplaced ? ', ' + few.format(unplaced) + ' not on the map' : '');
  drawMap();
  drawTime();
  drawList();
};

form.addEventListener('input', filter);
form.addEventListener('submit', e => e.preventDefault());
form.addEventListener('reset', () => setTimeout(() => { filter(); fit(); }));
const redraw = () => { drawMap(); drawTime(); drawList(); };
window.addEventListener('resize', redraw);
window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
  colour = colours();
  document.querySelectorAll('fieldset .dot').forEach((mark, i) => { mark.style.background = colour.types[i]; });
  redraw();
});
if (window.matchMedia('(max-width: 760px)').matches) document.getElementById('filters').open = false;
filter();
fit();
const linked = location.hash ? index.rows.findIndex(r => r[11] === location.hash.slice(1)) : -1;
if (linked >= 0) open(linked, null, list);
document.documentElement.dataset.ready = Math.round(performance.now());
