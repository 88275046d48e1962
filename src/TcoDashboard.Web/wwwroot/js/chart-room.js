// Room beside the plot of a chart.

import { bridgeRoom } from "./chart-bridge.js";
import { isNamed } from "./chart-labels.js";

/** Room in pixels for what stands behind the ends of bars and lines. Totals of columns stand on top of them. */
export function roomAtTheEnd(drawing, width) {
  const isNarrow = width < 480;
  switch (drawing.kind) {
    case "plot":
      return isNarrow ? 16 : endLabelWidth(drawing);
    case "bridgeBars":
      return Math.max(isNarrow ? 84 : 72, bridgeRoom(drawing));
    case "tornadoBars":
    case "cells":
      return isNarrow ? 16 : totalWidth(drawing, 72);
    default:
      // Half of the last total stands beside its column.
      return isNarrow && !drawing.kind.endsWith("Bars") ? Math.max(16, totalWidth(drawing, 0) / 2 - 8) : totalWidth(drawing, isNarrow ? 84 : 72);
  }
}

function endLabelWidth(drawing) {
  const labels = drawing.series.flatMap((series) =>
    series.mark === "points"
      ? series.points.filter((point) => isNamed(series, point)).map((point) => point.label)
      : [series.mark === "line" ? series.name : ""],
  );
  return Math.min(150, 16 + 6.2 * Math.max(0, ...labels.map((label) => label.length)));
}

// Room for what stands at the end of the longest bar: its total, or its value where it is the only bar of its row.
function totalWidth(drawing, least) {
  const values = drawing.kind.endsWith("Bars") && drawing.series.length === 1 ? drawing.series[0].points.map((point) => point.text) : [];
  return Math.max(least, 16 + 7.5 * Math.max(0, ...[...drawing.totals, ...values].map((text) => text?.length ?? 0)));
}
