using System.Collections.Immutable;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Reports.Comparisons;

/// <summary>One row of a comparison: a cell a column, all on one scale.</summary>
public sealed record ReportRow
{
    /// <summary>Stable id: a metric id, <c>pv.LINE</c>, <c>cost.CATEGORY</c> or an input key.</summary>
    public required string Id { get; init; }

    /// <summary>Name in sentence case.</summary>
    public required string Label { get; init; }

    /// <summary>Symbol of the unit of the raw values; empty for counts and words.</summary>
    public required string Unit { get; init; }

    /// <summary>Head of the row on its scale: <c>$M</c>, <c>MW</c>, <c>%</c>; empty for counts and words.</summary>
    public required string ScaleLabel { get; init; }

    /// <summary>Whether less or more is better.</summary>
    public BetterWhen Better { get; init; }

    /// <summary>0 for a row of its own or a heading of parts, 1 for a part of the row of level 0 above it.</summary>
    public int Level { get; init; }

    /// <summary>Whether the row says the same as the row above it: the only part of a heading. Pages leave it out, exports keep it.</summary>
    public bool RepeatsRowAbove { get; init; }

    /// <summary>Whether the row is the total of the rows above it.</summary>
    public bool IsTotal { get; init; }

    /// <summary>Whether the columns differ.</summary>
    public bool Differs { get; init; }

    /// <summary>One cell a column, in their order.</summary>
    public required ImmutableArray<ReportCell> Cells { get; init; }
}
