// At the address of links the server opens only so many living pages. Whoever finds no room reads the page as it came, and is told so.
// A plain script, loaded before the framework's, whose first request asks for the room.
(function () {
  "use strict";

  const ask = window.fetch;

  window.fetch = async (target, options) => {
    const answer = await ask(target, options);
    const address = String(target?.url ?? target);
    if (address.includes("_blazor/negotiate")) {
      const isCrowded = answer.status === 429;
      document.documentElement.toggleAttribute("data-crowded", isCrowded);
      const bar = document.querySelector("[data-crowded-bar]");
      if (bar) {
        bar.hidden = !isCrowded;
      }
    }
    return answer;
  };
})();
