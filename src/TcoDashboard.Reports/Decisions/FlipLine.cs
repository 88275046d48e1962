namespace TcoDashboard.Reports.Decisions;

/// <summary>One input that flips the choice, in words.</summary>
/// <param name="LeverKey">Key of the lever.</param>
/// <param name="Address">How a document names the input.</param>
/// <param name="Label">The input.</param>
/// <param name="Now">Its value, with unit.</param>
/// <param name="At">The value at which the options tie, with unit.</param>
/// <param name="Value">That value, raw, in the unit of the input.</param>
/// <param name="RelativeMove">The move as a share of the value now.</param>
/// <param name="IsPlausible">Whether the value lies between P10 and P90 of the input's range.</param>
/// <param name="IsJump">Whether one more whole system turns the choice, so that there is no exact tie.</param>
/// <param name="Text">The line: "electricity price below $0.04 (−35 %)".</param>
/// <param name="RangeBasis">Where the range of the input comes from.</param>
public sealed record FlipLine(
    string LeverKey,
    string Address,
    string Label,
    string Now,
    string At,
    double Value,
    double RelativeMove,
    bool IsPlausible,
    bool IsJump,
    string Text,
    string RangeBasis
);
