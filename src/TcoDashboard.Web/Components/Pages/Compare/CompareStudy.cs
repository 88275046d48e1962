using System.Collections.Immutable;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Analysis.Levers;
using TcoDashboard.Domain.Analysis.Uncertainty;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Decisions;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Studies;
using TcoDashboard.Web.Language;
using TcoDashboard.Web.Workspace.Studies;

namespace TcoDashboard.Web.Components.Pages.Compare;

/// <summary>How sure a comparison is and what flips it; computed beside the page, after the first paint.</summary>
/// <param name="Decision">The choice between the two best; <c>null</c> when there is none to study.</param>
/// <param name="Noise">Which differences the ranges leave open; <c>null</c> without a study.</param>
/// <param name="Notes">What the study passed over, or why there is none: one or two sentences each.</param>
public sealed record CompareStudy(
    DecisionReport? Decision,
    DrawnNoise? Noise,
    ImmutableArray<string> Notes
)
{
    /// <summary>A study that broke off.</summary>
    public static CompareStudy Failed(Wording say) => new(null, null, [say["compare.studyFailed"]]);

    /// <summary>Why a comparison cannot be studied, one sentence; <c>null</c> when it can.</summary>
    public static string? Reason(CompareSet set, Wording say)
    {
        ArgumentNullException.ThrowIfNull(set);
        return set.Columns.Count(column => column.Option.IsFeasible) < 2 ? ""
            : !set.IsOneScenario ? say["compare.studyOne"]
            : null;
    }

    /// <summary>What names the study of a comparison: content, catalog, columns and baseline.</summary>
    /// <param name="shown">The result with the options that are compared, in the order of their columns.</param>
    /// <param name="baseline">Index of the column others are compared with.</param>
    public static string KeyOf(Result shown, int baseline)
    {
        ArgumentNullException.ThrowIfNull(shown);
        var options = string.Join(',', shown.Options.Select(option => option.Spec.Id));
        return FormattableString.Invariant(
            $"compare/{ScenarioHash.Of(shown.Document with { CatalogRevision = null })}/{shown.Catalog.Hash}/{options}/{baseline}"
        );
    }

    /// <summary>Studies a comparison.</summary>
    /// <param name="result">The result with the options that are compared, in the order of their columns.</param>
    /// <param name="baseline">Index of the column others are compared with.</param>
    /// <param name="presenter">How numbers are written.</param>
    /// <param name="say">The words around them.</param>
    /// <param name="cancellation">Stops between inputs and blocks of draws.</param>
    public static CompareStudy Of(
        Result result,
        int baseline,
        Presenter presenter,
        Wording say,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(say);
        var ranges = ScenarioRanges.Of(result);
        ImmutableArray<string> notes =
        [
            .. ranges.Problems.Select(problem => $"{problem.Message} {problem.Remedy}"),
        ];
        if (!ranges.IsUsable)
        {
            return new(null, null, [say["compare.studyRanges"], .. notes]);
        }

        var study = UncertaintyStudy.Run(
            result,
            ranges.Levers,
            new UncertaintySpec
            {
                // Why no more: every figure of every option keeps one number a draw while this runs.
                Draws = Math.Min(ranges.Draws, StudySpec.UsualDraws),
                Seed = ranges.Seed,
                Correlations = ranges.Correlations,
                Workers = StudyRunner.Workers,
                Metrics = [.. StudyMetrics.Counted(result).Select(metric => metric.Id)],
            },
            null,
            cancellation
        );
        var decision = DecisionBuilder.Of(
            result,
            ranges,
            ranges.Draws <= StudySpec.UsualDraws ? study : null,
            presenter,
            cancellation
        );
        return new(decision, DrawnNoise.Of(study, baseline, cancellation), notes);
    }

    /// <summary>A comparison with what the study says of it.</summary>
    public ComparisonReport On(ComparisonReport report, Presenter presenter)
    {
        ArgumentNullException.ThrowIfNull(report);
        var doubted = Noise?.On(report, presenter) ?? report;
        return doubted.With(Decision);
    }
}
