// Tells the style sheet which tables go on beyond their edge: data-wide where they do, data-more until they were scrolled to its end.
(function () {
  "use strict";
  const scrollers = ".table-wrap, .strip-table";
  const known = new WeakSet();
  let isAsked = false;

  function tell(box) {
    const hidden = box.scrollWidth - box.clientWidth;
    // Why not at once: fractions of a pixel are not worth scrolling to.
    box.toggleAttribute("data-wide", hidden > 2);
    box.toggleAttribute("data-more", hidden > 2 && Math.abs(box.scrollLeft) < hidden - 2);
  }

  const sizes = new ResizeObserver((entries) => {
    for (const entry of entries) {
      const box = entry.target.closest(scrollers);
      if (box) {
        tell(box);
      }
    }
  });

  function find() {
    isAsked = false;
    for (const box of document.querySelectorAll(scrollers)) {
      for (const part of [box, ...box.querySelectorAll(":scope > table")]) {
        if (!known.has(part)) {
          known.add(part);
          sizes.observe(part);
        }
      }
    }
  }

  find();
  new MutationObserver(() => {
    if (!isAsked) {
      isAsked = true;
      requestAnimationFrame(find);
    }
  }).observe(document.body, { childList: true, subtree: true });
  document.addEventListener(
    "scroll",
    (scroll) => {
      if (scroll.target.matches?.(scrollers)) {
        tell(scroll.target);
      }
    },
    { capture: true, passive: true },
  );
})();
