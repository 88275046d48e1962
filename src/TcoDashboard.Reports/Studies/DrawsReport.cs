using System.Collections.Immutable;
using TcoDashboard.Domain.Analysis.Uncertainty;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Studies;

/// <summary>What is shown of a Monte Carlo study of one metric: small, so that it can be kept when the draws are gone.</summary>
public sealed record DrawsReport
{
    private const int MostShares = 8;

    /// <summary>Draws done.</summary>
    public required int Done { get; init; }

    /// <summary>Draws wanted.</summary>
    public required int Total { get; init; }

    /// <summary>The seed that gives the same draws again.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The metric with the shapes: one entry an option.</summary>
    public required ImmutableArray<MetricSpread> Spreads { get; init; }

    /// <summary>All metrics watched, for the table: by metric, then by option.</summary>
    public ImmutableArray<MetricSpread> Table { get; init; } = [];

    /// <summary>How sure it is that the best option as things stand stays ahead of the next; <c>null</c> with one option, and before the end.</summary>
    public Lead? Lead { get; init; }

    /// <summary>Indices of the options that fall short of what is asked beside one that does not: their figures are shown and not ranked.</summary>
    public ImmutableArray<int> Unranked { get; init; } = [];

    /// <summary>How often each option that is ranked beats each other.</summary>
    public ImmutableArray<OptionChance> Chances { get; init; } = [];

    /// <summary>Mean cost of having chosen an option instead of the best in hindsight, by its index, in the metric's unit.</summary>
    public ImmutableArray<(int Option, double Regret)> Regrets { get; init; } = [];

    /// <summary>Which inputs make each option uncertain, the strongest first.</summary>
    public ImmutableArray<OptionShare> Shares { get; init; } = [];

    /// <summary>Whether all draws are done.</summary>
    public bool IsWhole => Done == Total;

    /// <summary>What is known before the end.</summary>
    public static DrawsReport Of(UncertaintyProgress progress, ulong seed, string metricId)
    {
        ArgumentNullException.ThrowIfNull(progress);
        return new()
        {
            Done = progress.Done,
            Total = progress.Total,
            Seed = seed,
            Spreads =
            [
                .. progress
                    .SoFar.Where(draws => draws.Metric.Id == metricId)
                    .Select(MetricSpread.Of)
                    .OfType<MetricSpread>(),
            ],
        };
    }

    /// <summary>What a finished study says.</summary>
    /// <param name="result">What was studied.</param>
    /// <param name="study">The study.</param>
    /// <param name="metricId">The metric looked at.</param>
    /// <param name="cancellation">Stops between metrics and inputs.</param>
    public static DrawsReport Of(
        Result result,
        UncertaintyResult study,
        string metricId,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(study);
        var own = study.Metrics.Where(draws => draws.Metric.Id == metricId).ToArray();
        int[] options = [.. study.Racing(metricId).Select(draws => draws.Option)];
        var draws = own.FirstOrDefault()?.Values.Length ?? 0;
        return new()
        {
            Done = draws,
            Total = draws,
            Seed = study.Seed,
            Spreads = [.. own.Select(MetricSpread.Of).OfType<MetricSpread>()],
            Table =
            [
                .. study
                    .Metrics.Select(one =>
                    {
                        cancellation.ThrowIfCancellationRequested();
                        return MetricSpread.Of(one);
                    })
                    .OfType<MetricSpread>(),
            ],
            Lead = Lead.Of(result, study, metricId),
            Unranked = [.. own.Select(draws => draws.Option).Except(options)],
            Chances =
            [
                .. options.SelectMany(option =>
                    options
                        .Where(other => other != option)
                        .Select(other =>
                            (option, other, Chance: study.ChanceBetter(metricId, option, other))
                        )
                        .Where(one => one.Chance is not null)
                        .Select(one => new OptionChance(one.option, one.other, one.Chance!.Value))
                ),
            ],
            Regrets =
            [
                .. options
                    .Select(option => (option, Regret: study.ExpectedRegret(metricId, option)))
                    .Where(one => one.Regret is not null)
                    .Select(one => (one.option, one.Regret!.Value)),
            ],
        };
    }

    /// <summary>The same with the inputs that make the options uncertain, from a study that need not be as large.</summary>
    public DrawsReport WithShares(
        UncertaintyResult study,
        string metricId,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(study);
        return this with
        {
            Shares =
            [
                .. study
                    .Metrics.Where(draws => draws.Metric.Id == metricId)
                    .SelectMany(draws =>
                    {
                        cancellation.ThrowIfCancellationRequested();
                        return study
                            .SharesOf(draws)
                            .Take(MostShares)
                            .Where(share => share.Share >= 0.005)
                            .Select(share => new OptionShare(draws.Option, share));
                    }),
            ],
        };
    }

    /// <summary>What was drawn: 10,000 draws, seed 1.</summary>
    public string Basis(Presenter presenter)
    {
        ArgumentNullException.ThrowIfNull(presenter);
        var draws = presenter.Number(Done, new(1, "", "", 0));
        var total = presenter.Number(Total, new(1, "", "", 0));
        return Worded(
            $"{(IsWhole ? draws : Worded($"{draws} of {total}"))} Latin hypercube draws, seed {Seed}"
        );
    }

    /// <summary>How well the middle is known, and how often nothing could be computed; one or two sentences.</summary>
    public string Convergence(StudyCanvas canvas)
    {
        ArgumentNullException.ThrowIfNull(canvas);
        if (Spreads.IsEmpty)
        {
            return Worded("In no draw could the figure be computed.");
        }

        var widest = Spreads.MaxBy(spread => Relative(spread))!;
        var failed = Spreads.Where(spread => spread.Failed > 0).ToArray();
        var sure = Worded(
            $"The medians are known to ±{canvas.Card(widest.Metric, widest.MedianUncertainty)} or better (95 % confidence), {canvas.Presenter.Percent(Relative(widest))} of the median."
        );
        return failed.Length == 0
            ? sure
            : $"{sure} {string.Join(" ", failed.Select(spread => Worded($"In {spread.Failed} draws {canvas.Name(spread.Option)} could not be computed; they are left out.")))}";
    }

    /// <summary>How sure the best option is ahead of the next, one sentence; empty with one option.</summary>
    public string Odds(StudyCanvas canvas) => Lead?.Sureness(canvas, Spreads[0].Metric.Id) ?? "";

    private static double Relative(MetricSpread spread) =>
        spread.P50 == 0 ? 0 : Math.Abs(spread.MedianUncertainty / spread.P50);
}
