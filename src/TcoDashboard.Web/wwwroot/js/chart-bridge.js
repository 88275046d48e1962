// The bars of a bridge for ECharts.
import { halo } from "./chart-names.js";
import { decal } from "./chart-patterns.js";

// Steps from a first to a last value: an invisible part carries each step to where the one before ended. ECharts stacks them in this order.
export function bridge(drawing, theme, width) {
  const last = drawing.x.categories.length - 1;
  const { points, color } = drawing.series[0];
  const [carried, steps] = [[], []];
  let running = 0;
  for (const point of points) {
    const isEnd = point.x === 0 || point.x === last || Boolean(point.isSubtotal);
    const [from, to] = isEnd ? [0, point.y] : [running, running + point.y];
    running = to;
    carried[point.x] = Math.min(from, to);
    steps[point.x] = {
      value: Math.abs(to - from),
      text: point.text,
      itemStyle: {
        color: theme.colour(point.color ?? (isEnd ? color : point.y < 0 ? "good" : "bad")),
        decal: decal(isEnd ? 0 : point.color ? point.x : point.y < 0 ? 1 : 2, theme),
      },
    };
  }
  const root = drawing.base ?? 0;
  const highest = Math.max(...points.map((point) => carried[point.x] + steps[point.x].value));
  // Narrow screens have a name above each bar.
  const shared = { type: "bar", stack: "bridge", barMaxWidth: width < 480 ? 18 : 24 };
  return [
    { ...shared, silent: true, tooltip: { show: false }, itemStyle: { color: "transparent", decal: decal(0, theme) }, data: carried },
    {
      ...shared,
      name: drawing.series[0].name,
      data: steps,
      label: { show: true, position: "right", color: theme.colour("ink"), ...halo(theme), fontWeight: 600, formatter: (at) => at.data.text },
      ...(root > 0 ? { markLine: axisBreak(root + 0.03 * (highest - root), theme) } : {}),
    },
  ];
}

// What is left out below the root of the axis is a gap through all bars, so that no length is read as the whole.
function axisBreak(value, theme) {
  const line = (color, width) => ({ xAxis: value, lineStyle: { color: theme.colour(color), width, type: "solid" } });
  return { silent: true, symbol: "none", animation: false, label: { show: false }, data: [line("ink-3", 8), line("paper", 6)] };
}

/** Where the axis of a bridge begins, and room for what stands at the end of its bars. */
export function bridgeAxis(drawing) {
  return drawing.base > 0 ? { min: drawing.base } : {};
}

export function bridgeRoom(drawing) {
  return 20 + 7 * Math.max(0, ...drawing.series[0].points.map((point) => point.text.length));
}
