// Where the names of points stand, so that none covers another, another point or the frame, and few cover a line. Places are estimated before
// drawing.

const LINE = 15;
// Of the name at the end of a line, as chart-options.js has it.
const END_WIDTH = 140;

// The first of those that cover the fewest lines, and stand near, is taken: right above, right below, left above, left below, above, below, then further away.
const sides = [
  { dx: 12, dy: -13, toLeft: false },
  { dx: 12, dy: 13, toLeft: false },
  { dx: -12, dy: -13, toLeft: true },
  { dx: -12, dy: 13, toLeft: true },
  { dx: 0, dy: -18, toLeft: false },
  { dx: 0, dy: 18, toLeft: false },
  { dx: 12, dy: 29, toLeft: false },
  { dx: 12, dy: -29, toLeft: false },
  { dx: 12, dy: 45, toLeft: false },
  { dx: -12, dy: -29, toLeft: true },
  { dx: -12, dy: 29, toLeft: true },
  { dx: 12, dy: -45, toLeft: false },
  { dx: -12, dy: -45, toLeft: true },
  { dx: 12, dy: 61, toLeft: false },
  { dx: 12, dy: -61, toLeft: false },
  { dx: -12, dy: 45, toLeft: true },
];

/** Whether a point of a series carries its name: a cloud of measurements needs small dots without names, a few chosen points carry theirs. */
export function isNamed(series, point) {
  return Boolean(point.isNamed && point.label) && series.points.filter((one) => one.isNamed).length <= 24;
}

/** For each named point of a plot (by id of its series and place in it) where its name stands, as the drawing library takes it. */
export function labelPlaces(drawing, series, { width, height, beside, font }) {
  const widthOf = ruler(font);
  // A name may stand right of the plot as far as room is kept for it, but not left of it or under its axis.
  const isInside = (box) => box.left >= 0 && box.top >= 0 && box.bottom <= height && box.right <= width + beside;
  const points = series
    .filter((one) => one.mark === "points")
    .flatMap((one) => one.points.map((point, index) => ({ key: `${one.id}/${index}`, point, text: isNamed(one, point) ? point.label : "" })));
  const everything = series.flatMap((one) => one.points);
  const across = scaleOf(drawing.x, everything.map((point) => point.x), width);
  const down = scaleOf(drawing.y, [0, ...everything.map((point) => point.y)], height);
  const dots = points.map((one) => ({ ...one, x: across(one.point.x), y: height - down(one.point.y) }));
  const taken = dots.map((dot) => ({ left: dot.x - 7, right: dot.x + 7, top: dot.y - 7, bottom: dot.y + 7 }));
  const ink = [...lines(series, across, (y) => height - down(y)), ...standing(drawing.lines, across, height)];
  const names = [];
  const places = new Map();
  for (const dot of dots.filter((one) => one.text !== "")) {
    const boxes = sides.map((side) => boxOf(dot, side, widthOf(dot.text))).map((box, index) => ({ side: sides[index], box, cost: crossing(ink, box) + distance(sides[index]) }));
    // A name that stands nearer to another dot with a name would be read as that one's.
    const isRead = (box) => dots.every((other) => other === dot || other.text === "" || apart(box, other) >= apart(box, dot));
    const free = boxes
      .filter(({ box }) => isInside(box) && isRead(box) && !taken.some((other) => overlap(box, other)))
      .reduce((best, one) => (best && best.cost <= one.cost ? best : one), undefined);
    // In a crowd a name may cover small dots, but never another name.
    const legible = boxes.find(({ box }) => isInside(box) && !names.some((other) => overlap(box, other)));
    const { side, box } = free ?? legible ?? boxes.find((one) => isInside(one.box)) ?? boxes[0];
    taken.push(box);
    names.push(box);
    places.set(dot.key, side);
  }
  for (const [id, dy] of endShifts(series, (y) => height - down(y), height, widthOf)) {
    places.set(`end/${id}`, dy);
  }
  return places;
}

