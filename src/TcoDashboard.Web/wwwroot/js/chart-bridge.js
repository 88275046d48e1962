// The bars of a bridge for ECharts.
import { decal } from "./chart-patterns.js";

// Steps from a first to a last value: an invisible part carries each step to where the one before ended. ECharts stacks them in this order.
export function bridge(drawing, theme) {
  const last = drawing.x.categories.length - 1;
  const { points, color } = drawing.series[0];
  const [carried, steps] = [[], []];
  let running = 0;
  for (const point of points) {
    const isEnd = point.x === 0 || point.x === last;
    const [from, to] = isEnd ? [0, point.y] : [running, running + point.y];
    running = to;
    carried[point.x] = Math.min(from, to);
    steps[point.x] = {
      value: Math.abs(to - from),
      text: point.text,
      itemStyle: { color: theme.colour(isEnd ? color : point.y < 0 ? "good" : "bad"), decal: decal(isEnd ? 0 : point.y < 0 ? 1 : 2, theme) },
    };
  }
  const shared = { type: "bar", stack: "bridge", barMaxWidth: 24 };
  return [
    { ...shared, silent: true, tooltip: { show: false }, itemStyle: { color: "transparent", decal: decal(0, theme) }, data: carried },
    {
      ...shared,
      name: drawing.series[0].name,
      data: steps,
      label: { show: true, position: "right", color: theme.colour("ink"), fontWeight: 600, formatter: (at) => at.data.text },
    },
  ];
}
