// Focus and the Escape key of the explanation drawer. The drawer itself is drawn by the server.
let opener = null;
let drawer = null;
let listening = false;
let asked = null;

// The number that was asked about. Why by its address too: the page draws the table anew while the drawer opens, which can drop the focus.
function origin() {
  if (opener && opener.isConnected && opener !== document.body) {
    return opener;
  }
  return asked && document.querySelector(`[data-explain="${CSS.escape(asked)}"]`);
}

function onKey(event) {
  if (event.key === "Escape" && !event.defaultPrevented && drawer) {
    event.preventDefault();
    drawer.invokeMethodAsync("CloseAsync");
  }
}

export function open(sheet, heading, dotnet) {
  if (!drawer) {
    asked = new URLSearchParams(location.search).get("explain");
    opener = sheet.contains(document.activeElement) ? null : document.activeElement;
  }
  drawer = dotnet;
  if (!listening) {
    document.addEventListener("keydown", onKey);
    listening = true;
  }
  sheet.scrollTo(0, 0);
  heading.focus({ preventScroll: true });
}

export function close() {
  drawer = null;
  document.removeEventListener("keydown", onKey);
  listening = false;
  const back = origin();
  opener = null;
  asked = null;
  back?.focus({ preventScroll: true });
  // Why again: removing the drawer from the page comes after this call and takes the focus with it.
  setTimeout(() => document.activeElement === document.body && back?.isConnected && back.focus({ preventScroll: true }), 100);
}
