// Lines across a chart: limits, budgets, the present value, percentiles.

import { halo, inLines } from "./chart-names.js";

export function referenceLines(drawing, theme, width) {
  const isLying = drawing.kind.endsWith("Bars");
  const last = Math.max(...drawing.lines.map((one) => one.value));
  // Why: two lines of a tornado often stand close together; their names then lead away from each other.
  const sideOf = (one) => (drawing.kind === "tornadoBars" && one.value === last ? "left" : "right");
  const place = placeOnX(drawing);
  const fitted = (one) => (one.isOnX === isLying && width < 480 ? inLines(one.name, width - 72) : one.isOnX && drawing.kind === "plot" && width < 480 ? wholeWords(one.name, roomAt(drawing, one.value, place(one.value), width)) : one.name);
  const rows = isLying ? new Map() : rowsOf(drawing, width);
  const share = shareOnY(drawing);
  return {
    silent: true,
    symbol: "none",
    // Why: the library rounds places of lines to two decimals unless told otherwise; costs per token have more.
    precision: 12,
    lineStyle: { color: theme.colour("ink-3"), type: "dashed", width: 1.5 },
    data: drawing.lines.map((one) => {
      const stands = one.isOnX !== isLying;
      // Lying bars are listed downwards, so that the upper end of a standing line is its start.
      const upper = isLying ? "start" : "end";
      return {
        name: one.name,
        [stands ? "xAxis" : "yAxis"]: one.value,
        label: {
          // The names of standing lines are above the plot: that of a lying one near its top goes below its line.
          position: stands ? upper : share(one.value) > 0.8 ? "insideStartBottom" : "insideStartTop",
          // Numbers stand at the left of lying lines; a centred name would run into them.
          align: !stands ? "left" : isLying ? sideOf(one) : place(one.value),
          rotate: 0,
          color: theme.colour("ink-2"),
          fontSize: width < 480 ? 11 : 12,
          lineHeight: 14,
          ...(stands ? {} : halo(theme)),
          // On a phone the first word must do: the sentences above have the value.
          formatter: `${drawing.kind === "tornadoBars" && width < 480 ? one.name.split(" ")[0] : fitted(one)}${"\n ".repeat(rows.get(one) ?? 0)}`,
        },
      };
    }),
  };
}

// How far up the drawing a value lies, about: 0 at its foot, 1 at its top.
function shareOnY(drawing) {
  const of = drawing.y.isLog ? (value) => Math.log10(Math.max(value, 1e-30)) : (value) => value;
  const values = drawing.series.flatMap((series) => series.points.map((point) => of(point.y)));
  const lines = drawing.lines.filter((one) => !one.isOnX).map((one) => of(one.value));
  const high = drawing.y.maximum ? of(drawing.y.maximum) : Math.max(...values, ...lines);
  const low = drawing.y.isLog ? Math.min(...values) : Math.min(0, ...values, ...lines);
  return (value) => (high > low ? (of(value) - low) / (high - low) : 0);
}

/** How many rows the names of standing lines take above a drawing; 0 when none stands. */
export function rowsOfNames(drawing, width) {
  return Math.max(0, ...[...rowsOf(drawing, width).values()].map((row) => row + 1));
}

// Names of standing lines that would run into each other stand in rows above each other, each in the lowest that has room for it.
function rowsOf(drawing, width) {
  const place = placeOnX(drawing);
  const at = pixelsOnX(drawing, width);
  const rows = new Map();
  const ends = [];
  const standing = drawing.lines.filter((one) => one.isOnX).sort((a, b) => a.value - b.value);
  for (const one of standing) {
    const long = one.name.length * (width < 480 ? 6 : 6.6) + 8;
    const align = place(one.value);
    const start = at(one.value) - (align === "left" ? 0 : align === "right" ? long : long / 2);
    let row = 0;
    while (ends[row]?.some(([from, to]) => start < to && start + long > from)) {
      row++;
    }
    (ends[row] ??= []).push([start, start + long]);
    rows.set(one, row);
  }
  return rows;
}

// A name at a line near an edge leads away from the edge: centred, it would stand on the numbers of the axis or outside the drawing.
// Where several lines stand, the outer names lead away from those between them.
function placeOnX(drawing) {
  const of = drawing.x.isLog ? (value) => Math.log10(Math.max(value, 1e-30)) : (value) => value;
  const values = drawing.series.flatMap((series) => series.points.map((point) => of(point.x)));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const lines = drawing.lines.filter((one) => one.isOnX).map((one) => one.value);
  return (value) => {
    const share = high > low ? (of(value) - low) / (high - low) : 0.5;
    if (lines.length > 1 && share > 0.15 && share < 0.85) {
      return value === Math.min(...lines) ? "right" : value === Math.max(...lines) ? "left" : "center";
    }
    return share < 0.4 ? "left" : share > 0.6 ? "right" : "center";
  };
}

// Where a value lies across a plot, about, in pixels.
function pixelsOnX(drawing, width) {
  const [left, right] = [56, 16];
  const of = drawing.x.isLog ? (one) => Math.log10(Math.max(one, 1e-30)) : (one) => one;
  const values = drawing.series.flatMap((series) => series.points.map((point) => of(point.x)));
  // A logarithmic axis ends on whole powers; one with an end of its own begins at nothing.
  const [low, high] = drawing.x.isLog
    ? [Math.floor(Math.min(...values)), Math.ceil(Math.max(...values))]
    : drawing.x.maximum ? [0, drawing.x.maximum] : [Math.min(...values), Math.max(...values)];
  return (value) => left + (high > low ? (of(value) - low) / (high - low) : 0.5) * (width - left - right);
}

// Room in pixels for the name of a standing line of a plot on a phone, from the line towards where it leads.
function roomAt(drawing, value, align, width) {
  const at = pixelsOnX(drawing, width)(value);
  return align === "left" ? width - at : align === "right" ? at : 2 * Math.min(at, width - at);
}

function wholeWords(name, room) {
  const most = Math.floor(room / 6.2);
  return name.length <= most ? name : `${name.slice(0, name.lastIndexOf(" ", most - 1)).replace(/[\s:,]+$/, "")}\u2026`;
}
