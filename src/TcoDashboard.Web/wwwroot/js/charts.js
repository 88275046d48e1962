// Draws charts with ECharts from the small record that the server sends. One entry for each figure element on the page.
import { chartOption, pointsInReadingOrder } from "./chart-options.js";
import { holdFace, isShown, sayUndrawn, writeFace } from "./chart-face.js";
import { savePicture } from "./chart-pictures.js";

const charts = new Map();
const mostPrinted = 40;
// Pixels of a step of a bridge on paper, two lines of words, and of its axis.
const [rowOnPaper, axisOnPaper] = [30, 56];
const isPaper = matchMedia("print");
const limbo = document.createElement("table");
const ours = new WeakSet();
let library = null;

/** Draws or redraws the chart of a figure element. */
export async function draw(root, json) {
  if (!root) {
    return;
  }
  const drawing = JSON.parse(json);
  writeTable(root, drawing.table);
  let chart = charts.get(root);
  if (chart) {
    redraw(chart, drawing);
    return;
  }

  chart = { root, drawing, hidden: new Set(), at: -1, cleanups: [] };
  charts.set(root, chart);
  const echarts = await load(root);
  if (!charts.has(root)) {
    return; // closed while the library was loading
  }
  chart.echarts = echarts;
  if (chart.drawing.face) {
    holdFace(root);
    writeTable(root, chart.drawing.table);
    writeFace(root, chart.drawing, chart.hidden);
  }
  chart.canvas = root.querySelector(".canvas");
  chart.instance = echarts.init(chart.canvas, null, { renderer: "svg" });
  listen(chart);
  render(chart);
  root.dataset.drawn = "true";
}

// A drawing that became another. Why cleared where that fails: the old lines below the new words would be believed.
function redraw(chart, drawing) {
  try {
    chart.drawing = drawing;
    chart.at = -1;
    writeFace(chart.root, drawing, chart.hidden);
    render(chart);
    sayUndrawn(chart.root, null);
  } catch (fault) {
    chart.instance?.clear();
    sayUndrawn(chart.root, drawing.face?.undrawn ?? null);
    throw fault;
  }
}

// The drawing library. What did not arrive is asked for again by the next drawing.
async function load(root) {
  library ??= import(new URL(root.dataset.echarts, document.baseURI).href);
  try {
    return await library;
  } catch (fault) {
    library = null;
    charts.delete(root);
    throw fault;
  }
}

// The table below the chart; paper and screen readers get it whether it is folded or not.
function writeTable(root, table) {
  if (!table) {
    return;
  }
  const cell = (name, text, scope, isNumber) => {
    const made = Object.assign(document.createElement(name), { textContent: text });
    if (scope) {
      made.scope = scope;
    }
    if (isNumber) {
      made.className = "num";
    }
    return made;
  };
  const head = document.createElement("thead");
  head.insertRow().append(...table.columns.map((text, at) => cell("th", text, "col", at > 0)));
  const body = document.createElement("tbody");
  for (const row of table.rows) {
    body.insertRow().append(...row.map((text, at) => (at > 0 ? cell("td", text, null, true) : cell("th", text, "row", false))));
  }
  const holder = root.querySelector(".figure-table");
  // Why: the points of a few curves fill four sheets of paper that nobody reads; the file and the page have them.
  holder.toggleAttribute("data-long", table.rows.length > mostPrinted);
  const shown = holder.querySelector("table");
  // Why kept apart and not taken out: rows of the server that it has yet to take away; without a parent it cannot, and the page ends.
  limbo.append(...[...shown.childNodes].filter((part) => !ours.has(part)));
  ours.add(head).add(body);
  shown.replaceChildren(head, body);
}

/** Forgets the chart of a figure element. */
export function unmount(root) {
  const chart = charts.get(root);
  charts.delete(root);
  chart?.cleanups.forEach((clean) => clean());
  chart?.instance?.dispose();
}

