// From a chart record to what ECharts draws. No state, no page: colours are read from the theme of an element.

import { bridge, bridgeAxis } from "./chart-bridge.js";
import { cells, cellsLayout } from "./chart-cells.js";
import { floorOf } from "./chart-floor.js";
import { isNamed, labelPlaces, placed } from "./chart-labels.js";
import { referenceLines, rowsOfNames } from "./chart-lines.js";
import { halo, inLines, shortName, twoLines } from "./chart-names.js";
import { decal } from "./chart-patterns.js";
import { roomAtTheEnd } from "./chart-room.js";
import { isByPoint, tooltip } from "./chart-tips.js";
import { tornado, tornadoAxis } from "./chart-tornado.js";

const symbols = ["circle", "rect", "triangle", "diamond", "roundRect", "pin"];
// The legend has the same dashes in its style sheet.
const dashes = ["solid", "dashed", "dotted", [8, 3, 2, 3], [12, 4], [2, 5]];

/** The option for a drawing in an element; for a picture the title, legend and source line are part of it. */
export function chartOption(drawing, element, { hidden = new Set(), picture = null, paper = null } = {}) {
  const theme = themeOf(element);
  const width = (picture ?? paper)?.width ?? element.clientWidth;
  const series = drawing.series
    .map((one, index) => ({ ...one, index }))
    .filter((one) => !hidden.has(one.id));
  const isPlot = drawing.kind === "plot";
  const layout = fitNames(layoutOf(drawing, theme, width), width, drawing);
  const height = picture ? picture.height - picture.top - picture.bottom : paper?.height ?? element.clientHeight;
  const places = isPlot ? labelPlaces(drawing, series, { width: width - 90, height: height - 80, beside: width < 480 ? 10 : 140, font: `12px ${theme.font}` }) : new Map();
  const parts = partsOf(drawing, series, theme, width, places);
  if (!isPlot && drawing.totals.length > 0 && parts.length > 0) {
    parts.push(totalsSeries(drawing, series, theme));
  }
  if (parts.length > 0) {
    parts[0].markLine = referenceLines(drawing, theme, width);
  }
  const hasMotion = !picture && !paper && !matchMedia("(prefers-reduced-motion: reduce)").matches;
  return {
    textStyle: { fontFamily: theme.font, fontSize: 12, color: theme.colour("ink-2") },
    backgroundColor: picture ? theme.colour("paper") : "transparent",
    animation: hasMotion,
    animationDuration: 250,
    animationDurationUpdate: 200,
    aria: { enabled: true, label: { enabled: false }, decal: { show: true } },
    ...layout,
    grid: grid(isPlot, width, drawing, picture),
    tooltip: picture ? { show: false } : tooltip(drawing, theme, hidden),
    series: parts,
    ...(picture ? pictureParts(drawing, theme, width, picture) : {}),
  };
}

// Why: a name longer than the drawing would press the whole plot into a corner of a phone.
function fitNames({ xAxis, yAxis }, width, drawing) {
  const upTo = (most) => ({ maxWidth: most, ellipsis: "…" });
  // Lying bars leave room at their ends: a name in the middle of what is left would begin outside the drawing.
  const room = roomAtTheEnd(drawing, width);
  const beside = drawing.kind === "bridgeBars" || room > 84 ? 36 : 12;
  const below = width >= 480 ? width * 0.8 : Math.min(width * 0.58, drawing.kind.endsWith("Bars") ? width - room - beside : width);
  // What is cut of the title of an axis is its unit.
  const isBroken = width < 480 && (drawing.kind.endsWith("Bars") || drawing.kind === "plot");
  const name = isBroken ? inLines(xAxis.name, below) : xAxis.name;
  const above = width < 480 && yAxis.nameLocation === "end" ? inLines(yAxis.name, width - 44) : yAxis.name;
  return { xAxis: { ...xAxis, name, nameTruncate: upTo(below) }, yAxis: { ...yAxis, name: above, nameTruncate: upTo(width * 0.8) } };
}

