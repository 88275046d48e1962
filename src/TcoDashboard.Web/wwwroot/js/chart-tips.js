// What a chart says under the pointer.

/** Whether the pointer meets single points rather than all values of a category. */
export function isByPoint(drawing) {
  return ["plot", "tornadoBars", "cells"].includes(drawing.kind);
}

// Built from elements, never from text: names of options are written by people.
export function tooltip(drawing, theme, hidden) {
  const isPoint = isByPoint(drawing);
  return {
    trigger: isPoint ? "item" : "axis",
    axisPointer: { type: "shadow", shadowStyle: { color: theme.colour("grid"), opacity: 0.5 } },
    confine: true,
    backgroundColor: theme.colour("raised"),
    borderColor: theme.colour("line"),
    textStyle: { color: theme.colour("ink"), fontSize: 13 },
    formatter: (at) => (isPoint ? pointTip(drawing, at) : categoryTip(drawing, [at].flat()[0].dataIndex, hidden)),
  };
}

function pointTip(drawing, at) {
  const { point } = at.data;
  if (drawing.kind === "tornadoBars") {
    return tip(point.xText, [[null, at.seriesName, point.label ?? ""], [null, drawing.y.title, point.text]]);
  }
  if (drawing.kind === "cells") {
    return tip(point.label ? `${at.seriesName}: ${point.label}` : at.seriesName, [[null, drawing.x.title, point.xText], [null, drawing.y.title, point.text]]);
  }
  return tip(point.label ?? at.seriesName, [
    [null, drawing.x.title, point.xText],
    [null, drawing.y.title, point.text],
    [null, drawing.words.known, drawing.words[point.evidence]],
  ]);
}

function categoryTip(drawing, category, hidden) {
  const rows = drawing.series
    .filter((series) => !hidden.has(series.id))
    .map((series) => [series, series.points.find((point) => point.x === category)])
    .filter(([, point]) => point)
    .map(([series, point]) => [series.color, series.name, point.text]);
  if (drawing.totals.length > 0 && hidden.size === 0) {
    rows.push([null, drawing.words.total, drawing.totals[category]]);
  }
  return tip(drawing.x.categories[category], rows);
}

function tip(title, rows) {
  const box = Object.assign(document.createElement("div"), { className: "chart-tip" });
  box.append(Object.assign(document.createElement("b"), { textContent: title }));
  for (const [colour, name, value] of rows) {
    const row = document.createElement("div");
    if (colour) {
      const swatch = Object.assign(document.createElement("span"), { className: "swatch" });
      swatch.style.setProperty("--bar-color", `var(--${colour})`);
      row.append(swatch);
    }
    row.append(
      Object.assign(document.createElement("span"), { textContent: name }),
      Object.assign(document.createElement("span"), { textContent: value }),
    );
    box.append(row);
  }
  return box;
}
