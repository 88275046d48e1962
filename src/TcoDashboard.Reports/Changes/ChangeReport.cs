using System.Collections.Immutable;
using TcoDashboard.Domain.Analysis.Changes;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Figures;

namespace TcoDashboard.Reports.Changes;

/// <summary>What changed between two results, and what each change does to a metric, in words, rows and a figure.</summary>
public sealed record ChangeReport
{
    /// <summary>The earlier one, or the one looked from.</summary>
    public required ChangeSide Before { get; init; }

    /// <summary>The later one, or the one looked at.</summary>
    public required ChangeSide After { get; init; }

    /// <summary>The metric.</summary>
    public required Metric Metric { get; init; }

    /// <summary>The numbers.</summary>
    public required ChangeTrail Trail { get; init; }

    /// <summary>The answer in one sentence.</summary>
    public required string Answer { get; init; }

    /// <summary>What the answer rests on, one sentence each.</summary>
    public required ImmutableArray<string> Notes { get; init; }

    /// <summary>Unit of the effects, for example "$m".</summary>
    public required string EffectUnit { get; init; }

    /// <summary>The changes, the largest effect first, each followed by its parts.</summary>
    public required ImmutableArray<ChangeRow> Rows { get; init; }

    /// <summary>The shown sum of all effects: the change.</summary>
    public required string Total { get; init; }

    /// <summary>What differs and adds nothing, with its values.</summary>
    public required ImmutableArray<ChangeRow> Idle { get; init; }

    /// <summary>From the earlier value to the later one, a bar a change; <c>null</c> when nothing changed.</summary>
    public required ChartFigure? Figure { get; init; }

    /// <summary>How many changes there are, parts not counted.</summary>
    public int Count => Rows.Count(row => !row.IsPart);
}
