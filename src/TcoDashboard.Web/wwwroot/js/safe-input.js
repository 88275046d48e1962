// Nothing typed is lost and nothing is done twice: words typed while the server cannot be reached, or before it follows the page, are told to it
// when it does, also after a restart, the keys that save and undo are heard before the editor listens, and the second press of a double click does nothing.
(function () {
  "use strict";
  const store = "tco-unsent";

  // Why 40 s: a line that falls silent is noticed after 30 s; what was typed in between may not have arrived.
  const unsure = 40_000;
  const typed = new Map();
  const bar = document.getElementById("components-reconnect-modal");
  let isOffline = false;

  const isKept = (field) => field.matches?.("input:not([type=password], [type=file]), textarea, select") ?? false;

  function isAway() {
    return ["show", "failed", "rejected", "paused", "resume-failed"].some((state) => bar?.classList.contains(`components-reconnect-${state}`));
  }

  // Why on the window and before everybody else: the framework cannot send now and would only complain.
  function note(event) {
    if (!isKept(event.target) || !event.isTrusted) {
      return;
    }
    const now = Date.now();
    typed.delete(event.target);
    typed.set(event.target, now);
    for (const [field, at] of typed) {
      // In the order of typing: what is known to have arrived is let go, so that fields long gone are not held.
      if (isOffline || now - at <= unsure) {
        break;
      }
      typed.delete(field);
    }
    if (isOffline) {
      event.stopImmediatePropagation();
    }
  }

  function tell(field) {
    for (const kind of ["input", "change"]) {
      field.dispatchEvent(new Event(kind, { bubbles: true }));
    }
  }

  function unsent(since) {
    return [...typed].filter(([field, at]) => at >= since && field.isConnected).map(([field]) => field);
  }

  let since = Infinity;

  function follow() {
    if (isAway() && !isOffline) {
      isOffline = true;
      since = Date.now() - unsure;
    } else if (!isAway() && isOffline) {
      isOffline = false;
      unsent(since).forEach(tell);
      typed.clear();
      since = Infinity;
    }
  }

  // The page is about to go while the server is away: what was typed waits for the page that comes after it.
  function put() {
    const words = unsent(since)
      .filter((field) => field.id)
      .map((field) => ({ id: field.id, value: field.value, checked: field.checked }));
    if (words.length > 0) {
      try {
        sessionStorage.setItem(store, JSON.stringify({ page: location.pathname + location.search, words }));
      } catch {
        // Without storage the words last as long as the page.
      }
    }
  }

  function takeBack() {
    let kept = null;
    try {
      kept = JSON.parse(sessionStorage.getItem(store));
      sessionStorage.removeItem(store);
    } catch {
      // see above
    }
    if (kept?.page !== location.pathname + location.search) {
      return;
    }
    for (const word of kept.words) {
      const field = document.getElementById(word.id);
      if (field && (field.value !== word.value || field.checked !== word.checked)) {
        field.value = word.value;
        field.checked = word.checked;
        tell(field);
      }
    }
  }

  function whenLive(action) {
    const live = () => document.querySelector("main[data-interactive=true]");
    if (live()) {
      action();
      return;
    }
    const watch = new MutationObserver(() => {
      if (live()) {
        watch.disconnect();
        action();
      }
    });
    watch.observe(document.documentElement, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-interactive"] });
  }

  // What is typed before the page comes alive: the page is drawn anew then, with the boxes as they were.
  const before = new Map();
  let place = null;

  const isAlive = () => document.querySelector("main[data-interactive=true]") !== null;

  function noteEarly({ target, isTrusted, type }) {
    if (!isTrusted || !target.id || isAlive()) {
      return;
    }
    place = target.id;
    if (type !== "focusin" && (isKept(target) || target.type === "password")) {
      before.set(target.id, { value: target.value, checked: target.checked });
    }
  }

  function putBack() {
    const field = place && document.activeElement === document.body ? document.getElementById(place) : null;
    field?.focus({ preventScroll: true });
    for (const [id, word] of before) {
      const box = document.getElementById(id);
      if (box && (box.value !== word.value || box.checked !== word.checked)) {
        Object.assign(box, word);
        tell(box);
      }
      if (box) {
        before.delete(id);
      }
    }
    return before.size === 0;
  }

  if (!isAlive()) {
    const early = ["input", "change", "focusin"];
    early.forEach((kind) => window.addEventListener(kind, noteEarly, true));
    whenLive(() => {
      early.forEach((kind) => window.removeEventListener(kind, noteEarly, true));
      if (!putBack()) {
        // Why not for ever: a box that has not come by then is not one of this page.
        const watch = new MutationObserver(() => putBack() && watch.disconnect());
        watch.observe(document.querySelector("main"), { childList: true, subtree: true });
        setTimeout(() => watch.disconnect(), 10_000);
      }
    });
  }

  window.addEventListener("input", note, true);
  window.addEventListener("change", note, true);
  window.addEventListener("pagehide", () => isOffline && put());
  if (bar) {
    new MutationObserver(follow).observe(bar, { attributes: true, attributeFilter: ["class"] });
  }
  if (sessionStorage.getItem(store)) {
    whenLive(takeBack);
  }

  /** What a key means to the editor: "save" anywhere; "undo" and "redo" anywhere but in a text box, which has an undo of its own. */
  function commandOf(press) {
    if (!(press.ctrlKey || press.metaKey) || press.altKey) {
      return null;
    }
    const key = press.key.toLowerCase();
    if (key === "s") {
      return press.shiftKey ? null : "save";
    }
    if (isText(press.target)) {
      return null;
    }
    return key === "y" || (key === "z" && press.shiftKey) ? "redo" : key === "z" ? "undo" : null;
  }

  function isText(element) {
    return element.matches?.("textarea, [contenteditable], input:not([type=checkbox], [type=radio], [type=range], [type=file])") ?? false;
  }

  // A scenario is seen a moment before its editor listens. Its keys wait for it in that moment; the browser would save the page as a file.
  let early = [];

  // Why on the window, after everybody else: what an editor heard is prevented already.
  window.addEventListener("keydown", (press) => {
    if (!press.defaultPrevented && /^\/scenarios\/\d+$/.test(location.pathname) && commandOf(press)) {
      press.preventDefault();
      early.push({ press, page: location.pathname });
    }
  });

  /** The presses that wait for the editor of this page, in their order, once; none that was meant for a page left since. */
  function takeEarly() {
    const held = early.filter((one) => one.page === location.pathname);
    early = [];
    return held.map((one) => one.press);
  }

  globalThis.tcoSafeInput = { commandOf, isText, takeEarly };

  // Why not the steppers and undo: pressing those quickly is how they are meant.
  const once = ".button, .icon-button, .link-button, .menu-items button, a[data-preset]";
  const isOnce = (target) => target.closest?.(once)?.closest("[data-repeat]") === null;

  // Why it is remembered: when the page moves under the pointer the first press meets nothing, and the second is the first.
  let isPressed = false;

  window.addEventListener(
    "click",
    (click) => {
      isPressed = isPressed && click.detail > 1;
      if (!isOnce(click.target)) {
        return;
      }
      if (isPressed) {
        click.preventDefault();
        click.stopImmediatePropagation();
      }
      isPressed = true;
    },
    true,
  );
  window.addEventListener(
    "keydown",
    (press) => {
      if (press.repeat && press.key === "Enter" && isOnce(press.target)) {
        press.preventDefault();
      }
    },
    true,
  );
})();
