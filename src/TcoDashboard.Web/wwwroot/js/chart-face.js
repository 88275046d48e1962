// What stands around a drawing - title, tools, legend, words - where it belongs to the browser: the server would hold it for every open page.

// What the framework drew and still counts as its own waits here until it takes it away: what has no parent it cannot take away.
const limbo = document.createElement("div");
const held = new WeakSet();

/** Puts copies in the place of everything in a figure, so that the server can take its own away. */
export function holdFace(root) {
  if (held.has(root)) {
    return;
  }
  held.add(root);
  const all = [...root.querySelectorAll("*")];
  const at = all.indexOf(document.activeElement);
  const own = [...root.childNodes];
  const copies = own.map((part) => part.cloneNode(true));
  root.append(...copies);
  limbo.append(...own);
  if (at >= 0) {
    root.querySelectorAll("*")[at].focus({ preventScroll: true });
  }
}

function say(element, text) {
  if (element && element.textContent !== text) {
    element.textContent = text;
  }
}

/** Whether any series of a name in the legend is drawn. */
export function isShown(button, hidden) {
  return button.dataset.series.split(" ").some((id) => !hidden.has(id));
}

function legendOf(drawing, hidden) {
  const list = document.createElement("ul");
  list.className = "legend";
  list.setAttribute("aria-label", drawing.face.legend);
  drawing.face.entries.forEach((entry) => {
    const swatch = Object.assign(document.createElement("span"), { className: "swatch" });
    Object.assign(swatch.dataset, { mark: entry.mark, shape: String(entry.shape) });
    swatch.style.setProperty("--bar-color", `var(--${entry.color})`);
    const button = Object.assign(document.createElement("button"), { type: "button" });
    button.dataset.series = entry.series;
    button.setAttribute("aria-pressed", String(isShown(button, hidden)));
    button.append(swatch, entry.name);
    list.append(document.createElement("li"));
    list.lastChild.append(button);
  });
  return list;
}

/* Only where the series are others: what has the focus keeps it. */
function writeLegend(root, drawing, hidden) {
  const old = root.querySelector(":scope > .legend");
  const wanted = drawing.series.length > 1 ? legendOf(drawing, hidden) : null;
  const looks = (button) => [button.dataset.series, button.textContent, button.firstChild.dataset.mark, button.firstChild.style.getPropertyValue("--bar-color").trim()];
  const key = (list) => list && JSON.stringify([...list.querySelectorAll("button")].map(looks));
  if (key(old) === key(wanted)) {
    return;
  }
  if (old && wanted) {
    old.replaceWith(wanted);
  } else if (wanted) {
    root.querySelector(":scope > .figure-head").after(wanted);
  } else {
    old.remove();
  }
}

/** Writes what stands around a drawing that became another. */
export function writeFace(root, drawing, hidden) {
  if (!drawing.face || !held.has(root)) {
    return;
  }
  const { face } = drawing;
  say(root.querySelector(".figure-title"), drawing.title);
  say(root.querySelector(".figure-subtitle"), drawing.subtitle);
  say(root.querySelector(".figure-foot"), drawing.source);
  say(root.querySelector(":scope > p.unseen[id]"), face.summary);
  root.querySelector(".figure-tools > summary").setAttribute("aria-label", face.tools);
  root.querySelector(".figure-table > .table-wrap").setAttribute("aria-label", face.table);
  root.querySelector(".canvas").setAttribute("aria-label", drawing.title);
  root.querySelector(".figure-drawing").style.setProperty("--figure-height", `${face.height}px`);
  root.querySelector(".figure-drawing > svg.sketch")?.remove();
  writeLegend(root, drawing, hidden);
}

/** Says above a drawing that the browser could not draw it, where the words around it are the browser's; nothing for null. */
export function sayUndrawn(root, words) {
  if (!held.has(root)) {
    return;
  }
  root.querySelector(":scope > [data-undrawn]")?.remove();
  if (words) {
    const notice = Object.assign(document.createElement("p"), { className: "notice", textContent: words });
    notice.setAttribute("role", "status");
    notice.dataset.undrawn = "";
    root.querySelector(".figure-drawing").before(notice);
  }
}
