using System.Collections.Immutable;
using TcoDashboard.Domain.Analysis.TradeOffs;
using TcoDashboard.Reports.Figures;

namespace TcoDashboard.Reports.TradeOffs;

/// <summary>A weighed ranking with its reasons, beside the view without weights.</summary>
public sealed record TradeOffReport
{
    /// <summary>The study.</summary>
    public required TradeOffStudy Study { get; init; }

    /// <summary>Who comes first, why, and how much the weights decide: two to four sentences.</summary>
    public required string Answer { get; init; }

    /// <summary>The view without weights, one sentence.</summary>
    public required string Pareto { get; init; }

    /// <summary>Names of all criteria with units, in the order of the values of a row.</summary>
    public required ImmutableArray<string> Criteria { get; init; }

    /// <summary>The options, the highest total first, those that are out last.</summary>
    public required ImmutableArray<TradeOffRow> Rows { get; init; }

    /// <summary>How the ranking hangs on each weight.</summary>
    public required ImmutableArray<TradeOffSensitivity> Sensitivity { get; init; }

    /// <summary>Which criteria are not scored and whose value is missing, one sentence each.</summary>
    public required ImmutableArray<string> Unscored { get; init; }

    /// <summary>What each criterion adds to the total of each option; <c>null</c> without a ranking.</summary>
    public required ChartFigure? Figure { get; init; }
}
