// The reason why something was not taken comes into sight: it appears below the box that was typed into, and that box may be the last
// one above the edge of a pane that scrolls.
(function () {
  "use strict";
  let typedInto = null;

  for (const type of ["input", "change"]) {
    addEventListener(type, (event) => (typedInto = event.target), { capture: true, passive: true });
  }

  function reasonsIn(node) {
    return node instanceof Element ? [...(node.matches(".error") ? [node] : []), ...node.querySelectorAll(".error")] : [];
  }

  new MutationObserver((changes) => {
    const field = typedInto?.closest?.(".field");
    const reason = field && changes.flatMap((change) => [...change.addedNodes].flatMap(reasonsIn)).find((one) => field.contains(one));
    reason?.scrollIntoView({ block: "nearest" });
  }).observe(document.documentElement, { childList: true, subtree: true });
})();
