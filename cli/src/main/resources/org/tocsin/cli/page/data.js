// The incidents: a short row of each for map, list and filters, its whole record when it is looked at.
const read = id => JSON.parse(document.getElementById(id).textContent);
const index = read('index');
const DAY = 86400000;
const NO_DAY = -1000000;
const n = index.rows.length;
const toDay = iso => iso ? Math.round(Date.parse(iso) / DAY) : NO_DAY;
const toIso = day => new Date(day * DAY).toISOString().slice(0, 10);

// Mercator, the world being 1 wide; the poles are cut off as on every such map.
const projectX = lon => (lon + 180) / 360;
const projectY = lat => {
  const s = Math.sin(Math.max(-84, Math.min(84, lat)) * Math.PI / 180);
  return 0.5 - Math.log((1 + s) / (1 - s)) / (4 * Math.PI);
};

const column = (kind, value) => {
  const all = new kind(n);
  for (let i = 0; i < n; i++) all[i] = value(index.rows[i]);
  return all;
};
const data = {
  sub: column(Uint8Array, r => r[0]),
  type: column(Uint8Array, r => index.subs[r[0]].type),
  day: column(Int32Array, r => r[1] ?? NO_DAY),
  end: column(Int32Array, r => r[2] ?? NO_DAY),
  certainty: column(Uint8Array, r => r[3]),
  country: column(Uint16Array, r => r[4]),
  x: column(Float64Array, r => r[6] === null ? NaN : projectX(r[7])),
  y: column(Float64Array, r => r[6] === null ? NaN : projectY(r[6])),
  killed: column(Int32Array, r => r[8] === null ? -1 : r[8]),
};
const place = i => index.texts[index.rows[i][5]] || 'place not known';
const countryName = i => index.countries[data.country[i]].name;
const toll = i => index.texts[index.rows[i][9]];
const who = i => index.texts[index.rows[i][10]];
const label = i => index.subs[data.sub[i]].label;
const dayText = i => data.day[i] === NO_DAY ? 'day not known'
  : toIso(data.day[i]) + (data.end[i] > data.day[i] ? ' to ' + toIso(data.end[i]) : '');
const radius = i => data.killed[i] <= 0 ? 3.5 : Math.min(30, 3.5 + 1.7 * Math.sqrt(data.killed[i]));

// Large circles are drawn first, so that small ones lie on them.
const bySize = Uint32Array.from({ length: n }, (_, i) => i).sort((a, b) => data.killed[b] - data.killed[a]);

const folded = text => text.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase();
let texts = null;
const searchText = i => {
  if (!texts) texts = new Array(n);
  return texts[i] ??= folded([place(i), countryName(i), who(i), label(i), index.rows[i][11]].join(' '));
};

// Records lie deflated; a chunk is unpacked when the first of it is looked at.
const unpack = async id => {
  const packed = Uint8Array.from(atob(document.getElementById(id).textContent), c => c.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return JSON.parse(await new Response(stream).text());
};
const chunks = new Map();
const record = async i => {
  const at = Math.floor(i / index.chunk);
  if (!chunks.has(at)) chunks.set(at, unpack('records-' + at));
  return (await chunks.get(at))[i % index.chunk];
};

const colours = () => {
  const style = getComputedStyle(document.documentElement);
  const value = name => style.getPropertyValue(name).trim();
  return {
    types: index.types.map((_, i) => value('--t' + i)),
    land: value('--land'), border: value('--border'), mark: value('--mark'),
    text: value('--text'), quiet: value('--quiet'), line: value('--line'), strong: value('--strong'),
  };
};
let colour = colours();

// What is shown: set by the filters, read by all else.
const state = { shown: [], visible: new Uint8Array(n), selected: -1, timed: [] };

const sized = canvas => {
  const ratio = window.devicePixelRatio || 1;
  const box = canvas.getBoundingClientRect();
  const width = Math.max(1, Math.round(box.width)), height = Math.max(1, Math.round(box.height));
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
  }
  const context = canvas.getContext('2d');
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  return { context, width, height, ratio };
};
const onNextFrame = draw => {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; draw(); });
  };
};
