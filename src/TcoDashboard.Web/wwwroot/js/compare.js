// Keys of the comparison table: arrows move from cell to cell, b sets the baseline, d toggles differences, [ and ] move a column.
// Each key presses a button or link that is on the page, so everything works without them too.

const known = new WeakSet();

function cellsOf(row) {
  return [...row.querySelectorAll(":scope > td[data-column]")].filter((cell) => cell.offsetParent !== null);
}

function rowsOf(table) {
  return [...table.tBodies].flatMap((body) => [...body.rows]).filter((row) => cellsOf(row).length > 0);
}

function targetOf(cell) {
  return cell.querySelector("button.why") ?? cell;
}

function focusCell(table, cell) {
  const target = targetOf(cell);
  for (const other of table.querySelectorAll('[data-stop="true"]')) {
    other.tabIndex = -1;
    delete other.dataset.stop;
  }
  target.tabIndex = 0;
  target.dataset.stop = "true";
  target.focus();
}

function move(table, cell, key, ctrl) {
  const rows = rowsOf(table);
  const row = rows.indexOf(cell.parentElement);
  const columns = cellsOf(cell.parentElement);
  const column = columns.indexOf(cell);
  const at = {
    ArrowUp: [row - 1, column],
    ArrowDown: [row + 1, column],
    ArrowLeft: [row, column - 1],
    ArrowRight: [row, column + 1],
    Home: [ctrl ? 0 : row, 0],
    End: [ctrl ? rows.length - 1 : row, columns.length - 1],
  }[key];
  const next = at && rows[at[0]] && cellsOf(rows[at[0]])[at[1]];
  if (next) {
    focusCell(table, next);
  }
  return Boolean(at);
}

function press(selector) {
  const control = document.querySelector(selector);
  control?.click();
  return Boolean(control);
}

function onKey(event) {
  if (event.altKey || event.metaKey || event.target.closest("input, select, textarea, details.menu")) {
    return;
  }
  const table = event.currentTarget;
  const cell = event.target.closest("td[data-column]");
  if (cell && move(table, cell, event.key, event.ctrlKey)) {
    event.preventDefault();
    return;
  }
  if (event.ctrlKey) {
    return;
  }
  const column = cell?.dataset.column ?? event.target.closest("th[data-column]")?.dataset.column;
  const selector = {
    b: column && `[data-act="baseline"][data-at="${column}"]`,
    "[": column && `[data-act="left"][data-at="${column}"]`,
    "]": column && `[data-act="right"][data-at="${column}"]`,
    d: '[data-act="view"]:not([aria-current])',
  }[event.key];
  if (selector && press(selector)) {
    event.preventDefault();
  }
}

/* The table has one tab stop. Rows whose text changed are new elements: the stop, and the focus if it was there, stay at their row and column. */
function settle(table, place) {
  const targets = rowsOf(table).flatMap(cellsOf).map(targetOf);
  const current =
    targets.find((target) => target.dataset.stop === "true") ??
    targets.find((target) => place.is(target)) ??
    targets.find((target) => target.tagName === "BUTTON");
  for (const target of targets) {
    target.tabIndex = target === current ? 0 : -1;
    if (target === current) {
      target.dataset.stop = "true";
    }
  }
  if (place.isHeld() && current) {
    current.focus({ preventScroll: true });
  }
}

/* Where the focus is, or was when what had it went away. */
function placeIn(table) {
  let last = null;
  let row;
  let column;
  let focused = false;
  table.addEventListener("focusin", (event) => {
    const cell = event.target.closest("td[data-column]");
    last = cell && event.target;
    row = cell?.parentElement.dataset.row;
    column = cell?.dataset.column;
    focused = Boolean(cell);
  });
  table.addEventListener("focusout", (event) => {
    // Why later: a browser may tell it of an element that is being taken away, which did not give the focus to anything.
    queueMicrotask(() => {
      if (event.target === last && last.isConnected && document.activeElement !== last) {
        focused = false;
      }
    });
  });
  return {
    is: (target) => {
      const cell = target.closest("td");
      return Boolean(last) && cell.dataset.column === column && cell.parentElement.dataset.row === row;
    },
    isHeld: () => focused && !last.isConnected && document.activeElement === document.body,
  };
}

/** Gives the table one tab stop and the keys; called after each drawing. */
export function watch(table) {
  if (!table || known.has(table)) {
    return;
  }
  known.add(table);
  const place = placeIn(table);
  table.addEventListener("keydown", onKey);
  table.addEventListener("focusin", (event) => {
    const cell = event.target.closest("td[data-column]");
    if (cell && event.target === targetOf(cell) && event.target.tabIndex !== 0) {
      focusCell(table, cell);
    }
  });
  new MutationObserver(() => settle(table, place)).observe(table, { childList: true, subtree: true });
  settle(table, place);
}
