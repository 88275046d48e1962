using System.Collections.Immutable;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Web.Workspace.Edits;

/// <content>Ranges of inputs and settings of studies.</content>
public static partial class ScenarioEdits
{
    /// <summary>Sets how many draws a study takes.</summary>
    public static ScenarioDocument WithDraws(this ScenarioDocument document, int draws) =>
        document with
        {
            Study = document.Study with { Draws = draws },
        };

    /// <summary>Sets the seed of a study.</summary>
    public static ScenarioDocument WithSeed(this ScenarioDocument document, int seed) =>
        document with
        {
            Study = document.Study with { Seed = seed },
        };

    /// <summary>Sets all pairs of inputs that move together; their reasons become single lines.</summary>
    public static ScenarioDocument WithCorrelations(
        this ScenarioDocument document,
        ImmutableArray<CorrelationSpec> pairs
    ) =>
        document with
        {
            Study = document.Study with
            {
                Correlations = [.. pairs.Select(pair => pair with { Reason = Line(pair.Reason) })],
            },
        };

    /// <summary>Sets all ranges of inputs; their sources become single lines.</summary>
    public static ScenarioDocument WithRanges(
        this ScenarioDocument document,
        ImmutableArray<RangeSpec> ranges
    ) =>
        document with
        {
            Study = document.Study with
            {
                Ranges = [.. ranges.Select(range => range with { Source = Line(range.Source) })],
            },
        };
}