function layoutOf(drawing, theme, width) {
  if (drawing.kind === "plot") {
    return plotLayout(drawing, theme, width);
  }
  if (drawing.kind === "cells") {
    return cellsLayout(drawing, theme, width);
  }
  const bars = barLayout(drawing, theme, width);
  if (drawing.kind === "bridgeBars") {
    return { ...bars, xAxis: { ...bars.xAxis, ...bridgeAxis(drawing) } };
  }
  if (drawing.kind !== "tornadoBars") {
    return bars;
  }
  const { axisLabel, ...axis } = tornadoAxis(drawing, width);
  return { ...bars, xAxis: { ...bars.xAxis, ...axis, axisLabel: { ...bars.xAxis.axisLabel, ...axisLabel } } };
}

function partsOf(drawing, series, theme, width, places) {
  switch (drawing.kind) {
    case "bridgeBars":
      return bridge(drawing, theme, width);
    case "tornadoBars":
      return tornado(drawing, series, theme, width);
    case "cells":
      return cells(drawing, series, theme);
    default:
      return series.map((one) => drawSeries(drawing, one, theme, width, places));
  }
}

/** Every visible point in the order in which the arrow keys walk them, with what is said of it. */
export function pointsInReadingOrder(drawing, hidden) {
  const visible = drawing.series.filter((series) => !hidden.has(series.id));
  return visible.flatMap((series, seriesIndex) =>
    series.points.map((point, dataIndex) => ({
      seriesIndex,
      dataIndex: isByPoint(drawing) ? dataIndex : point.x,
      words: `${series.name}, ${point.label ? `${point.label}, ` : ""}${point.xText}: ${point.text}`,
    })),
  );
}

// Why through an element: a colour of the theme is a pair, and only a used colour tells which half holds.
function themeOf(element) {
  const cache = new Map();
  const colour = (name) => {
    if (!cache.has(name)) {
      const probe = element.appendChild(document.createElement("i"));
      probe.style.color = `var(--${name})`;
      cache.set(name, getComputedStyle(probe).color);
      probe.remove();
    }
    return cache.get(name);
  };
  // Why: the library writes the family into attributes as it is; double quotes would break a saved drawing.
  return { colour, font: getComputedStyle(element).fontFamily.replaceAll('"', "'") };
}

function grid(isPlot, width, drawing, picture) {
  const right = roomAtTheEnd(drawing, width);
  return {
    left: 4,
    right,
    // Names of lines that stand across lying bars are written above them.
    top: !isPlot && drawing.kind.endsWith("Bars") && drawing.lines.length > 0 ? 24 : drawing.kind === "bridgeBars" && width < 480 ? 18 : 4,
    bottom: 4,
    outerBoundsMode: "same",
    outerBoundsContain: "all",
    ...(picture ? { left: 24, right: right + 20, top: picture.top, bottom: picture.bottom } : {}),
  };
}

function valueAxis(axis, theme, isLog) {
  return {
    type: isLog ? "log" : "value",
    name: axis.title,
    nameTextStyle: { color: theme.colour("ink-3"), fontSize: 12, lineHeight: 14 },
    axisLabel: { color: theme.colour("ink-3"), hideOverlap: true, formatter: (value) => tick(value, axis) },
    axisLine: { show: true, lineStyle: { color: theme.colour("line-strong") } },
    scale: !isLog,
    axisTick: { show: isLog, lineStyle: { color: theme.colour("line-strong") } },
    splitLine: { lineStyle: { color: theme.colour("grid") } },
    minorTick: { show: isLog },
  };
}

// In the reader's way of writing numbers, as every text that the server sends. Three digits, and up to two more where a round number of a narrow
// axis needs them: 20.85 and 20.9 must not read alike.
export function tick(value, axis) {
  const digits = [3, 4, 5].find((count) => Math.abs(Number(value.toPrecision(count)) - value) <= 1e-9 * Math.abs(value)) ?? 3;
  const text = Math.abs(value)
    .toLocaleString("en-US", { maximumSignificantDigits: digits })
    .replace(/[.,]/g, (sign) => (sign === "," ? axis.group : axis.point));
  return (value < 0 ? "\u2212" : "") + axis.prefix + text;
}