// How far the names at the ends of lines move up or down, so that those of lines that end close together stand below each other, each with all
// its lines, and none below the plot.
function endShifts(series, at, height, widthOf) {
  const ends = series
    .filter((one) => one.mark === "line" && one.points.length > 0)
    .map((one) => ({ id: one.id, y: at(one.points.at(-1).y), high: LINE * linesOf(one.name, widthOf) }))
    .sort((a, b) => a.y - b.y);
  const apart = (index) => (ends[index - 1].high + ends[index].high) / 2;
  const stood = ends.map((end) => end.y);
  for (let index = 1; index < stood.length; index++) {
    stood[index] = Math.max(stood[index], stood[index - 1] + apart(index));
  }
  // A group that was spread downwards goes back up by half of it: it stays around its lines.
  for (let first = 0; first < stood.length; ) {
    let last = first;
    while (last + 1 < stood.length && stood[last + 1] - stood[last] < apart(last + 1) + 0.5) {
      last++;
    }
    const back = Math.max((stood[last] - ends[last].y) / 2, last > first ? stood[last] + ends[last].high / 2 - height : 0);
    for (let index = first; index <= last; index++) {
      stood[index] -= back;
    }
    first = last + 1;
  }
  return ends.map((end, index) => [end.id, Math.round(stood[index] - end.y)]);
}

// On how many lines the library breaks the name at the end of a line.
function linesOf(name, widthOf) {
  let [lines, filled] = [1, 0];
  for (const word of name.split(" ")) {
    const width = widthOf(word);
    const more = filled === 0 ? width : filled + widthOf(" ") + width;
    [lines, filled] = filled > 0 && more > END_WIDTH ? [lines + 1, width] : [lines, more];
  }
  return lines;
}

/** The settings of a label at a side. */
export function placed(side) {
  const { dx, dy, toLeft } = side ?? sides[0];
  if (dx === 0) {
    return { position: dy < 0 ? "top" : "bottom" };
  }
  return { position: toLeft ? "left" : "right", distance: Math.abs(dx) - 6, offset: [0, dy] };
}

// Points along the drawn lines, a few pixels apart; a step runs straight before it turns.
function lines(series, across, down) {
  return series
    .filter((one) => ["line", "frontier", "steps"].includes(one.mark))
    .flatMap((one) => {
      const at = one.points.map((point) => ({ x: across(point.x), y: down(point.y) }));
      return at.slice(1).flatMap((to, index) => {
        const from = at[index];
        const turn = { line: undefined, frontier: { x: from.x, y: to.y }, steps: { x: to.x, y: from.y } }[one.mark];
        return turn ? [...between(from, turn), ...between(turn, to)] : between(from, to);
      });
    });
}

function standing(references, across, height) {
  return references.filter((one) => one.isOnX).flatMap((one) => between({ x: across(one.value), y: 0 }, { x: across(one.value), y: height }));
}

function between(from, to) {
  const parts = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 4));
  return Array.from({ length: parts + 1 }, (_, index) => ({
    x: from.x + ((to.x - from.x) * index) / parts,
    y: from.y + ((to.y - from.y) * index) / parts,
  }));
}

// A name far from its point reads as that of another: it has to cover much less to be better.
function distance({ dy }) {
  return Math.max(0, Math.abs(dy) - 18) / 1.5;
}

function crossing(ink, box) {
  return ink.filter(({ x, y }) => x > box.left && x < box.right && y > box.top && y < box.bottom).length;
}

function scaleOf(axis, values, length) {
  if (values.length === 0) {
    return () => 0;
  }
  const of = axis.isLog ? (value) => Math.log10(Math.max(value, 1e-30)) : (value) => value;
  const known = axis.isLog ? values.filter((value) => value > 0) : values;
  const low = axis.isLog ? Math.floor(of(Math.min(...known))) : Math.min(...known);
  const high = axis.isLog ? Math.ceil(of(Math.max(...known))) : Math.max(...known) * 1.1;
  return (value) => (high > low ? ((of(value) - low) / (high - low)) * length : length / 2);
}

function boxOf(dot, side, wide) {
  const left = dot.x + side.dx - (side.dx === 0 ? wide / 2 : side.toLeft ? wide : 0);
  return { left, right: left + wide, top: dot.y + side.dy - LINE / 2, bottom: dot.y + side.dy + LINE / 2 };
}

function ruler(font) {
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = font;
  return (text) => pen.measureText(text).width;
}

function apart(box, { x, y }) {
  return Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
}

function overlap(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