function render(chart) {
  if (!chart.instance) {
    return;
  }
  // Why: paper takes the drawing as it stands, so that bars on their way would be printed at wrong lengths; it is made smaller as a whole.
  fitPaper(chart);
  const paper = isPaper.matches ? { width: chart.instance.getWidth(), height: chart.instance.getHeight() } : null;
  const option = chartOption(chart.drawing, chart.canvas, { hidden: chart.hidden, paper });
  chart.instance.setOption(option, { notMerge: true });
  // Only a drawing that knows its size can be made smaller as a whole.
  chart.canvas.querySelector("svg")?.setAttribute("viewBox", `0 0 ${chart.instance.getWidth()} ${chart.instance.getHeight()}`);
}

// Why lower on paper: bars so far apart would be made so small as a whole that their names have four points.
function fitPaper(chart) {
  // Both sizes each time: the box has those of the sheet as long as it is there.
  const [width, height] = [chart.instance.getWidth(), chart.instance.getHeight()];
  if (isPaper.matches && chart.drawing.kind === "bridgeBars") {
    chart.height ??= height;
    chart.instance.resize({ width, height: axisOnPaper + rowOnPaper * chart.drawing.x.categories.length });
  } else if (chart.height) {
    chart.instance.resize({ width, height: chart.height });
    chart.height = null;
  }
}

function listen(chart) {
  const { root, canvas } = chart;
  const on = (target, type, handler) => {
    target.addEventListener(type, handler);
    chart.cleanups.push(() => target.removeEventListener(type, handler));
  };

  let width = canvas.clientWidth;
  const resizes = new ResizeObserver(() => {
    if (!isPaper.matches && canvas.clientWidth > 0 && canvas.clientWidth !== width) {
      width = canvas.clientWidth;
      // Why said: a size that was given for paper holds until it is taken back.
      chart.instance.resize({ width: "auto", height: "auto" });
      render(chart); // labels depend on the width
    }
  });
  resizes.observe(canvas);
  chart.cleanups.push(() => resizes.disconnect());

  const themes = new MutationObserver(() => render(chart));
  themes.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  chart.cleanups.push(() => themes.disconnect());
  on(matchMedia("(prefers-color-scheme: dark)"), "change", () => render(chart));
  on(isPaper, "change", () => render(chart));

  on(root, "click", (click) => {
    const tool = click.target.closest("[data-chart-tool]");
    const series = click.target.closest("[data-series]");
    if (tool) {
      savePicture(chart.echarts, chart.drawing, chart.canvas, tool.dataset.chartTool);
    } else if (series) {
      toggle(chart, series);
    }
  });
  on(canvas, "keydown", (press) => walk(chart, press));
  on(canvas, "blur", () => leave(chart));
}

function toggle(chart, button) {
  const ids = button.dataset.series.split(" ");
  const isOff = !isShown(button, chart.hidden);
  // What lies on a curve that is hidden stays hidden with it.
  const on = (id) => chart.drawing.series.find((one) => one.id === id)?.on;
  for (const id of ids) {
    if (isOff && (ids.includes(on(id)) || !chart.hidden.has(on(id)))) {
      chart.hidden.delete(id);
    } else {
      chart.hidden.add(id);
    }
  }
  for (const other of chart.root.querySelectorAll("[data-series]")) {
    other.setAttribute("aria-pressed", String(isShown(other, chart.hidden)));
  }
  chart.at = -1;
  render(chart);
}

// Arrow keys walk the points; each is shown as the pointer would show it, and spoken.
function walk(chart, press) {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[press.key];
  const points = pointsInReadingOrder(chart.drawing, chart.hidden);
  if (press.key === "Escape") {
    leave(chart);
  } else if (step && points.length > 0) {
    press.preventDefault();
    chart.at = (Math.max(chart.at, step > 0 ? -1 : 0) + step + points.length) % points.length;
    const point = points[chart.at];
    chart.instance.dispatchAction({ type: "showTip", seriesIndex: point.seriesIndex, dataIndex: point.dataIndex });
    chart.root.querySelector("[data-chart-point]").textContent = point.words;
  }
}

function leave(chart) {
  chart.at = -1;
  chart.instance.dispatchAction({ type: "hideTip" });
}