function barLayout(drawing, theme, width) {
  const isLying = drawing.kind.endsWith("Bars");
  const parts = width < 480 ? 3 : 5;
  const values = {
    ...valueAxis(drawing.y, theme, drawing.y.isLog),
    scale: false,
    // On a phone the longest bar reaches the end; room for a round number would make all of them stubs.
    max: width < 480 && drawing.kind.endsWith("Bars") ? (extent) => extent.max : undefined,
    min: isLying ? undefined : (extent) => floorOf(drawing, extent, parts),
    nameLocation: isLying ? "middle" : "end",
    nameGap: isLying ? 26 : 15,
    nameTextStyle: { color: theme.colour("ink-3"), fontSize: 12, lineHeight: 14, align: isLying ? "center" : "left" },
    splitNumber: parts,
    axisLine: { show: false },
  };
  const names = {
    type: "category",
    data: drawing.x.categories,
    inverse: isLying,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: theme.colour("line-strong") } },
    axisLabel: {
      color: theme.colour("ink"),
      fontSize: 12,
      // Without it the lines of a broken name stand half on each other.
      lineHeight: 14,
      width: isLying ? Math.min(180, width * 0.32) : undefined,
      overflow: "break",
      hideOverlap: !isLying,
      // On a phone a name stands above its bar, so that both have the whole width.
      ...(isLying && width < 480
        ? { ...halo(theme), inside: true, width: width - 90, verticalAlign: "bottom", overflow: "truncate", ...nameAbove(drawing, width - 90) }
        : {}),
    },
    z: 10,
  };
  return isLying ? { xAxis: values, yAxis: names } : { xAxis: names, yAxis: values };
}

// Why two lines in a bridge alone: between its bars there is room for them, and its steps are named by sentences.
function nameAbove(drawing, width) {
  return drawing.kind === "bridgeBars"
    ? { padding: [0, 0, 12, -6], formatter: (name) => twoLines(name, width) }
    : { padding: [0, 0, 15, -6], formatter: (name) => shortName(name, width) };
}

function plotLayout(drawing, theme, width) {
  const across = drawing.x.categories.length > 0
    ? { type: "category", data: drawing.x.categories, axisLabel: { color: theme.colour("ink-3"), hideOverlap: true } }
    : valueAxis(drawing.x, theme, drawing.x.isLog);
  return {
    xAxis: { ...across, max: drawing.x.maximum ?? undefined, name: drawing.x.title, nameLocation: "middle", nameGap: 28, splitNumber: width < 480 ? 3 : 5 },
    yAxis: {
      ...valueAxis(drawing.y, theme, drawing.y.isLog),
      scale: false,
      // Room above the highest point, for its name.
      boundaryGap: ["0%", "8%"],
      max: drawing.y.maximum ?? undefined,
      nameLocation: "end",
      // Names of lines that stand on the X axis are written between the title and the plot.
      nameGap: 14 * (1 + rowsOfNames(drawing, width)),
      nameTextStyle: { color: theme.colour("ink-3"), fontSize: 12, lineHeight: 14, align: "left", padding: [0, 0, 0, -28] },
    },
  };
}

function drawSeries(drawing, series, theme, width, places) {
  const colour = theme.colour(series.color);
  if (series.mark === "bar") {
    const isStacked = drawing.kind.startsWith("stacked");
    return {
      type: "bar",
      name: series.name,
      stack: isStacked ? "all" : undefined,
      barMaxWidth: isStacked ? 28 : 20,
      barCategoryGap: "40%",
      itemStyle: {
        color: colour,
        decal: decal(series.index, theme),
        borderColor: theme.colour("paper"),
        borderWidth: isStacked ? 1 : 0,
      },
      emphasis: { focus: "series" },
      data: byCategory(drawing, series),
      label: valueLabel(drawing, series, theme, isStacked),
    };
  }
  return series.mark === "points" ? scatter(drawing, series, colour, theme, width, places) : line(drawing, series, colour, theme, width, places);
}

function byCategory(drawing, series) {
  const data = drawing.x.categories.map(() => null);
  for (const point of series.points) {
    data[point.x] = { value: point.y, text: point.text };
  }
  return data;
}

function valueLabel(drawing, series, theme, isStacked) {
  return {
    show: !isStacked && drawing.x.categories.length * drawing.series.length <= 24,
    position: drawing.kind.endsWith("Bars") ? "right" : "top",
    color: theme.colour("ink"),
    ...halo(theme),
    fontWeight: 600,
    formatter: (at) => at.data?.text ?? "",
  };
}

