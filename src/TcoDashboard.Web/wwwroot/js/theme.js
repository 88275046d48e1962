// Loaded before the first paint: applies the choices kept in this browser, so that a page never flashes in another theme.
// Without a choice the style sheets follow the system; nothing here is needed to read a page.
(function () {
  "use strict";
  // Each setting: what it is without a choice.
  const settings = {
    theme: "system", contrast: "system", density: "comfortable", keys: "on",
    digits: "comma-point", dates: "day-first", units: "fitting-units", money: "scenario-money",
    decimals: "fitting-decimals",
  };
  // These are written by the server into every text, so it is told, and the page is asked for anew.
  const told = ["digits", "dates", "units", "money", "decimals"];
  const root = document.documentElement;
  const held = {}; // for browsers whose storage is switched off; a choice then lasts as long as the page

  const kept = document.cookie.match(/(?:^|; )tco-numbers=([a-z.-]+)/);
  if (kept) {
    // A browser that chose before a setting was added has fewer words.
    kept[1].split(".").forEach((word, place) => { held[told[place]] = word; });
  }

  const keyOf = (name) => `tco-${name}`;

  function read(name) {
    try {
      return localStorage.getItem(keyOf(name)) ?? held[name] ?? settings[name];
    } catch {
      return held[name] ?? settings[name];
    }
  }

  function apply(name) {
    const value = read(name);
    if (value === settings[name]) {
      delete root.dataset[name];
    } else {
      root.dataset[name] = value;
    }
    if (name === "theme") {
      if (value === "system") {
        delete root.dataset.themeChoice;
      } else {
        root.dataset.themeChoice = value;
      }
    }
  }

  function choose(name, value) {
    held[name] = value;
    try {
      if (value === settings[name]) {
        localStorage.removeItem(keyOf(name));
      } else {
        localStorage.setItem(keyOf(name), value);
      }
    } catch {
      // see above
    }
    apply(name);
    show();
    if (told.includes(name)) {
      tell();
      location.reload();
    }
  }

  function tell() {
    document.cookie = `tco-numbers=${told.map(read).join(".")}; path=/; max-age=31536000; samesite=lax`;
  }

  // Marks the chosen one on the settings page.
  function show() {
    for (const input of document.querySelectorAll("[data-setting]")) {
      input.checked = read(input.name) === input.value;
    }
  }

  for (const name of Object.keys(settings)) {
    apply(name);
  }
  // A choice outlasts its cookie, which some browsers forget after a week.
  if (told.some((name) => read(name) !== settings[name])) {
    tell();
  }
  // Another tab chose.
  addEventListener("storage", (change) => {
    for (const name of Object.keys(settings)) {
      if (change.key === keyOf(name)) {
        held[name] = change.newValue ?? settings[name];
        apply(name);
        show();
      }
    }
  });
  document.addEventListener("click", (click) => {
    if (click.target.closest?.("[data-theme-switch]")) {
      const next = { system: "light", light: "dark", dark: "system" };
      choose("theme", next[read("theme")] ?? "light");
    }
  });
  document.addEventListener("change", (change) => {
    if (change.target.matches?.("[data-setting]")) {
      choose(change.target.name, change.target.value);
    }
  });
  globalThis.tcoSettings = { show };
})();
