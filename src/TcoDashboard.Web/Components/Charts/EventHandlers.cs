using Microsoft.AspNetCore.Components;

namespace TcoDashboard.Web.Components.Charts;

/// <summary>Events of charts, whose buttons the browser may hold; events.js raises them.</summary>
[EventHandler("onfiguretool", typeof(FigureToolEventArgs))]
public static class EventHandlers;
