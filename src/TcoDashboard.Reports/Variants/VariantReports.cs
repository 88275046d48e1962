using System.Collections.Immutable;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Analysis.Variants;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Studies;

namespace TcoDashboard.Reports.Variants;

/// <summary>Makes the report of scale and time from evaluated variants.</summary>
public static class VariantReports
{
    // What a reader asks of another size or time, beside the figure looked at.
    private static readonly ImmutableArray<string> s_asked =
    [
        MetricIds.CostPerMtokBlended,
        MetricIds.RunCost,
        MetricIds.NetPresentCost,
        MetricIds.SpeedPerUser,
        MetricIds.TimeToFirstToken,
        MetricIds.DaysToTrain,
        MetricIds.FacilityPower,
        MetricIds.Systems,
        MetricIds.Capex,
    ];

    /// <summary>The report.</summary>
    /// <param name="canvas">Names and presenter of the result as it stands.</param>
    /// <param name="rows">The variants with their results.</param>
    /// <param name="metricId">The metric looked at.</param>
    /// <param name="priceFall">The yearly change of hardware prices used for delays.</param>
    public static VariantReport Of(
        StudyCanvas canvas,
        ImmutableArray<VariantRow> rows,
        string metricId,
        PriceFall priceFall
    )
    {
        ArgumentNullException.ThrowIfNull(canvas);
        ArgumentNullException.ThrowIfNull(priceFall);
        var metric = canvas.Metric(ShownMetrics.IdOf(canvas.Result, metricId, canvas.Presenter));
        ImmutableArray<VariantRow> Of(VariantKind kind) =>
            [.. rows.Where(row => row.Variant.Kind == kind)];
        var words = new VariantWords(canvas, metric);
        VariantGroup?[] groups =
        [
            Group(
                canvas,
                metric,
                ("scale", Worded("Demand times 1, 2, 10 and 100")),
                Of(VariantKind.Scale),
                words.Scale,
                Worded(
                    "Demand, budgets of power and capital, given numbers of systems, deliveries and contracted megawatts grow together; prices, discounts, fixed sums of deals and staff rules stay as they are."
                )
            ),
            Group(
                canvas,
                metric,
                ("life", Worded("Hardware kept 3 to 7 years")),
                Of(VariantKind.Life),
                words.Life,
                LifeNote(canvas.Result.Document)
            ),
            Group(
                canvas,
                metric,
                ("delay", Worded("A later start")),
                Of(VariantKind.Delay),
                own => words.Delay(own, Of(VariantKind.DelayAlone)),
                DelayNote(canvas, priceFall)
            ),
            Group(
                canvas,
                metric,
                ("generation", Worded("The next generation")),
                Of(VariantKind.Generation),
                words.Generation,
                Worded(
                    "Each system is replaced by the vendor's next one in the catalog, at its own price and with its own predicted speed; offers and deals of the old one are dropped. Options without a next system stay as they are."
                )
            ),
        ];
        return new([.. groups.OfType<VariantGroup>()], rows);
    }

    private static VariantGroup? Group(
        StudyCanvas canvas,
        Metric metric,
        (string Id, string Heading) name,
        ImmutableArray<VariantRow> own,
        Func<ImmutableArray<VariantRow>, string> finding,
        string note
    ) =>
        own.IsEmpty
            ? null
            : new(
                name.Id,
                name.Heading,
                finding(own),
                note,
                VariantFigures.Of(canvas, metric, name.Id, own),
                Table(canvas, metric, own),
                own.Length < 2
                    ? []
                    :
                    [
                        .. VariantCrossings
                            .Of(canvas, metric, own, isLogarithmic: false)
                            .Select(crossing => crossing.Sentence),
                    ],
                [.. own.SelectMany(row => Missing(canvas, row)).Distinct()]
            );

    private static string LifeNote(ScenarioDocument document) =>
        Worded(
            "Every fleet that is bought is replaced, at the price of the scenario, after so many years; rented fleets stay as they are."
        )
        + (
            document.Months < 12 * ScaleAndTime.UsualLives[^1]
                ? Worded(
                    $" The scenario looks {document.HorizonWords} ahead, so no life of {document.HorizonWords} or more brings a replacement: lengthen the horizon to tell them apart."
                )
                : ""
        );

    private static string DelayNote(StudyCanvas canvas, PriceFall fall) =>
        fall.PerYear == 0
            ? Worded(
                "Everything starts later, deliveries and dates of deals with it; hardware prices stay as they are. Costs are valued at the later start."
            )
            : Worded(
                $"Everything starts later, deliveries and dates of deals with it, and systems that are bought change in price by {canvas.Presenter.RelativeDifference(fall.PerYear)} a year meanwhile{(fall.Source is { } source ? Worded($" (progress of price and performance: {source.Title})") : "")}; rents stay. Costs are valued at the later start."
            );

    private static VariantTable Table(
        StudyCanvas canvas,
        Metric metric,
        ImmutableArray<VariantRow> rows
    )
    {
        var table = ImmutableArray.CreateBuilder<VariantTableRow>();
        var asked = s_asked.Select(id => ShownMetrics.IdOf(canvas.Result, id, canvas.Presenter));
        foreach (var id in new[] { metric.Id }.Concat(asked).Distinct())
        {
            for (var option = 0; option < canvas.Result.Options.Length; option++)
            {
                var values = rows.Select(row => Value(row, option, id)).ToArray();
                if (values.Any(value => value is not null))
                {
                    var known = canvas.Metric(id);
                    table.Add(
                        new(
                            known.Label,
                            canvas.Name(option),
                            [.. values.Select(value => canvas.Card(known, value))]
                        )
                    );
                }
            }
        }

        return new(
            [.. rows.Select(row => VariantWords.Size(canvas.Presenter, row.Variant))],
            table.ToImmutable()
        );
    }

    /// <summary>A metric of an option in a variant; <c>null</c> when it has none there.</summary>
    internal static double? Value(VariantRow row, int option, string metricId) =>
        row.Options.ElementAtOrDefault(option)?.Metric(metricId)?.Value;

    private static IEnumerable<string> Missing(StudyCanvas canvas, VariantRow row)
    {
        var size = VariantWords.Size(canvas.Presenter, row.Variant);
        if (row.Options.IsEmpty)
        {
            yield return $"{size}: {row.Problems.FirstOrDefault()?.Message}";
        }

        for (var option = 0; option < row.Options.Length; option++)
        {
            var own = row.Options[option];
            if (!own.IsFeasible)
            {
                var reason = own
                    .Problems.Concat(row.Problems)
                    .FirstOrDefault(problem => problem.Severity == Severity.Error);
                yield return $"{canvas.Name(option)}, {size}: {reason?.Message ?? Worded("it has no numbers.")}";
            }
        }
    }
}
