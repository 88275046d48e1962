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

/** Scrolls to a field below the sticky parts and gives it the focus; not when a dialog was closed above the page, whose address still names the field. */
export function goTo(id) {
  const target = document.getElementById(id);
  if (!target || globalThis.tcoLayers?.isBack()) {
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

/** Ctrl+S anywhere; Ctrl+Z and Ctrl+Y (or Shift+Ctrl+Z) anywhere but in a text box, which has an undo of its own. */
export function listen(component) {
  silence();
  const { commandOf, isText, takeEarly } = globalThis.tcoSafeInput;
  const methods = { save: "SaveByKey", undo: "UndoByKey", redo: "RedoByKey" };
  listener = (press) => {
    const command = commandOf(press);
    if (!command) {
      return;
    }
    press.preventDefault();
    if (command === "save" && isText(press.target)) {
      // Why in text boxes too: there the hand knows this key best. What was typed and not yet left counts.
      press.target.dispatchEvent(new Event("change", { bubbles: true }));
    }
    component.invokeMethodAsync(methods[command]);
  };
  document.addEventListener("keydown", listener);
  document.addEventListener("click", onStep);
  uncover.observe(document.querySelector("main"), { childList: true, subtree: true });
  takeEarly().forEach(listener);
}

/* A button that took back the last step is switched off or goes away: the focus goes to what can be pressed next. */
function onStep(press) {
  const button = press.target.closest?.(".editor-head [data-repeat], [data-last-edit] button");
  if (!button) {
    return;
  }
  const look = () => {
    const focused = document.activeElement;
    const isLost = focused === document.body || (focused === button && button.disabled) || focused === null;
    if (isLost) {
      document.querySelector(".editor-head [data-repeat]:not(:disabled)")?.focus({ preventScroll: true });
    }
    if (isLost && document.activeElement !== document.body) {
      watch.disconnect();
    }
  };
  const watch = new MutationObserver(look);
  watch.observe(document.querySelector("main"), { childList: true, subtree: true, attributeFilter: ["disabled"] });
  // Why so soon, and by the clock: whoever put the focus elsewhere meanwhile, or nowhere, must not find it on a button that undoes.
  setTimeout(() => watch.disconnect(), 3000);
  addEventListener("pointerdown", () => watch.disconnect(), { once: true, capture: true });
}

/* Below wide windows what the last edit did stands at the foot of the window: the field that is typed into moves out from under it. */
const uncover = new MutationObserver((changes) => {
  const line = document.querySelector(".last-edit-line");
  const field = document.activeElement?.closest?.("input, select, textarea")?.getBoundingClientRect();
  if (!line || !field || !changes.some((change) => [...change.addedNodes].includes(line)) || getComputedStyle(line).position !== "fixed") {
    return;
  }
  const place = line.getBoundingClientRect();
  const over = field.bottom + 8 - place.top;
  if (over > 0 && field.top < place.bottom) {
    window.scrollBy({ top: over, behavior: "instant" });
  }
});

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
  uncover.disconnect();
  document.removeEventListener("click", onStep);
  if (listener) {
    document.removeEventListener("keydown", listener);
    listener = null;
  }
}
