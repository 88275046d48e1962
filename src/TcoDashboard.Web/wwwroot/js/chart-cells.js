// A grid of cells for ECharts: what each is, by colour and pattern; how strongly, by tint; always with its text; a line where neighbours differ.
import { decal } from "./chart-patterns.js";

const weakest = 0.12;
const strongest = 0.5;

export function cells(drawing, series, theme) {
  const owners = new Map(series.flatMap((one) => one.points.map((point) => [`${point.x}/${point.y}`, one.index])));
  return series.map((one) => {
    const colour = theme.colour(one.color);
    return {
      type: "custom",
      name: one.name,
      itemStyle: { color: colour, decal: decal(one.index, theme) },
      data: one.points.map((point) => ({ value: [point.x, point.y], point })),
      renderItem: (at, api) => cell(one, one.points[at.dataIndex], api, { colour, theme, owners }),
    };
  });
}

function cell(series, point, api, { colour, theme, owners }) {
  const [x, y] = api.coord([point.x, point.y]);
  const [width, height] = api.size([1, 1]);
  const [left, top] = [x - width / 2, y - height / 2];
  const opacity = weakest + (strongest - weakest) * Math.min(1, Math.max(0, point.weight));
  const shape = { x: left + 0.5, y: top + 0.5, width: width - 1, height: height - 1 };
  const text = point.label ?? "";
  const size = [12, 10, 9].find((one) => text.length * one * 0.56 < width - 3);
  const children = [{ type: "rect", shape, style: { fill: colour, opacity } }];
  const pattern = decal(series.index, theme);
  if (pattern.symbol !== "none") {
    children.push({ type: "rect", shape, silent: true, style: { fill: "transparent", decal: { ...pattern, color: theme.colour("grid") } } });
  }
  if (size) {
    children.push({
      type: "text",
      x,
      y,
      silent: true,
      style: {
        text,
        fill: theme.colour("ink"),
        font: `${size}px ${theme.font}`,
        align: "center",
        verticalAlign: "middle",
        stroke: theme.colour("paper"),
        lineWidth: 2,
      },
    });
  }
  const differs = (dx, dy) => {
    const other = owners.get(`${point.x + dx}/${point.y + dy}`);
    return other !== undefined && other !== series.index;
  };
  const edge = (x1, y1, x2, y2) => ({
    type: "line",
    silent: true,
    z2: 10,
    shape: { x1, y1, x2, y2 },
    style: { stroke: theme.colour("ink"), lineWidth: 2 },
  });
  if (differs(1, 0)) {
    children.push(edge(left + width, top, left + width, top + height));
  }
  if (differs(0, 1)) {
    children.push(edge(left, top, left + width, top));
  }
  return { type: "group", children };
}

/** Both axes of a grid: names of columns below, of rows at the left, the first row at the bottom. */
export function cellsLayout(drawing, theme, width) {
  const axis = (from) => ({
    type: "category",
    data: from.categories,
    name: from.title,
    nameTextStyle: { color: theme.colour("ink-3"), fontSize: 12 },
    axisTick: { show: false },
    splitLine: { show: false },
    axisLine: { lineStyle: { color: theme.colour("line-strong") } },
    axisLabel: { color: theme.colour("ink-3"), fontSize: width < 480 ? 10 : 12, hideOverlap: true },
  });
  return {
    xAxis: { ...axis(drawing.x), nameLocation: "middle", nameGap: 28 },
    yAxis: { ...axis(drawing.y), nameLocation: "end", nameGap: 12, nameTextStyle: { color: theme.colour("ink-3"), fontSize: 12, align: "left", padding: [0, 0, 0, -28] } },
  };
}
