// Puts short notices where they cover nothing that is to be acted on: a page has a free strip somewhere, but not always at the same edge.
(function () {
  "use strict";
  const step = 24;
  const edge = 12;
  // What it costs to lie over: whoever is about to press or type loses most, running text least.
  const costs = [
    ["h1, h2, h3, th, td, label, canvas, svg", 4],
    ["a, button, input, select, textarea, summary, [tabindex='0'], .rail, .error, [role=alert]", 40],
  ];

  function visible(rect) {
    return rect.width > 0 && rect.height > 0 && rect.bottom > 0 && rect.top < innerHeight;
  }

  function obstacles() {
    const found = [];
    for (const [selector, cost] of costs) {
      for (const element of document.querySelectorAll(selector)) {
        const rect = element.getBoundingClientRect();
        // A region that scrolls is no target of its own.
        if (visible(rect) && !element.closest(".toasts") && rect.height < innerHeight * 0.6) {
          found.push([rect, cost]);
        }
      }
    }
    const focused = document.activeElement;
    if (focused && focused !== document.body && focused.id !== "content") {
      found.push([focused.getBoundingClientRect(), 1000]);
    }
    return found;
  }

  function covered(place, found) {
    return found.reduce(
      (sum, [rect, cost]) =>
        rect.left < place.left + place.width && rect.right > place.left && rect.top < place.top + place.height && rect.bottom > place.top
          ? sum + cost
          : sum,
      0,
    );
  }

  // From the bottom up, at the right before the left: the first place that costs least.
  function best(width, height) {
    const found = obstacles();
    const sides = [...new Set([innerWidth - width - edge, Math.max(edge, (innerWidth - width) / 2), edge])];
    let chosen = null;
    for (let top = innerHeight - height - edge; top >= edge; top -= step) {
      for (const left of sides) {
        const cost = covered({ left, top, width, height }, found);
        if (!chosen || cost < chosen.cost) {
          chosen = { left, top, cost };
        }
        if (cost === 0) {
          return chosen;
        }
      }
    }
    return chosen;
  }

  function place() {
    const box = document.querySelector(".toasts");
    if (!box?.firstElementChild) {
      return;
    }
    const { width, height } = box.getBoundingClientRect();
    const chosen = best(width, height);
    if (chosen) {
      box.style.inset = `${Math.round(chosen.top)}px auto auto ${Math.round(chosen.left)}px`;
    }
  }

  let waits = 0;
  function later() {
    waits ||= requestAnimationFrame(() => {
      waits = 0;
      place();
    });
  }

  // Why the whole page: a notice comes with what it speaks of, and the page below it grows in the same moment.
  new MutationObserver(() => document.querySelector(".toast") && later()).observe(document.body, { childList: true, subtree: true });
  for (const happening of ["scroll", "resize", "focusin"]) {
    addEventListener(happening, later, { passive: true, capture: true });
  }
})();
