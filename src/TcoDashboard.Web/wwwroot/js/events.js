// Tells the server which number of a table was pressed. Why one event for the table: a handler for each number would be held by the
// server for every open page.
(function () {
  "use strict";

  window.Blazor?.registerCustomEventType("explain", { createEventArgs: (event) => ({ address: event.detail }) });

  document.addEventListener("click", (click) => {
    const number = click.target.closest?.("[data-explain]");
    number?.dispatchEvent(new CustomEvent("explain", { bubbles: true, detail: number.dataset.explain }));
  });
})();
