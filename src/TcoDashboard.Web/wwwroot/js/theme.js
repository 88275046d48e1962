// Loaded before the first paint: sets the chosen theme, so that a page never flashes in the other one.
// Without a choice the style sheets follow the system; nothing here is needed to read a page.
(function () {
  "use strict";
  const key = "tco-theme";
  const root = document.documentElement;

  function apply(choice) {
    if (choice === "light" || choice === "dark") {
      root.dataset.theme = choice;
      root.dataset.themeChoice = choice;
    } else {
      delete root.dataset.theme;
      delete root.dataset.themeChoice;
    }
  }

  function read() {
    try {
      return localStorage.getItem(key);
    } catch {
      return null; // storage may be switched off; the choice then lasts as long as the page
    }
  }

  function choose(choice) {
    apply(choice);
    try {
      if (choice === "system") {
        localStorage.removeItem(key);
      } else {
        localStorage.setItem(key, choice);
      }
    } catch {
      // see above
    }
  }

  apply(read());
  // Another tab chose.
  addEventListener("storage", (change) => change.key === key && apply(change.newValue));
  document.addEventListener("click", (click) => {
    if (click.target.closest?.("[data-theme-switch]")) {
      const next = { system: "light", light: "dark", dark: "system" };
      choose(next[root.dataset.themeChoice ?? "system"]);
    }
  });
})();
