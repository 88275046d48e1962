using TcoDashboard.Domain.Analysis.Uncertainty;
using TcoDashboard.Domain.Ranges;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Studies;

/// <summary>
/// How sure it is that the option with the best figure beats the one with the next best. Every page, file and command that says so reads
/// this one, from the draws of the scenario, so that they all give the same chance in the same words.
/// </summary>
/// <param name="Option">Index of the option with the best figure as things stand.</param>
/// <param name="Against">Index of the next.</param>
/// <param name="Chance">Share of the draws in which the first is better, 0 to 1; <c>null</c> when both could be computed in no draw.</param>
/// <param name="Low">First over second, less 1, at P10 of the draws; <c>null</c> where amounts of either sign have no ratio.</param>
/// <param name="Middle">The same at P50.</param>
/// <param name="High">The same at P90.</param>
public sealed record Lead(
    int Option,
    int Against,
    double? Chance,
    double? Low,
    double? Middle,
    double? High
)
{
    // From three draws in four an option is called likely to be ahead; a judgement of words, no figure depends on it.
    private const double Likely = 0.75;

    /// <summary>Whether P10 to P90 of the draws allow either order; by the chance where amounts of either sign have no ratio.</summary>
    public bool IsWithinNoise => Low is null ? Chance is >= 0.1 and <= 0.9 : Low <= 0 && High >= 0;

    /// <summary>
    /// The lead of the best option in a metric; <c>null</c> when fewer than two are to choose from (see <see cref="OptionOrder"/>), or when it has no
    /// better side.
    /// </summary>
    public static Lead? Of(Result result, UncertaintyResult study, string metricId)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(study);
        int[] ranked =
        [
            .. OptionOrder
                .Contenders(result.Options, metricId)
                .Where(option =>
                    study.Find(option, metricId)?.Metric.Better
                        is BetterWhen.Higher
                            or BetterWhen.Lower
                )
                .Take(2),
        ];
        return ranked is [var first, var second] ? Of(study, metricId, first, second) : null;
    }

    /// <summary>The lead of one option over another.</summary>
    public static Lead Of(UncertaintyResult study, string metricId, int option, int against)
    {
        ArgumentNullException.ThrowIfNull(study);
        var ratios = study.Ratios(metricId, option, against);
        double? Gap(double share) =>
            ratios.Length == 0 || ratios[0] <= 0 ? null : Quantiles.Of(ratios, share) - 1;
        return new(
            option,
            against,
            study.ChanceBetter(metricId, option, against),
            Gap(0.1),
            Gap(0.5),
            Gap(0.9)
        );
    }

    /// <summary>How sure it is that an option costs less than another, one sentence.</summary>
    /// <param name="best">Name of the first option, as a sentence has it.</param>
    /// <param name="next">Name of the second.</param>
    /// <param name="presenter">Makes the numbers.</param>
    public string Sureness(string best, string next, Presenter presenter) =>
        Sentence(
            Worded($"{best} costs less than {next}"),
            Worded($"the cost of {best} over that of {next}"),
            presenter
        );

    /// <summary>The same in a metric of a study.</summary>
    public string Sureness(StudyCanvas canvas, string metricId)
    {
        ArgumentNullException.ThrowIfNull(canvas);
        var (best, next) = (
            ColumnNames.InSentence(canvas.Name(Option)),
            ColumnNames.InSentence(canvas.Name(Against))
        );
        if (
            metricId
            == ShownMetrics.IdOf(canvas.Result, MetricIds.CostPerMtokBlended, canvas.Presenter)
        )
        {
            return Sureness(best, next, canvas.Presenter);
        }

        var metric = canvas.Metric(metricId);
        var label = StudyCanvas.InSentence(metric.Label);
        return Sentence(
            Worded(
                $"{best} has the {(metric.Better == BetterWhen.Higher ? Worded("higher") : Worded("lower"))} {label} than {next}"
            ),
            Worded($"the {label} of {best} over that of {next}"),
            canvas.Presenter
        );
    }

    private string Sentence(string claim, string ratio, Presenter presenter)
    {
        if (Chance is not { } chance)
        {
            return Worded("How sure that is cannot be computed.");
        }

        if (Low is { } one && one == High)
        {
            return Worded($"No uncertain input changes {ratio}.");
        }

        var draws = chance switch
        {
            1 => Worded("all draws"),
            0 => Worded("none of the draws"),
            _ => Worded(
                $"{(chance < 0.5 ? Worded("only ") : "")}{presenter.Percent(chance)} of the draws"
            ),
        };
        return Worded(
            $"{Before(chance)}{claim} in {draws} over all uncertain inputs{Range(presenter)}."
        );
    }

    // Why three: "within noise" before 88 % of the draws reads as if the one denied the other. Even odds are noise, three in four are not.
    private string Before(double chance) =>
        !IsWithinNoise ? ""
        : chance >= Likely ? Worded("Likely, but not certain: ")
        : chance <= 1 - Likely ? Worded("Unlikely once all ranges are drawn: ")
        : Worded("The difference is within noise: ");

    private string Range(Presenter presenter)
    {
        if (this is not { Low: { } low, High: { } high })
        {
            return "";
        }

        var (from, to) = (Signed(low, presenter), Signed(high, presenter));
        return from == to
            ? Worded($" (by {(low <= 0 ? presenter.Percent(-low) : from)})")
            : Worded($" (P10–P90: {from} to {to})");
    }

    private static string Signed(double gap, Presenter presenter) =>
        gap switch
        {
            <= 0 => Worded($"{presenter.Percent(-gap)} less"),
            < 1 => Worded($"{presenter.Percent(gap)} more"),
            _ => Worded($"{presenter.Times(1 + gap)} as much"),
        };
}
