// The map: land and borders as two paths, a circle an incident.
const map = document.getElementById('map');
const view = { x: 0.5, y: 0.45, scale: 900 };
const MOST_SCALE = 400000;

const outlines = (() => {
  const world = read('outlines');
  const arcs = world.arcs.map(deltas => {
    const points = new Float64Array(deltas.length);
    let x = 0, y = 0;
    for (let i = 0; i < deltas.length; i += 2) {
      x += deltas[i];
      y += deltas[i + 1];
      points[i] = projectX(x * world.scale);
      points[i + 1] = projectY(y * world.scale);
    }
    return points;
  });
  // Rings that cross the antimeridian go on beyond the edge of the world; one round a pole does not come back.
  const trace = (path, list, ring) => {
    let first = null, last = 0, shift = 0;
    for (const arc of list) {
      const back = arc < 0, points = arcs[back ? ~arc : arc], count = points.length / 2;
      for (let k = 0; k < count; k++) {
        const j = 2 * (back ? count - 1 - k : k);
        if (first === null) {
          first = points[j];
          path.moveTo(first, points[j + 1]);
        } else {
          if (points[j] + shift - last > 0.5) shift--;
          else if (points[j] + shift - last < -0.5) shift++;
          path.lineTo(points[j] + shift, points[j + 1]);
        }
        last = points[j] + shift;
      }
    }
    if (ring && shift) {
      path.lineTo(last, 1.2);
      path.lineTo(first, 1.2);
    }
    if (ring) path.closePath();
  };
  const land = new Path2D(), borders = new Path2D();
  for (const ring of world.land) trace(land, ring, true);
  for (const arc of world.borders) trace(borders, [arc], false);
  return { land, borders };
})();

let mapSize = { width: 1, height: 1 };
const screenX = i => (data.x[i] - view.x) * view.scale + mapSize.width / 2;
const screenY = i => (data.y[i] - view.y) * view.scale + mapSize.height / 2;

const drawMap = onNextFrame(() => {
  const { context, width, height, ratio } = sized(map);
  mapSize = { width, height };
  const k = view.scale * ratio;
  context.setTransform(k, 0, 0, k, width * ratio / 2 - view.x * k, height * ratio / 2 - view.y * k);
  context.fillStyle = colour.land;
  context.strokeStyle = colour.border;
  context.lineWidth = 0.8 / view.scale;
  context.save();
  context.beginPath();
  context.rect(0, 0, 1, 1);
  context.clip();
  for (const shift of [0, -1, 1]) {
    const left = view.x - width / 2 / view.scale, right = view.x + width / 2 / view.scale;
    // What goes on beyond one edge comes in at the other: nothing but a strip there.
    if (shift === -1 && left > 0.1 || shift === 1 && right < 0.9) continue;
    context.translate(shift, 0);
    context.fill(outlines.land, 'evenodd');
    context.stroke(outlines.land);
    context.stroke(outlines.borders);
    context.translate(-shift, 0);
  }
  context.restore();
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  const paths = index.types.map(() => new Path2D());
  for (let j = 0; j < n; j++) {
    const i = bySize[j];
    if (!state.visible[i]) continue;
    const x = screenX(i), y = screenY(i), r = radius(i);
    if (!(x > -r && x < width + r && y > -r && y < height + r)) continue;
    const path = paths[data.type[i]];
    path.moveTo(x + r, y);
    path.arc(x, y, r, 0, 2 * Math.PI);
  }
  // Strategic developments lie below what is violence.
  for (let type = paths.length - 1; type >= 0; type--) {
    const path = paths[type];
    context.globalAlpha = 0.5;
    context.fillStyle = colour.types[type];
    context.fill(path);
    context.globalAlpha = 0.9;
    context.strokeStyle = colour.types[type];
    context.lineWidth = 1;
    context.stroke(path);
  }
  context.globalAlpha = 1;
  if (state.selected >= 0 && data.x[state.selected] >= 0) {
    context.strokeStyle = colour.mark;
    context.lineWidth = 3;
    context.beginPath();
    context.arc(screenX(state.selected), screenY(state.selected), radius(state.selected) + 4, 0, 2 * Math.PI);
    context.stroke();
  }
});

