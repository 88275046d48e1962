// The bars of a tornado for ECharts: each begins at the value as things stand and ends where its input takes it.
import { decal } from "./chart-patterns.js";

export function tornado(drawing, series, theme, width) {
  const start = drawing.base ?? 0;
  const isNarrow = width < 480;
  const bars = series.filter((one) => one.mark === "bar");
  const marks = series.filter((one) => one.mark === "points");
  return [
    ...bars.map((one, place) => {
      const colour = theme.colour(one.color);
      return {
        type: "custom",
        name: one.name,
        // Above the lines of the tie and of today, which would strike through the words at the ends.
        z: 6,
        itemStyle: { color: colour, decal: decal(one.index, theme) },
        encode: { x: 0, y: 1 },
        // The last datum only makes room for the line of the present value; it is not drawn.
        data: [
          ...one.points.map((point) => ({ value: [point.y, point.x], point })),
          ...(place === 0 ? [{ value: [start, 0] }] : []),
        ],
        renderItem: (at, api) =>
          at.dataIndex < one.points.length
            ? bar(one, at, api, { start, colour, theme, hasText: !isNarrow && isOuter(bars, one.points[at.dataIndex], start) })
            : null,
      };
    }),
    ...marks.map((one) => ({
      type: "scatter",
      name: one.name,
      z: 7,
      // The shape that the legend shows for the third series.
      symbol: "triangle",
      symbolSize: 11,
      itemStyle: { color: theme.colour("paper"), borderColor: theme.colour("ink"), borderWidth: 2 },
      data: one.points.map((point) => ({ value: [point.y, point.x], point })),
      label: {
        show: !isNarrow,
        // Right of the line of the tie and below the bar: it covers neither.
        position: "right",
        offset: [-2, 16],
        color: theme.colour("ink"),
        fontSize: 11,
        textBorderColor: theme.colour("paper"),
        textBorderWidth: 3,
        formatter: (at) => at.data.point.label ?? "",
      },
    })),
  ];
}

// Why: where both ends lie on one side their words would stand on each other; the far end keeps its own.
function isOuter(bars, point, start) {
  const reach = point.y - start;
  return !bars.some((one) => one.points.some((other) => other.x === point.x && (other.y - start) * reach > 0 && Math.abs(other.y - start) > Math.abs(reach)));
}

function bar(series, at, api, { start, colour, theme, hasText }) {
  const point = series.points[at.dataIndex];
  const [from, middle] = api.coord([start, point.x]);
  const [to] = api.coord([point.y, point.x]);
  const row = api.size([0, 1])[1];
  const thick = Math.min(16, row * 0.5);
  // On a phone the name stands in the upper half of the row.
  const top = middle - thick / 2 + (api.getWidth() < 480 ? row * 0.16 : 0);
  const isLeft = to < from;
  const children = [
    {
      type: "rect",
      shape: { x: Math.min(from, to), y: top, width: Math.max(1, Math.abs(to - from)), height: thick },
      style: { fill: colour, decal: decal(series.index, theme) },
    },
  ];
  if (hasText && Math.abs(to - from) > 2) {
    children.push({
      type: "text",
      x: isLeft ? to - 5 : to + 5,
      y: middle,
      style: {
        text: point.label ?? "",
        fill: theme.colour("ink-2"),
        // The line of a limit may pass behind it.
        stroke: theme.colour("paper"),
        lineWidth: 3,
        font: `11px ${theme.font}`,
        align: isLeft ? "right" : "left",
        verticalAlign: "middle",
      },
    });
  }
  return { type: "group", children };
}

/** The value axis of a tornado: not from zero, with room for the words at the ends of its bars. */
export function tornadoAxis(drawing, width) {
  const values = drawing.series.flatMap((one) => one.points.map((point) => point.y)).concat(drawing.base ?? []);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = (high - low || Math.abs(high) || 1) * (width < 480 ? 0.03 : 0.2);
  return { scale: true, min: low - room, max: high + room, axisLabel: { showMinLabel: false, showMaxLabel: false } };
}
