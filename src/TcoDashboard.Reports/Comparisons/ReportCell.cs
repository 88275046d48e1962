using System.Collections.Immutable;

namespace TcoDashboard.Reports.Comparisons;

/// <summary>One cell of a comparison: the raw value, its text, and how it compares with the baseline.</summary>
public sealed record ReportCell
{
    /// <summary>The value in the unit of the row; <c>null</c> for words, for several values, and where there is none.</summary>
    public double? Value { get; init; }

    /// <summary>The value on the scale of the row, without the unit; the words of a row of words; a dash where there is none.</summary>
    public required string Text { get; init; }

    /// <summary>The value with its unit, which is that of its row, and digits of its own; for cards and tooltips.</summary>
    public string FullText { get; init; } = "";

    /// <summary>Why there is no value; empty when there is one.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Low end of the uncertainty of the performance model (P10 to P90), if it moves the value.</summary>
    public double? Low { get; init; }

    /// <summary>High end of that range.</summary>
    public double? High { get; init; }

    /// <summary>How a throughput or latency was obtained: measured, calibrated or modelled; empty for other figures.</summary>
    public string Tier { get; init; } = "";

    /// <summary>The range in words; empty when there is none.</summary>
    public string RangeText { get; init; } = "";

    /// <summary>Value minus the baseline's; <c>null</c> in the baseline's own column and where either is missing.</summary>
    public double? Difference { get; init; }

    /// <summary>The difference on the scale of the row, with a sign; empty where there is none.</summary>
    public string DifferenceText { get; init; } = "";

    /// <summary>The difference over the size of the baseline; <c>null</c> for shares, whose difference is in points.</summary>
    public double? RelativeDifference { get; init; }

    /// <summary>The relative difference with a sign, or points; empty where there is none.</summary>
    public string RelativeText { get; init; } = "";

    /// <summary>The difference for those who do not see signs and colours: "lower than the baseline by 12 percent".</summary>
    public string DifferenceWords { get; init; } = "";

    /// <summary>Whether P10 to P90 of the ratio to the baseline holds 1: the uncertainty of the performance model allows the opposite order.</summary>
    public bool IsWithinNoise { get; init; }

    /// <summary>P10 to P90 of the ratio to the baseline in words; empty where the uncertainty of the model does not touch the difference.</summary>
    public string RatioText { get; init; } = "";

    /// <summary>The cell of the sheet that explains the value; <c>null</c> when the operating point or nothing does.</summary>
    public string? CellId { get; init; }

    /// <summary>For an input: the value of each fleet with where it comes from.</summary>
    public ImmutableArray<ReportInput> Inputs { get; init; } = [];
}
