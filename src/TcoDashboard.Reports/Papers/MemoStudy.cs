using TcoDashboard.Domain.Analysis.Levers;
using TcoDashboard.Domain.Analysis.Uncertainty;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Decisions;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Papers;

/// <summary>What a memo draws: once, for its sentences and its pictures alike.</summary>
/// <param name="Result">The result with the options of the memo.</param>
/// <param name="Ranges">How far its inputs may move.</param>
/// <param name="Draws">The draws of the cost per million tokens.</param>
/// <param name="Decision">How sure the choice is.</param>
internal sealed record MemoStudy(
    Result Result,
    RangeSet Ranges,
    UncertaintyResult Draws,
    DecisionReport Decision
)
{
    /// <summary>The study of a memo; <c>null</c> where options of several scenarios share no ranges, or there is nothing to choose between.</summary>
    public static MemoStudy? Of(MemoScope scope, CancellationToken cancellation)
    {
        if (scope.OneScenario is not { } result)
        {
            return null;
        }

        var ranges = ScenarioRanges.Of(result);
        if (!ranges.IsUsable || result.Options.Count(option => option.IsFeasible) < 2)
        {
            return null;
        }

        var shown = ShownMetrics.IdOf(result, MetricIds.CostPerMtokBlended, Presenter.Plain);
        var draws = UncertaintyStudy.Run(
            result,
            ranges.Levers,
            new()
            {
                Metrics = [.. new[] { MetricIds.CostPerMtokBlended, shown }.Distinct()],
                Draws = ranges.Draws,
                Seed = ranges.Seed,
                Correlations = ranges.Correlations,
            },
            null,
            cancellation
        );
        return
            DecisionBuilder.Of(result, ranges, draws, Presenter.Plain, cancellation) is { } decision
            ? new(result, ranges, draws, decision)
            : null;
    }
}