// An invisible last part that carries the total at the positive end (a zero would sit at the axis, on top of the bar); the sum is drawn from what is visible, the text only while all parts are.
function totalsSeries(drawing, visible, theme) {
  const isLying = drawing.kind.endsWith("Bars");
  const isWhole = visible.length === drawing.series.length && (isLying || drawing.totals.length <= 12);
  return {
    type: "bar",
    stack: "all",
    silent: true,
    tooltip: { show: false },
    itemStyle: { color: "transparent" },
    data: drawing.totals.map((text) => ({ value: 1e-12, text })),
    label: {
      show: isWhole,
      position: isLying ? "right" : "top",
      color: theme.colour("ink"),
      ...halo(theme),
      fontWeight: 600,
      formatter: (at) => at.data.text,
    },
  };
}

function line(drawing, series, colour, theme, width, places) {
  return {
    type: "line",
    name: series.name,
    step: { steps: "end", frontier: "start", area: "end" }[series.mark] ?? false,
    areaStyle: series.mark === "area" ? { color: colour, opacity: 0.22 } : undefined,
    lineStyle: { color: colour, width: 2, type: dashes[series.index % dashes.length] },
    itemStyle: { color: colour },
    symbol: symbols[series.index % symbols.length],
    symbolSize: 6,
    showSymbol: series.mark === "line" && series.points.length <= 24,
    emphasis: { focus: "series" },
    endLabel: {
      show: series.mark === "line" && width >= 480 && drawing.series.length <= 8,
      formatter: series.name,
      color: theme.colour("ink"),
      ...halo(theme),
      width: 140,
      overflow: "break",
      offset: [0, places.get(`end/${series.id}`) ?? 0],
    },
    data: series.points.map((point) => ({ value: [point.x, point.y], point })),
  };
}

function scatter(drawing, series, colour, theme, width, places) {
  // One cloud makes all dots of a chart small, so that no series looks weightier than another.
  const isCloud = drawing.series.some((one) => one.mark === "points" && one.points.length > 24);
  return {
    type: "scatter",
    name: series.name,
    // Above the lines, so that a name with its halo stays readable where it must cross one.
    z: 4,
    symbol: symbols[series.index % symbols.length],
    symbolSize: isCloud ? 8 : 13,
    data: series.points.map((point, index) => ({
      value: [point.x, point.y],
      point,
      // Beside the point, with a halo: a frontier often runs through the point itself.
      label: { show: isNamed(series, point), ...placed(places.get(`${series.id}/${index}`)) },
      itemStyle: {
        // Filled is measured, hollow is modelled, dashed lies outside the tested range.
        color: point.evidence === "measured" ? colour : theme.colour("paper"),
        borderColor: colour,
        borderWidth: isCloud ? 1.2 : 2.5,
        borderType: point.evidence === "outsideRange" ? "dashed" : "solid",
      },
    })),
    label: {
      color: theme.colour("ink-2"),
      textBorderColor: theme.colour("paper"),
      textBorderWidth: 3,
      formatter: (at) => at.data.point.label ?? "",
      width: width < 480 ? 132 : 160,
      overflow: "truncate",
    },
    emphasis: { focus: "self", scale: 1.25 },
  };
}

/** The names of a legend: those of the series, and once what several share. */
export function namesOf(drawing) {
  const isFirst = (series, at) => !series.group || drawing.series.findIndex((one) => one.group === series.group) === at;
  return drawing.series.filter(isFirst).map(({ name, group }) => ({ name, shown: group ?? name, isShared: Boolean(group) }));
}

// A picture stands alone: finding, basis, legend and source line are inside it.
function pictureParts(drawing, theme, width, picture) {
  const names = namesOf(drawing);
  return {
    title: {
      text: drawing.title,
      subtext: drawing.subtitle,
      left: 20,
      top: 16,
      textStyle: { color: theme.colour("ink"), fontSize: 18, fontWeight: 600, width: width - 40, overflow: "break" },
      subtextStyle: { color: theme.colour("ink-3"), fontSize: 13, width: width - 40, overflow: "break" },
    },
    legend: {
      show: drawing.series.length > 1,
      left: 20,
      top: picture.legendTop,
      itemGap: 16,
      textStyle: { color: theme.colour("ink-2"), fontSize: 12 },
      data: names.map(({ name, isShared }) => (isShared ? { name, itemStyle: { color: theme.colour("ink-2") } } : name)),
      formatter: (name) => names.find((one) => one.name === name)?.shown ?? name,
    },
    graphic: {
      type: "text",
      left: 20,
      bottom: 14,
      style: { text: drawing.source, fontFamily: theme.font, fill: theme.colour("ink-3"), fontSize: 11, width: width - 40, overflow: "break" },
    },
  };
}
