// Focus and the Escape key of the explanation drawer. The drawer itself is drawn by the server.
let opener = null;
let drawer = null;
let listening = false;

function onKey(event) {
  if (event.key === "Escape" && !event.defaultPrevented && drawer) {
    event.preventDefault();
    drawer.invokeMethodAsync("CloseAsync");
  }
}

export function open(sheet, heading, dotnet) {
  if (!sheet.contains(document.activeElement)) {
    opener = document.activeElement;
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
  if (opener && opener.isConnected && opener !== document.body) {
    opener.focus({ preventScroll: true });
  }
  opener = null;
}
