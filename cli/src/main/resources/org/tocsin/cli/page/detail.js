// One incident: what is known, the words behind it, who says so. All of it as text, never as markup.
const detail = document.getElementById('detail');
let cameFrom = list;
let together = [];
let openings = 0;

const words = code => code ? code.toLowerCase().replaceAll('_', ' ') : '';
const person = actor => actor.name + (actor.id ? ' (' + actor.id + ')' : '') + ', ' + words(actor.kind);
const figure = t => {
  const range = [t.low ?? '?', t.high ?? '?'];
  const exact = t.low === t.best && t.high === t.best;
  return t.best + (exact ? '' : ' (' + range[0] + ' to ' + range[1] + (t.qualifier ? ', ' + words(t.qualifier) : '') + ')');
};
const link = (text, address) => {
  let url = null;
  try { url = new URL(address); } catch { /* shown as text */ }
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) return make('span', '', text);
  const anchor = make('a', '', text);
  anchor.href = url.href;
  anchor.target = '_blank';
  anchor.rel = 'noopener noreferrer';
  return anchor;
};
const fieldsOf = (i, r) => {
  const l = r.location;
  const actors = role => r.actors.filter(a => a.role === role).map(person);
  return [
    ['Day', r.occurredOn ? r.occurredOn + (r.endedOn !== r.occurredOn ? ' to ' + r.endedOn : '')
      + (r.datePrecision === 'DAY' ? '' : ', known to the ' + words(r.datePrecision)) : 'not known'],
    ['Place', l ? [l.name, l.admin1, countryName(i)].filter(Boolean).join(', ') : 'not known'],
    ['Precision', l ? words(l.precision) + (l.latitude === undefined ? ', no coordinates' : ', ' + l.latitude + ' ' + l.longitude) : ''],
    ...actors('ASSAILANT').map(a => ['Assailant', a]),
    ...actors('TARGET').map(a => ['Target', a]),
    ...actors('PARTICIPANT').map(a => ['Participant', a]),
    ['Killed', r.killed ? figure(r.killed) : 'not reported'],
    ['Injured', r.injured ? figure(r.injured) : ''],
    ['Abducted', r.abducted ? figure(r.abducted) : ''],
    ['Weapons', (r.weapons || []).join(', ')],
    ['Claimed by', (r.claimedBy || []).join(', ')],
    ['Stage', r.stage === 'ACCOMPLISHED' ? '' : words(r.stage)],
    ['Known as', words(r.certainty)],
    ['Id', r.id],
  ];
};

// What is told below the heading, as elements.
const content = (i, r) => {
  const known = make('dl');
  for (const [name, value] of fieldsOf(i, r)) if (value) known.append(make('dt', '', name), make('dd', '', value));
  const parts = [known, make('h3', '', 'The words behind it')];
  const quotes = new Map();
  for (const e of r.evidence || []) {
    const key = e.quote + '\n' + (e.attribution || '');
    if (!quotes.has(key)) quotes.set(key, { ...e, fields: [] });
    const its = quotes.get(key).fields;
    const field = e.field.replace(/[A-Z]/g, c => ' ' + c.toLowerCase());
    if (!its.includes(field)) its.push(field);
  }
  if (!quotes.size) parts.push(make('p', 'by', 'No quotes are kept.'));
  for (const e of quotes.values()) {
    const quote = make('blockquote', '', '“' + e.quote + '”');
    const doubt = e.confirmed === false ? ', not confirmed' : '';
    quote.append(make('div', 'by', [e.fields.join(', '), e.attribution].filter(Boolean).join(' · ') + doubt));
    parts.push(quote);
  }
  parts.push(make('h3', '', 'Sources (' + r.sources.length + ', independent: ' + r.independentSources + ')'));
  const sources = make('ul');
  for (const s of r.sources) {
    const item = make('li');
    item.append(link(s.outlet || s.url, s.url));
    item.append(make('span', 'by', [' ', s.publishedAt, s.independent ? '' : 'a copy'].filter(Boolean).join(' ')));
    sources.append(item);
  }
  parts.push(sources);
  return parts;
};

const open = (i, hits, from) => {
  const opening = ++openings;
  state.selected = i;
  if (from) cameFrom = from;
  if (hits) together = hits;
  else if (!together.includes(i)) together = [];
  const bar = make('div', 'bar');
  const at = together.indexOf(i);
  bar.append(make('span', '', together.length > 1 ? (at + 1) + ' of ' + together.length + ' here' : ''));
  const turn = (text, by) => {
    const button = make('button', '', text);
    button.type = 'button';
    button.addEventListener('click', () => open(together[(at + by + together.length) % together.length], null, null));
    return button;
  };
  if (together.length > 1) bar.append(turn('Previous', -1), turn('Next', 1));
  const shut = make('button', '', 'Close');
  shut.type = 'button';
  shut.id = 'close';
  shut.addEventListener('click', close);
  bar.append(shut);
  const heading = make('h2', '', label(i) + ', ' + place(i));
  heading.id = 'detail-title';
  heading.tabIndex = -1;
  const kind = make('div', 'by');
  kind.append(dot(data.type[i]), ' ' + index.types[data.type[i]].label + ' · ' + countryName(i));
  detail.replaceChildren(bar, heading, kind);
  detail.setAttribute('aria-busy', 'true');
  detail.hidden = false;
  detail.scrollTop = 0;
  const position = state.shown.indexOf(i);
  if (position >= 0) moveTo(position);
  reveal(i);
  drawMap();
  heading.focus({ preventScroll: true });
  record(i).then(r => content(i, r), () => [make('p', 'by',
    'This browser cannot read what is packed in the page: a newer one can (Chrome 103, Firefox 113, Safari 16.4).')])
    .then(parts => {
      if (opening !== openings) return;
      detail.append(...parts);
      detail.setAttribute('aria-busy', 'false');
    });
};
const close = () => {
  openings++;
  detail.hidden = true;
  state.selected = -1;
  together = [];
  drawMap();
  cameFrom.focus({ preventScroll: true });
};
document.addEventListener('keydown', e => {
  if (e.key === 'Escape' && !detail.hidden) close();
});
