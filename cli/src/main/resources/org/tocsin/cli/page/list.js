// The list: only the rows in sight are in the page, however many there are.
const ROW = 60;
const list = document.getElementById('list');
const rows = document.getElementById('rows');
let cursor = 0;

const make = (tag, kind, text) => {
  const element = document.createElement(tag);
  if (kind) element.className = kind;
  if (text !== undefined && text !== null) element.textContent = text;
  return element;
};
const dot = type => {
  const mark = make('span', 'dot');
  mark.style.background = colour.types[type];
  return mark;
};

const drawList = onNextFrame(() => {
  const count = state.shown.length;
  rows.style.height = count * ROW + 'px';
  const first = Math.max(0, Math.floor(list.scrollTop / ROW) - 4);
  const last = Math.min(count, Math.ceil((list.scrollTop + list.clientHeight) / ROW) + 4);
  const fresh = [];
  for (let at = first; at < last; at++) {
    const i = state.shown[at];
    const row = make('div', 'row');
    row.id = 'row-' + i;
    row.setAttribute('role', 'option');
    row.setAttribute('aria-posinset', at + 1);
    row.setAttribute('aria-setsize', count);
    row.setAttribute('aria-selected', at === cursor ? 'true' : 'false');
    row.style.top = at * ROW + 'px';
    row.dataset.at = at;
    const what = make('div', 'what');
    what.append(dot(data.type[i]), make('span', '', label(i) + ', ' + place(i)));
    const more = make('div', 'who');
    if (toll(i)) more.append(make('b', '', toll(i)), ' · ');
    more.append([dayText(i), countryName(i), who(i)].filter(Boolean).join(' · '));
    row.append(what, more);
    fresh.push(row);
  }
  if (!count) fresh.push(make('p', 'none', n ? 'No incident fits the filters.' : 'There are no incidents.'));
  rows.replaceChildren(...fresh);
  if (count && cursor >= first && cursor < last) {
    list.setAttribute('aria-activedescendant', 'row-' + state.shown[cursor]);
  } else {
    list.removeAttribute('aria-activedescendant');
  }
});
const moveTo = at => {
  if (!state.shown.length) return;
  cursor = Math.max(0, Math.min(state.shown.length - 1, at));
  const top = cursor * ROW;
  if (top < list.scrollTop) list.scrollTop = top;
  if (top + ROW > list.scrollTop + list.clientHeight) list.scrollTop = top + ROW - list.clientHeight;
  drawList();
};
list.addEventListener('scroll', drawList);
list.addEventListener('click', e => {
  const row = e.target.closest('.row');
  if (!row) return;
  moveTo(Number(row.dataset.at));
  open(state.shown[cursor], null, list);
});
list.addEventListener('keydown', e => {
  const page = Math.max(1, Math.floor(list.clientHeight / ROW) - 1);
  const step = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page }[e.key];
  if (step) moveTo(cursor + step);
  else if (e.key === 'Home') moveTo(0);
  else if (e.key === 'End') moveTo(state.shown.length - 1);
  else if ((e.key === 'Enter' || e.key === ' ') && state.shown.length) open(state.shown[cursor], null, list);
  else return;
  e.preventDefault();
});
