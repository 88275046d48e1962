// The page's frame: menus that close, the bar that tells of a lost connection, copying to the clipboard, dialogs.
// A plain script, loaded before the framework's, so that its functions are there when the first component calls them.
(function () {
  "use strict";

  /** Opens a dialog above the page; a click beside it closes it, like Escape and Back do. */
  function openDialog(dialog) {
    if (!dialog || dialog.open) {
      return;
    }
    tcoLayers.show(dialog);
    dialog.addEventListener("click", closeOnBackdrop);
  }

  /** Closes a dialog; the element that opened it gets the focus back. */
  function closeDialog(dialog) {
    dialog?.close();
  }

  /** Copies text; false when the browser refuses. */
  async function copyText(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return false;
    }
  }

  /** Saves text as a file, for exports that the page already holds. */
  function saveFile(name, type, content) {
    const address = URL.createObjectURL(new Blob([content], { type }));
    const link = Object.assign(document.createElement("a"), { href: address, download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  }

  async function saveStream(name, type, stream) {
    saveFile(name, type, await stream.arrayBuffer());
  }

  function closeOnBackdrop(click) {
    // Why the first press only: the second of a double click on what opened the dialog falls beside it.
    if (click.target === click.currentTarget && click.detail < 2) {
      click.currentTarget.close();
    }
  }

  function closeMenus(except) {
    for (const menu of document.querySelectorAll("details.menu[open]")) {
      if (!menu.contains(except)) {
        menu.open = false;
      }
    }
  }

  /** After a navigation inside the app the new page's heading gets the focus, so that screen readers speak it. */
  function focusHeading() {
    const main = document.querySelector("main");
    const focus = document.activeElement;
    // Why: the server asks for it a round trip after the page is seen, and whoever types by then would lose the next keys.
    if (focus !== main && main?.contains(focus)) {
      return;
    }
    const heading = document.querySelector("h1");
    heading?.setAttribute("tabindex", "-1");
    heading?.focus({ preventScroll: true });
  }

  // Why: the page has a base address, so "#field" alone would mean a place on the start page.
  document.addEventListener(
    "click",
    (click) => {
      const link = click.target.closest?.('a[href^="#"]');
      const target = link && document.getElementById(link.getAttribute("href").slice(1));
      if (target) {
        click.preventDefault();
        target.scrollIntoView({ block: "center" });
        target.focus({ preventScroll: true });
      }
    },
    true,
  );

  document.addEventListener("click", (click) => {
    closeMenus(click.target);
    const item = click.target.closest?.(".menu-items a, .menu-items button:not([data-theme-switch])");
    if (item) {
      closeMenus(null);
    }
  });

  // A menu opens below the end of its button, and a long word in it would take it beyond the edge of the window.
  document.addEventListener(
    "toggle",
    (toggle) => {
      const items = toggle.target.matches?.("details.menu[open]") ? toggle.target.querySelector(".menu-items") : null;
      if (items) {
        items.style.translate = "none";
        const place = items.getBoundingClientRect();
        const width = document.documentElement.clientWidth;
        const aside = Math.max(8 - place.left, 0) || Math.min(width - 8 - place.right, 0);
        items.style.translate = aside ? `${Math.round(aside)}px` : "none";
      }
    },
    true,
  );

  document.addEventListener("keydown", (press) => {
    const menu = press.key === "Escape" && document.activeElement?.closest?.("details.menu[open]");
    if (menu) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });

  // The framework sets a class on this element; the words and the way on are ours.
  const bar = document.getElementById("components-reconnect-modal");
  let since = null;

  function tellConnection() {
    const has = (state) => bar.classList.contains(`components-reconnect-${state}`);
    if (has("rejected")) {
      // The server was restarted and forgot this page; drafts are in the database, so a reload brings everything back.
      location.reload();
    } else if (has("show") || has("failed")) {
      since ??= new Date();
      // Of this clock, written as every other time in the app: of twenty-four hours, whatever the browser's language.
      const time = since.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
      bar.querySelector("[data-since]").textContent = time;
      bar.querySelector("[data-failed]").hidden = !has("failed");
    } else {
      since = null;
    }
  }

  if (bar) {
    new MutationObserver(tellConnection).observe(bar, { attributes: true, attributeFilter: ["class"] });
    bar.querySelector("button").addEventListener("click", async () => {
      const isBack = await Blazor.reconnect().catch(() => false);
      if (!isBack) {
        location.reload();
      }
    });
  }

  globalThis.tco = { focusHeading, openDialog, closeDialog, copyText, saveFile, saveStream };
})();
