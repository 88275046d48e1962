// The rows of the comparison table belong to the browser once they stand: the server would hold their text for every open page.

// Rows the framework drew and still counts as its own wait here until it takes them away, which on a busy line may be later than one thinks. Why
// not just taken out: what has no parent it cannot take away, and the page ends.
const limbo = document.createElement("tbody");
const ours = new WeakSet();

function rowsOf(body) {
  return [...body.querySelectorAll(":scope > tr[data-row]")];
}

function replace(row, copy) {
  const all = [...row.querySelectorAll("*")];
  const at = all.indexOf(document.activeElement);
  ours.add(copy);
  row.replaceWith(copy);
  limbo.append(row);
  if (at >= 0) {
    copy.querySelectorAll("*")[at].focus({ preventScroll: true });
  }
}

/** Puts copies in the place of the rows, so that the server can take its own away; false where the table is gone. */
export function hold(table) {
  if (!table?.isConnected) {
    return false;
  }
  for (const row of [...table.tBodies].flatMap(rowsOf)) {
    replace(row, row.cloneNode(true));
  }
  return true;
}

function rowOf(text) {
  const template = document.createElement("template");
  template.innerHTML = text;
  const row = template.content.querySelector("tr");
  ours.add(row);
  return row;
}

/* Rows that stay are not moved, so that what has the focus keeps it. */
function arrange(body, wanted) {
  for (const row of rowsOf(body)) {
    if (!wanted.includes(row)) {
      if (ours.has(row)) {
        row.remove();
      } else {
        limbo.append(row);
      }
    }
  }
  const foot = body.querySelector(":scope > .group-all");
  let next = rowsOf(body)[0] ?? null;
  for (const row of wanted) {
    if (row === next) {
      next = rowsOf(body)[rowsOf(body).indexOf(row) + 1] ?? null;
    } else {
      body.insertBefore(row, next ?? foot);
    }
  }
}

/** Shows the rows of each group in their order: each with its text, or without one where it is as it was; false where any is missing. */
export function write(table, groups) {
  let isWhole = Boolean(table?.isConnected);
  for (const { id, rows } of isWhole ? JSON.parse(groups) : []) {
    const body = table.querySelector(`tbody[data-group="${CSS.escape(id)}"]`);
    const known = new Map(rowsOf(body ?? limbo).filter((row) => ours.has(row)).map((row) => [row.dataset.row, row]));
    const wanted = rows.map((row) => (row.text ? rowOf(row.text) : known.get(row.id)));
    isWhole &&= Boolean(body) && wanted.every(Boolean);
    if (body) {
      arrange(body, wanted.filter(Boolean));
    }
  }
  return isWhole;
}
