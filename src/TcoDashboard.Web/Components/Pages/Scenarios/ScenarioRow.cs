using TcoDashboard.Data.Scenarios;

namespace TcoDashboard.Web.Components.Pages.Scenarios;

/// <summary>A scenario in the list.</summary>
/// <param name="Summary">What the store knows.</param>
/// <param name="Figures">What its evaluation says; <c>null</c> while it is under way.</param>
public sealed record ScenarioRow(ScenarioSummary Summary, ScenarioFigure? Figures);
