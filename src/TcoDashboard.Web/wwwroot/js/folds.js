// Folds the parts of a long page behind their headings on a telephone, once each; opens all of them for paper.
(function () {
  "use strict";
  const narrow = matchMedia("screen and (max-width: 45rem)");
  const known = new WeakSet();
  let opened = [];

  function fold() {
    for (const part of document.querySelectorAll("details.phone-fold")) {
      if (!known.has(part)) {
        known.add(part);
        // Why not what the address names: whoever follows a link to a figure wants to see it.
        const named = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
        part.open = !narrow.matches || part.contains(named);
      }
      // Elsewhere its heading is a heading: nothing to reach by Tab.
      part.querySelector("summary").tabIndex = narrow.matches ? 0 : -1;
    }
  }

  fold();
  new MutationObserver(fold).observe(document.body, { childList: true, subtree: true });
  narrow.addEventListener("change", () => {
    fold();
    if (!narrow.matches) {
      document.querySelectorAll("details.phone-fold").forEach((part) => (part.open = true));
    }
  });
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details.phone-fold:not([open])")];
    opened.forEach((part) => (part.open = true));
  });
  addEventListener("afterprint", () => opened.forEach((part) => (part.open = false)));
})();
