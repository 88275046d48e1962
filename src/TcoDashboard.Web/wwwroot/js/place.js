// Keeps the reader's place where only the state of a page changes. The framework goes to the top after every change of the address, which here
// also holds what is moved, filtered or folded; a new page, or another tab of one, still begins at its top.
(function () {
  "use strict";
  const goTo = window.scrollTo.bind(window);

  function place() {
    const { pathname, search } = location;
    const query = new URLSearchParams(search);
    const isEditor = pathname.startsWith("/scenarios/");
    // A tab, a report, and on a phone inputs or results fill the page anew.
    return [pathname, query.get("tab"), query.get("show"), isEditor && query.get("view")].join("\n");
  }

  let last = place();

  window.scrollTo = function (...to) {
    const isTop = to.length === 2 && to[0] === 0 && to[1] === 0;
    const now = place();
    const isSame = now === last;
    last = now;
    if (!isTop || !isSame) {
      goTo(...to);
    }
  };

  // The browser finds the place again by itself on the way back.
  addEventListener("popstate", () => {
    last = place();
  });
})();
