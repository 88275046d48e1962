// Loaded before the first paint: a tip that was dismissed never shows again in this browser, not even for a moment.
(function () {
  "use strict";
  const key = "tco-tips-dismissed";
  const root = document.documentElement;

  function read() {
    try {
      return localStorage.getItem(key) ?? "";
    } catch {
      return ""; // storage may be switched off; the tip is then hidden as long as the page lasts
    }
  }

  function dismiss(name) {
    const names = new Set(`${root.dataset.tipsDismissed ?? ""} ${name}`.trim().split(/\s+/));
    root.dataset.tipsDismissed = [...names].join(" ");
    try {
      localStorage.setItem(key, root.dataset.tipsDismissed);
    } catch {
      // see above
    }
  }

  root.dataset.tipsDismissed = read();
  document.addEventListener("click", (click) => {
    const button = click.target.closest?.("[data-dismiss-tip]");
    if (button) {
      dismiss(button.dataset.dismissTip);
      // The button is gone with its tip; whoever uses a keyboard goes on from the page's content.
      document.getElementById("content")?.focus({ preventScroll: true });
    }
  });
})();
