using System.Collections.Immutable;

namespace TcoDashboard.Web.Components.Pages.Calibration;

/// <summary>One filter of the calibration page.</summary>
/// <param name="Name">Its name in the address.</param>
/// <param name="Label">Its name on the page.</param>
/// <param name="Chosen">What is chosen now.</param>
/// <param name="Values">What can be chosen, with the words for it.</param>
/// <param name="With">The state after a choice.</param>
public sealed record CalibrationChoice(
    string Name,
    string Label,
    string Chosen,
    ImmutableArray<(string Value, string Words)> Values,
    Func<string, CalibrationState> With
);
