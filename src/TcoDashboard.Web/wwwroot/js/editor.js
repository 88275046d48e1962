// The editor's side in the browser: what is remembered between visits, keys for undo, going to a field.

/** What is remembered under a name; null when nothing is or storage is switched off. */
export function recall(name) {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Remembers something; without storage it lasts as long as the page. */
export function keep(name, value) {
  try {
    localStorage.setItem(name, value);
  } catch {
    // see above
  }
}

/** Scrolls to a field below the sticky parts and gives it the focus. */
export function goTo(id) {
  const target = document.getElementById(id);
  if (!target) {
    return;
  }
  target.scrollIntoView({ block: "center" });
  target.focus({ preventScroll: true });
}

/** Scrolls the row of tabs, and nothing else, so far that the open one is seen. */
export function showTab() {
  const row = document.querySelector(".editor-strip .tabs");
  const open = row?.querySelector("[aria-current]");
  if (open) {
    row.scrollLeft = open.offsetLeft - (row.clientWidth - open.offsetWidth) / 2;
  }
}

let listener = null;

/** Ctrl+Z and Ctrl+Y (or Shift+Ctrl+Z) anywhere but in a text box, which has an undo of its own. */
export function listen(component) {
  silence();
  listener = (press) => {
    if (!(press.ctrlKey || press.metaKey) || press.altKey || isText(press.target)) {
      return;
    }
    const key = press.key.toLowerCase();
    const isUndo = key === "z" && !press.shiftKey;
    const isRedo = key === "y" || (key === "z" && press.shiftKey);
    if (isUndo || isRedo) {
      press.preventDefault();
      component.invokeMethodAsync(isUndo ? "UndoByKey" : "RedoByKey");
    }
  };
  document.addEventListener("keydown", listener);
}

let observer = null;

/** Tells the style sheet how high the answer is, which stays in sight above the inputs. */
export function measure() {
  const strip = document.querySelector(".editor-strip");
  if (!strip) {
    return;
  }
  observer ??= new ResizeObserver((entries) => {
    for (const entry of entries) {
      const height = entry.borderBoxSize[0].blockSize;
      const head = entry.target.querySelector(".strip-head")?.offsetHeight ?? 0;
      entry.target.parentElement?.style.setProperty("--strip-height", `${Math.ceil(height)}px`);
      entry.target.parentElement?.style.setProperty("--strip-head", `${head}px`);
    }
  });
  observer.disconnect();
  observer.observe(strip);
}

export function silence() {
  observer?.disconnect();
  if (listener) {
    document.removeEventListener("keydown", listener);
    listener = null;
  }
}

function isText(element) {
  return element.matches?.("textarea, [contenteditable], input:not([type=checkbox], [type=radio], [type=range])") ?? false;
}
