// What the framework is told as soon as it is there: which events are ours, and that no step of the history may go under another.
// "explain" and "figuretool" say which number of a table or tool of a chart was pressed. Why one event for the table and the chart: a handler for
// each button would be held by the server for every open page, and could not be where the browser holds the buttons.
(function () {
  "use strict";

  tcoLayers.holdNavigation(window.Blazor);

  window.Blazor?.registerCustomEventType("explain", { createEventArgs: (event) => ({ address: event.detail }) });

  window.Blazor?.registerCustomEventType("figuretool", { createEventArgs: (event) => ({ tool: event.detail }) });

  document.addEventListener("click", (click) => {
    const tool = click.target.closest?.("[data-figure-tool]");
    tool?.dispatchEvent(new CustomEvent("figuretool", { bubbles: true, detail: tool.dataset.figureTool }));
    const number = click.target.closest?.("[data-explain]");
    number?.dispatchEvent(new CustomEvent("explain", { bubbles: true, detail: number.dataset.explain }));
  });
})();
