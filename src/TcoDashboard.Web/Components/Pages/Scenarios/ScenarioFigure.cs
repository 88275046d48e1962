namespace TcoDashboard.Web.Components.Pages.Scenarios;

/// <summary>The figures of a scenario's baseline in the list.</summary>
/// <param name="Baseline">Name of the baseline option.</param>
/// <param name="Cost">Cost per million input and output tokens in US dollars.</param>
/// <param name="FacilityMegawatts">Peak facility power in megawatts.</param>
/// <param name="NetPresentUsd">Net present cost in US dollars.</param>
/// <param name="Problems">Errors and warnings of all options.</param>
public sealed record ScenarioFigure(
    string Baseline,
    double? Cost,
    double? FacilityMegawatts,
    double? NetPresentUsd,
    int Problems
);
