namespace TcoDashboard.Reports.Comparisons;

/// <summary>One step of a bridge from one option's cost to another's.</summary>
/// <param name="Label">What differs.</param>
/// <param name="Difference">How much it adds, in US dollars or in US dollars per million tokens.</param>
/// <param name="Text">The same on the scale of the bridge, with its sign.</param>
/// <param name="Start">Where its bar begins, 0 to 1 of the drawing.</param>
/// <param name="End">Where its bar ends, 0 to 1 of the drawing.</param>
public sealed record BridgeTerm(
    string Label,
    double Difference,
    string Text,
    double Start,
    double End
);