// So far out that the world fills the width at the least, and never off it.
const bound = () => {
  view.scale = Math.max(Math.min(mapSize.width, mapSize.height * 1.2) * 0.9, Math.min(MOST_SCALE, view.scale));
  view.x = Math.max(0, Math.min(1, view.x));
  view.y = Math.max(0, Math.min(1, view.y));
};
const zoomAt = (factor, px, py) => {
  const x = view.x + (px - mapSize.width / 2) / view.scale, y = view.y + (py - mapSize.height / 2) / view.scale;
  view.scale *= factor;
  bound();
  view.x = x - (px - mapSize.width / 2) / view.scale;
  view.y = y - (py - mapSize.height / 2) / view.scale;
  bound();
  drawMap();
};
const pan = (dx, dy) => {
  view.x -= dx / view.scale;
  view.y -= dy / view.scale;
  bound();
  drawMap();
};
// Shows all incidents that are visible, but for the outermost twentieth where these are many.
const fit = () => {
  const box = map.getBoundingClientRect();
  mapSize = { width: box.width || 1, height: box.height || 1 };
  const xs = [], ys = [];
  for (const i of state.shown) if (data.x[i] >= 0) { xs.push(data.x[i]); ys.push(data.y[i]); }
  if (xs.length) {
    const cut = xs.length > 200 ? Math.floor(xs.length / 40) : 0;
    const range = all => { all.sort((a, b) => a - b); return [all[cut], all[all.length - 1 - cut]]; };
    const [x0, x1] = range(xs), [y0, y1] = range(ys);
    view.x = (x0 + x1) / 2;
    view.y = (y0 + y1) / 2;
    view.scale = 0.85 * Math.min(mapSize.width / Math.max(x1 - x0, 0.012), mapSize.height / Math.max(y1 - y0, 0.012));
  }
  bound();
  drawMap();
};
const near = (px, py) => {
  const hits = [];
  for (const i of state.shown) {
    const away = Math.hypot(screenX(i) - px, screenY(i) - py);
    if (away <= radius(i) + 3) hits.push([i, away - radius(i) / 4]);
  }
  hits.sort((a, b) => data.killed[a[0]] >= 0 && a[1] !== b[1] ? a[1] - b[1] : a[0] - b[0]);
  return hits.map(hit => hit[0]);
};
const reveal = i => {
  if (!(data.x[i] >= 0)) return;
  const x = screenX(i), y = screenY(i);
  if (x < 30 || y < 30 || x > mapSize.width - 30 || y > mapSize.height - 30) {
    view.x = data.x[i];
    view.y = data.y[i];
    bound();
  }
};

const touches = new Map();
let moved = 0;
map.addEventListener('pointerdown', e => {
  map.setPointerCapture(e.pointerId);
  touches.set(e.pointerId, [e.offsetX, e.offsetY]);
  if (touches.size === 1) moved = 0;
});
map.addEventListener('pointermove', e => {
  if (!touches.has(e.pointerId)) {
    map.style.cursor = near(e.offsetX, e.offsetY).length ? 'pointer' : 'grab';
    return;
  }
  const [x, y] = touches.get(e.pointerId);
  const others = [...touches.entries()].filter(t => t[0] !== e.pointerId).map(t => t[1]);
  touches.set(e.pointerId, [e.offsetX, e.offsetY]);
  moved += Math.hypot(e.offsetX - x, e.offsetY - y);
  if (others.length) {
    const [ox, oy] = others[0];
    const before = Math.hypot(x - ox, y - oy), now = Math.hypot(e.offsetX - ox, e.offsetY - oy);
    if (before > 0) zoomAt(now / before, (e.offsetX + ox) / 2, (e.offsetY + oy) / 2);
  } else {
    pan(e.offsetX - x, e.offsetY - y);
  }
});
const lifted = e => {
  const single = touches.size === 1 && touches.has(e.pointerId);
  touches.delete(e.pointerId);
  if (single && e.type === 'pointerup' && moved < 6) {
    const hits = near(e.offsetX, e.offsetY);
    if (hits.length) open(hits[0], hits, map);
  }
};
map.addEventListener('pointerup', lifted);
map.addEventListener('pointercancel', lifted);
map.addEventListener('wheel', e => {
  e.preventDefault();
  zoomAt(Math.exp(-e.deltaY * (e.deltaMode ? 0.05 : 0.002)), e.offsetX, e.offsetY);
}, { passive: false });
map.addEventListener('keydown', e => {
  const step = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] }[e.key];
  if (step) pan(...step);
  else if (e.key === '+' || e.key === '=') zoomAt(1.5, mapSize.width / 2, mapSize.height / 2);
  else if (e.key === '-') zoomAt(1 / 1.5, mapSize.width / 2, mapSize.height / 2);
  else if (e.key === '0') fit();
  else if (e.key === 'Enter') {
    const hits = near(mapSize.width / 2, mapSize.height / 2);
    if (hits.length) open(hits[0], hits, map);
  } else return;
  e.preventDefault();
});
document.getElementById('in').addEventListener('click', () => zoomAt(1.6, mapSize.width / 2, mapSize.height / 2));
document.getElementById('out').addEventListener('click', () => zoomAt(1 / 1.6, mapSize.width / 2, mapSize.height / 2));
document.getElementById('all').addEventListener('click', fit);
