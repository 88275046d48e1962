// Focus and the Escape key of the explanation drawer. The drawer itself is drawn by the server.
let opener = null;
let isOpen = false;
let asked = null;
let wantsComment = false;
let layer = null;
// The one that was closed last: until the page has taken it away it does not stand again.
let closed = null;

// The number that was asked about. Why by its address too: the page draws the table anew while the drawer opens, which can drop the focus.
function origin() {
  if (opener && opener.isConnected && opener !== document.body) {
    return opener;
  }
  return asked && document.querySelector(`[data-explain="${CSS.escape(asked)}"]`);
}

// The address of the page below.
function withoutSheet() {
  return location.href.replace(/([?&])(?:explain|why)=[^&#]*&?/, "$1").replace(/[?&](?=#|$)/, "");
}

// Why from the moment this file is loaded, and through the drawer's own button: a reader may press Escape before the server has
// been told that the drawer stands.
document.addEventListener("keydown", (event) => {
  const close = event.key === "Escape" && !event.defaultPrevented && document.querySelector("dialog.explain [data-close]");
  if (close) {
    event.preventDefault();
    close.click();
  }
});

// The key m writes a comment: on the number that has the focus, or on the one explained.
document.addEventListener("keydown", (event) => {
  const isTyping = event.target.closest?.("input, select, textarea, [contenteditable=true]");
  if (event.key !== "m" || event.ctrlKey || event.metaKey || event.altKey || isTyping || event.defaultPrevented || document.documentElement.dataset.keys === "off") {
    return;
  }
  const box = document.querySelector("dialog.explain [data-comment]");
  const number = document.activeElement?.closest?.("[data-explain]");
  if (box && !number) {
    event.preventDefault();
    box.focus();
  } else if (number) {
    event.preventDefault();
    wantsComment = true;
    number.click();
  }
});

// It stands on the page: what it was opened from, and its step of the history.
function stand(sheet) {
  if (isOpen || sheet === closed) {
    return;
  }
  const query = new URLSearchParams(location.search);
  asked = query.get("explain") ?? query.get("why");
  opener = sheet.contains(document.activeElement) ? null : document.activeElement;
  layer = globalThis.tcoLayers?.put(() => sheet.querySelector("[data-close]")?.click(), withoutSheet());
  isOpen = true;
}

// Why not left to the server's word: that comes a round trip after the drawer is seen, and a Back in between left the page.
const sheets = document.getElementsByClassName("drawer explain");
const look = () => sheets.length > 0 && stand(sheets[0]);
new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
// Why now too: the drawer may be quicker than this file.
look();

export function open(sheet, heading) {
  if (!sheet?.isConnected) {
    return;
  }
  // Whatever was closed, the server says that this one is open.
  closed = null;
  stand(sheet);
  sheet.scrollTo(0, 0);
  const box = wantsComment ? sheet.querySelector("[data-comment]") : null;
  wantsComment = false;
  (box ?? heading).focus({ preventScroll: !box });
}

export function close() {
  if (!isOpen) {
    return;
  }
  isOpen = false;
  closed = sheets[0] ?? null;
  globalThis.tcoLayers?.take(layer);
  layer = null;
  const back = origin();
  opener = null;
  asked = null;
  back?.focus({ preventScroll: true });
  // Why again: removing the drawer from the page comes after this call and takes the focus with it.
  setTimeout(() => document.activeElement === document.body && back?.isConnected && back.focus({ preventScroll: true }), 100);
}
