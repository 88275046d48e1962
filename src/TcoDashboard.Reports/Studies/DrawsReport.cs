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

    /// <summary>How often each option beats each other.</summary>
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
    /// <param name="study">The study.</param>
    /// <param name="metricId">The metric looked at.</param>
    /// <param name="cancellation">Stops between metrics and inputs.</param>
    public static DrawsReport Of(
        UncertaintyResult study,
        string metricId,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(study);
        var own = study.Metrics.Where(draws => draws.Metric.Id == metricId).ToArray();
        int[] options = [.. own.Select(draws => draws.Option)];
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
        return FormattableString.Invariant(
            $"{(IsWhole ? draws : $"{draws} of {total}")} Latin hypercube draws, seed {Seed}"
        );
    }

    /// <summary>How well the middle is known, and how often nothing could be computed; one or two sentences.</summary>
    public string Convergence(StudyCanvas canvas)
    {
        ArgumentNullException.ThrowIfNull(canvas);
        if (Spreads.IsEmpty)
        {
            return "In no draw could the figure be computed.";
        }

        var widest = Spreads.MaxBy(spread => Relative(spread))!;
        var failed = Spreads.Where(spread => spread.Failed > 0).ToArray();
        var sure =
            $"The medians are known to ±{canvas.Card(widest.Metric, widest.MedianUncertainty)} or better (95 % confidence), {canvas.Presenter.Percent(Relative(widest))} of the median.";
        return failed.Length == 0
            ? sure
            : $"{sure} {string.Join(" ", failed.Select(spread => FormattableString.Invariant($"In {spread.Failed} draws {canvas.Name(spread.Option)} could not be computed; they are left out.")))}";
    }

    /// <summary>Who is better how often, one sentence; empty with one option.</summary>
    public string Odds(StudyCanvas canvas)
    {
        ArgumentNullException.ThrowIfNull(canvas);
        var best = Spreads
            .Select(spread => (spread.Option, Worst: WorstChance(spread.Option)))
            .Where(one => one.Worst is not null)
            .OrderByDescending(one => one.Worst!.Chance)
            .Select(one => one.Worst!)
            .FirstOrDefault();
        if (best is null)
        {
            return "";
        }

        var label = StudyCanvas.InSentence(canvas.Metric(Spreads[0].Metric.Id).Label);
        var name = canvas.Name(best.Option);
        return (Spreads.Length, best.Chance) switch
        {
            (2, 1) => $"{name} has the better {label} in all draws.",
            (2, _) =>
                $"{name} has the better {label} in {canvas.Presenter.Percent(best.Chance)} of the draws.",
            (_, 1) => $"{name} has the best {label} in all draws.",
            _ =>
                $"{name} has the better {label} than each other option in at least {canvas.Presenter.Percent(best.Chance)} of the draws; {canvas.Name(best.Against)} comes closest.",
        };
    }

    private OptionChance? WorstChance(int option) =>
        Chances.Where(chance => chance.Option == option).MinBy(chance => chance.Chance);

    private static double Relative(MetricSpread spread) =>
        spread.P50 == 0 ? 0 : Math.Abs(spread.MedianUncertainty / spread.P50);
}
