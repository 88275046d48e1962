// The search over everything (Ctrl K) and the keys that work on every page. Nothing here needs the server once its list is read.
(function () {
  "use strict";
  const mostShown = 12;
  const places = { h: "/", s: "/scenarios", c: "/compare", l: "/catalog", k: "/calibration", n: "/new" };
  let targets = null;
  let shown = [];
  let current = 0;
  let waitsForPlace = 0;
  let layer = null;

  const palette = () => document.getElementById("palette");

  function go(address, replacesStep = false) {
    if (globalThis.Blazor?.navigateTo) {
      Blazor.navigateTo(address, { replaceHistoryEntry: replacesStep });
    } else {
      tcoLayers.whenStill(() => location.assign(address));
    }
  }

  function isTyping(target) {
    return Boolean(target.closest?.("input, select, textarea, [contenteditable=true]"));
  }

  function usesSingleKeys() {
    return document.documentElement.dataset.keys !== "off";
  }

  // Words in any order; fields of the open scenario first, then names that begin with the first word. What has them only within its own words comes
  // last of its kind: who looks for rents does not mean Inferentia.
  function matches(text) {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    const found = [];
    for (const target of targets ?? []) {
      const name = `${target.name} ${target.kind} ${target.words}`.toLowerCase();
      if (words.every((word) => name.includes(word))) {
        const begins = words.length > 0 && target.name.toLowerCase().startsWith(words[0]);
        const named = words.every((word) => target.name.toLowerCase().includes(word));
        const begun = words.every((word) => name.split(/[^\p{L}\p{N}]+/u).some((own) => own.startsWith(word)) || /[^\p{L}\p{N}]/u.test(word));
        // Without a word the list is one of places to go to, and the fields of a scenario would fill it.
        const here = target.isHere ? (words.length ? -4 : 4) : 0;
        found.push([here + (begun ? 0 : 3.5) + (named ? 0 : 2) + (begins ? 0 : 1), target]);
      }
    }
    return found.sort((a, b) => a[0] - b[0]).map((one) => one[1]);
  }

  function draw() {
    const box = palette();
    const input = box.querySelector("input");
    const found = matches(input.value);
    shown = found.slice(0, mostShown);
    current = Math.min(current, Math.max(0, shown.length - 1));
    box.querySelector("ul").replaceChildren(
      ...shown.map((target, index) => {
        const item = document.createElement("li");
        item.id = `palette-${index}`;
        item.role = "option";
        item.ariaSelected = String(index === current);
        const kind = document.createElement("span");
        kind.className = "muted small";
        kind.textContent = target.kind;
        item.append(Object.assign(document.createElement("span"), { textContent: target.name }), kind);
        item.addEventListener("click", () => choose(index));
        return item;
      }),
    );
    input.setAttribute("aria-activedescendant", shown.length ? `palette-${current}` : "");
    const count = box.querySelector("[data-count]");
    count.textContent = targets
      ? found.length > shown.length
        ? count.dataset.some.replace("{0}", shown.length).replace("{1}", found.length)
        : found.length
          ? ""
          : count.dataset.none
      : count.dataset.reading;
    box.querySelector(`#palette-${current}`)?.scrollIntoView({ block: "nearest" });
  }

  function choose(index) {
    const target = shown[index];
    if (target) {
      const isStep = tcoLayers.yieldTo(layer);
      palette().close();
      go(target.address, isStep);
    }
  }

  async function openPalette() {
    const box = palette();
    if (!box || box.open || document.querySelector("dialog:modal")) {
      return;
    }
    layer = tcoLayers.show(box);
    const input = box.querySelector("input");
    input.value = "";
    current = 0;
    targets = null;
    draw();
    try {
      const open = /^\/scenarios\/(\d+)/.exec(location.pathname)?.[1];
      const answer = await fetch(open ? `/commands.json?open=${open}` : "/commands.json");
      targets = answer.ok ? await answer.json() : [];
    } catch {
      targets = [];
    }
    draw();
  }

  function openKeys() {
    const box = document.getElementById("keys");
    if (box && !box.open && !document.querySelector("dialog:modal")) {
      layer = tcoLayers.show(box);
    }
  }

  function onPaletteKey(press) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[press.key];
    if (step && shown.length) {
      press.preventDefault();
      current = (current + step + shown.length) % shown.length;
      draw();
    } else if (press.key === "Enter") {
      press.preventDefault();
      choose(current);
    } else if (press.key === "Escape") {
      // Why here: a search box takes the first Escape for itself, to empty itself.
      press.preventDefault();
      palette().close();
    }
  }

  function onSingleKey(press) {
    if (Date.now() - waitsForPlace < 1500 && places[press.key]) {
      waitsForPlace = 0;
      go(places[press.key]);
      return true;
    }
    waitsForPlace = press.key === "g" ? Date.now() : 0;
    if (press.key === "?") {
      openKeys();
      return true;
    }
    const search = press.key === "/" ? document.querySelector("main input[type=search], main input[data-search]") : null;
    search?.focus();
    return Boolean(search);
  }

  document.addEventListener("keydown", (press) => {
    if (press.defaultPrevented || press.isComposing) {
      return;
    }
    if ((press.ctrlKey || press.metaKey) && !press.altKey && !press.shiftKey && press.key.toLowerCase() === "k") {
      press.preventDefault();
      openPalette();
    } else if (palette()?.open) {
      onPaletteKey(press);
    } else if (
      !press.ctrlKey &&
      !press.metaKey &&
      !press.altKey &&
      usesSingleKeys() &&
      !isTyping(press.target) &&
      !document.querySelector("dialog:modal") &&
      onSingleKey(press)
    ) {
      press.preventDefault();
    }
  });

  document.addEventListener("input", (change) => {
    if (change.target.closest?.("#palette")) {
      current = 0;
      draw();
    }
  });

  document.addEventListener("click", (click) => {
    if (click.target.closest?.("[data-open-palette]")) {
      openPalette();
    } else if (click.target.closest?.("[data-open-keys]")) {
      openKeys();
    } else if (click.target.closest?.("[data-close-dialog]") || click.target.id === "palette" || click.target.id === "keys") {
      click.target.closest("dialog").close();
    } else if (click.target.closest?.("#keys a")) {
      document.getElementById("keys").close();
    }
  });
})();
