// What stands above the page (a dialog, the sheet that explains a number) is one step of the browser's history, so that Back closes it instead of
// leaving the page. A plain script, loaded before those that open something.
(function () {
  "use strict";
  // Places in the history that were made here; a place keeps its key when its address is replaced, and its mark when the page is loaded anew.
  const made = new Set();
  let layers = [];
  // Which time it is that a dialog is shown.
  const shown = new WeakMap();
  // The step back of ours that is under way, and what waits for its end: it would undo whatever goes somewhere meanwhile.
  let leaving = null;
  let waiting = [];
  // Places whose layer was closed while a step back from above it was under way.
  const owed = new Set();
  // Whether the page below a layer is on show again and nobody has done anything since: it is where it was, with its focus where that was.
  let isBack = false;
  // Why clicks too: what reads a page aloud presses a link without a key or a pointer.
  for (const deed of ["keydown", "pointerdown", "click"]) {
    addEventListener(deed, () => (isBack = false), true);
  }

  const here = () => globalThis.navigation?.currentEntry?.key;

  // Gone forward to, or loaded anew, with nothing of ours above the page yet.
  const isFree = () => (made.has(here()) || history.state?.layer === here()) && !layers.some((one) => one.key === here());

  // Why only after the reader did something: a sheet that an address opens is no step of its own, and browsers pass over such places.
  function put(close, below, isShut = () => false) {
    const layer = { close, isShut, key: null };
    if (!here() || !navigator.userActivation?.hasBeenActive) {
      return layer;
    }
    if (leaving) {
      waiting.push({ layer, begin: () => begin(layer, below) });
    } else {
      begin(layer, below);
    }
    return layer;
  }

  function begin(layer, below) {
    // Why: the browser says that a dialog was closed a moment after it was. What opens in that moment takes over its step.
    layers = layers.filter((one) => !one.isShut());
    if (!isFree()) {
      const top = location.href;
      if (below && below !== top) {
        history.replaceState(history.state, "", below);
      }
      history.pushState(history.state, "", top);
      history.replaceState({ ...history.state, layer: here() }, "");
    }
    made.add(here());
    layer.key = here();
    layers.push(layer);
  }

  /** It was closed: its step of the history goes too, unless the page has gone on from there. */
  function take(layer) {
    const isKnown = layers.includes(layer);
    layers = layers.filter((one) => one !== layer);
    waiting = waiting.filter((one) => one.layer !== layer);
    if (isKnown && layer.key === here()) {
      leave();
    } else if (isKnown && leaving) {
      owed.add(layer.key);
    }
  }

  // Why to a place and not one step back: the reader's own Back may be quicker, and a second step would leave the page.
  function leave() {
    const below = navigation.entries()[navigation.currentEntry.index - 1]?.key;
    if (!below) {
      return;
    }
    const step = { below };
    leaving = step;
    isBack = true;
    const end = () => leaving === step && arrive();
    const { committed, finished } = navigation.traverseTo(below);
    committed.catch(end);
    finished.then(end, end);
  }

  // The step back is made, or came to nothing because the reader went elsewhere.
  function arrive() {
    leaving = null;
    if (owed.delete(here())) {
      leave();
      return;
    }
    owed.clear();
    const late = waiting;
    waiting = [];
    late.forEach((one) => one.begin?.());
    // Why a moment later: the framework has yet to hear of the step back.
    setTimeout(() => late.forEach((one) => one.go?.()));
  }

  /** Does what goes somewhere else: at once, or after the step back that is under way. */
  function whenStill(go) {
    // The browser has yet to say that these were closed.
    layers.filter((one) => one.isShut()).forEach(take);
    if (leaving) {
      waiting.push({ go });
    } else {
      go();
    }
  }

  /** Lets what the app asks of the browser wait too. */
  function holdNavigation(framework) {
    for (const owner of [framework, framework?._internal?.navigationManager]) {
      const navigateTo = owner?.navigateTo;
      if (navigateTo) {
        owner.navigateTo = (...to) => whenStill(() => navigateTo.apply(owner, to));
      }
    }
  }

  addEventListener(
    "click",
    (click) => {
      const link = leaving && click.target.closest?.("a[href]:not([target], [download])");
      if (link && click.button === 0 && !(click.ctrlKey || click.metaKey || click.shiftKey || click.altKey)) {
        click.preventDefault();
        click.stopImmediatePropagation();
        waiting.push({ go: () => link.click() });
      }
    },
    true,
  );

  /** It is closed by what goes somewhere else, which takes over its step. Says whether there is one. */
  function yieldTo(layer) {
    const isOnTop = layers.includes(layer) && layer.key === here();
    layers = layers.filter((one) => one !== layer);
    made.delete(layer?.key);
    return isOnTop;
  }

  addEventListener("popstate", () => {
    const left = layers.filter((one) => one.key !== here());
    layers = layers.filter((one) => one.key === here());
    left.reverse().forEach((one) => one.close());
    if (leaving?.below === here()) {
      arrive();
    }
  });

  /** Shows a dialog above the page; returns its layer. */
  function show(dialog) {
    const turn = {};
    const isShut = () => !dialog.open || shown.get(dialog) !== turn;
    shown.set(dialog, turn);
    dialog.showModal();
    const layer = put(() => dialog.close(), undefined, isShut);
    const onClose = () => {
      // Why asked: word of an earlier time may come when it is open again.
      if (isShut()) {
        dialog.removeEventListener("close", onClose);
        take(layer);
      }
    };
    dialog.addEventListener("close", onClose);
    return layer;
  }

  globalThis.tcoLayers = { put, take, yieldTo, show, whenStill, holdNavigation, isBack: () => isBack };
})();
