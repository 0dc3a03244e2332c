// The time line: how many incidents of each type, by day or by as many days as there is room for.
const time = document.getElementById('time');
const known = [...data.day].filter(day => day !== NO_DAY);
// Days that lie far from all others (a wrong year) do not make the line unreadable; their filter still works.
known.sort((a, b) => a - b);
const edge = Math.floor(known.length / 500);
const span = known.length ? [known[edge], known[known.length - 1 - edge]] : [0, 0];
const axis = { step: 1, left: 10, right: 10, width: 1 };
const dayAt = px => {
  const share = (px - axis.left) / Math.max(1, axis.width - axis.left - axis.right);
  return Math.round(span[0] - 0.5 + share * (span[1] - span[0] + 1));
};
const pixelOf = day => axis.left + (day - span[0]) / (span[1] - span[0] + 1) * (axis.width - axis.left - axis.right);

const drawTime = onNextFrame(() => {
  const { context, width, height } = sized(time);
  axis.width = width;
  if (!known.length) return;
  const days = span[1] - span[0] + 1, room = width - axis.left - axis.right;
  axis.step = [1, 7, 14, 30, 91, 365, 3650].find(s => days / s <= room / 4) || 36500;
  const bins = Math.ceil(days / axis.step), types = index.types.length;
  const counts = new Uint32Array(bins * types);
  let most = 1;
  const sums = new Uint32Array(bins);
  for (const i of state.timed) {
    if (data.day[i] < span[0] || data.day[i] > span[1]) continue;
    const bin = Math.floor((data.day[i] - span[0]) / axis.step);
    counts[bin * types + data.type[i]]++;
    most = Math.max(most, ++sums[bin]);
  }
  const floor = height - 18, top = 18;
  const [from, to] = chosenDays();
  if (from !== null || to !== null) {
    const x0 = pixelOf(from === null ? span[0] : Math.max(from, span[0]));
    const x1 = pixelOf(to === null ? span[1] + 1 : Math.min(to + 1, span[1] + 1));
    context.fillStyle = colour.strong;
    context.globalAlpha = 0.18;
    context.fillRect(x0, 0, Math.max(2, x1 - x0), floor);
    context.globalAlpha = 1;
  }
  const bar = room * axis.step / days;
  for (let b = 0; b < bins; b++) {
    let y = floor;
    for (let t = 0; t < types; t++) {
      const h = counts[b * types + t] / most * (floor - top);
      if (!h) continue;
      context.fillStyle = colour.types[t];
      context.fillRect(axis.left + b * bar, y - h, Math.max(1, bar - (bar > 4 ? 1 : 0)), h);
      y -= h;
    }
  }
  context.strokeStyle = colour.line;
  context.beginPath();
  context.moveTo(axis.left, floor + 0.5);
  context.lineTo(width - axis.right, floor + 0.5);
  context.stroke();
  context.fillStyle = colour.quiet;
  context.font = '12px system-ui, sans-serif';
  context.textBaseline = 'bottom';
  const ticks = days > 1 ? Math.max(2, Math.min(6, Math.floor(width / 130))) : 1;
  for (let k = 0; k < ticks; k++) {
    const day = ticks === 1 ? span[0] : Math.round(span[0] + k * (days - 1) / (ticks - 1));
    context.textAlign = ticks === 1 || k === 0 ? 'left' : k === ticks - 1 ? 'right' : 'center';
    context.fillText(toIso(day), k === 0 ? axis.left : k === ticks - 1 ? width - axis.right : pixelOf(day), height - 2);
  }
  context.textAlign = 'left';
  context.textBaseline = 'top';
  context.fillText('most: ' + most + (axis.step === 1 ? ' a day' : ' in ' + axis.step + ' days'), axis.left + 2, 2);
});

let dragFrom = null;
time.addEventListener('pointerdown', e => {
  time.setPointerCapture(e.pointerId);
  dragFrom = dayAt(e.offsetX);
});
time.addEventListener('pointermove', e => {
  if (dragFrom === null) return;
  const day = dayAt(e.offsetX);
  chooseDays(Math.min(dragFrom, day), Math.max(dragFrom, day));
});
time.addEventListener('pointerup', e => {
  if (dragFrom === null) return;
  const day = dayAt(e.offsetX);
  // A click takes the bar that it hits.
  if (day === dragFrom) {
    const start = span[0] + Math.floor((day - span[0]) / axis.step) * axis.step;
    chooseDays(start, start + axis.step - 1);
  }
  dragFrom = null;
});
time.addEventListener('pointercancel', () => { dragFrom = null; });
time.addEventListener('dblclick', () => chooseDays(null, null));
time.addEventListener('keydown', e => {
  if (!known.length) return;
  const [from, to] = chosenDays();
  const start = from === null ? span[0] : from, end = to === null ? span[1] : to;
  if (e.key === 'Escape') chooseDays(null, null);
  else if (e.key === 'ArrowLeft' || e.key === 'ArrowRight') {
    const by = (e.key === 'ArrowLeft' ? -1 : 1) * axis.step;
    if (e.shiftKey) chooseDays(start, Math.max(start, end + by));
    else if (from === null && to === null) chooseDays(span[1] - axis.step + 1, span[1]);
    else chooseDays(start + by, end + by);
  } else return;
  e.preventDefault();
});
