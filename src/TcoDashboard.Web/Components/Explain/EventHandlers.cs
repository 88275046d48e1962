using Microsoft.AspNetCore.Components;

namespace TcoDashboard.Web.Components.Explain;

/// <summary>Events of the page that the browser's own do not tell well enough; events.js raises them.</summary>
[EventHandler("onexplain", typeof(ExplainEventArgs))]
public static class EventHandlers;
