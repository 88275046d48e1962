using System.Collections.Immutable;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Findings;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Studies;

namespace TcoDashboard.Reports.Facility;

/// <summary>
/// What must be filed of each option, a year on average: carbon of its electricity by the intensity of the grid it is drawn from, and water
/// evaporated on the site. What was emitted to make hardware and buildings, and water at power plants, is in neither.
/// </summary>
public static class FootprintFigures
{
    /// <summary>The figures of carbon and of water; each left out where no option has a number above zero.</summary>
    /// <param name="result">The result.</param>
    /// <param name="context">Presenter and name of the catalog.</param>
    public static ImmutableArray<ChartFigure> Of(Result result, FigureContext context)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(context);
        var canvas = new FigureCanvas([.. ComparisonColumn.Of(result)], context);
        return
        [
            .. new[]
            {
                Figure(
                    canvas,
                    new(
                        "carbon",
                        Worded("Carbon of operation a year"),
                        Unit.KilogramCo2,
                        "series-6",
                        InputKeys.GridCarbon,
                        Unit.GramsCo2PerKilowattHour,
                        // Grams to kilograms.
                        (option, id) => Sum(option, $"fleet.{id}.energy.facility") / 1e3
                    ),
                    factors =>
                        Worded(
                            $"Location based: facility energy × carbon of the grid ({factors}), mean of the horizon. Operation only: making hardware and buildings is not counted"
                        ),
                    OfCarbon
                ),
                Figure(
                    canvas,
                    new(
                        "water",
                        Worded("Water evaporated on the site a year"),
                        Unit.CubicMetre,
                        "series-3",
                        InputKeys.WaterUse,
                        Unit.LitresPerKilowattHour,
                        // Litres to cubic metres.
                        (option, id) => Sum(option, $"fleet.{id}.energy.it") / 1e3
                    ),
                    factors =>
                        Worded(
                            $"IT energy × water use of the site ({factors}), mean of the horizon. Water of power plants is not counted"
                        ),
                    OfWater
                ),
            }.OfType<ChartFigure>(),
        ];
    }

    private static string OfCarbon(Lowest it) =>
        it.IsAlone ? Worded($"{it.Least} emits {it.Amount} a year")
        : it.AreAll ? Worded($"All options emit the same, {it.Amount} a year each")
        : it.AreSeveral ? Worded($"{it.Least} emit least, {it.Amount} a year each")
        : Worded($"{it.Least} emits least, {it.Amount} a year");

    private static string OfWater(Lowest it) =>
        it.IsAlone ? Worded($"{it.Least} evaporates {it.Amount} of water a year")
        : it.AreAll ? Worded($"All options evaporate the same, {it.Amount} of water a year each")
        : it.AreSeveral ? Worded($"{it.Least} evaporate least, {it.Amount} of water a year each")
        : Worded($"{it.Least} evaporates least, {it.Amount} of water a year");

    private static ChartFigure? Figure(
        FigureCanvas canvas,
        Measure measure,
        Func<string, string> subtitle,
        Func<Lowest, string> finding
    )
    {
        (FigureOption Option, double Value)[] amounts =
        [
            .. canvas
                .Options.Select(option => (Option: option, Value: Amount(option, measure)))
                .Where(pair => pair.Value is not null)
                .Select(pair => (pair.Option, pair.Value!.Value)),
        ];
        if (amounts.All(pair => pair.Value <= 0))
        {
            return null;
        }

        var factors = amounts
            .SelectMany(pair => Inputs(pair.Option, measure.Factor))
            .Select(input => input.Used)
            .ToArray();
        ChartFigure bare = new(
            measure.Id,
            "",
            subtitle(Factors(factors, measure, canvas.Presenter)) + LeftOut(canvas, measure),
            ChartKind.GroupedBars,
            ChartAxis.Of(Worded("Option"), amounts.Select(pair => pair.Option.Name)),
            new(measure.Label, measure.Unit),
            [
                new(
                    measure.Id,
                    measure.Label,
                    measure.Color,
                    SeriesMark.Bar,
                    [.. amounts.Select((pair, place) => new ChartPoint(place, pair.Value))]
                ),
            ],
            "",
            Sources(canvas.SourceLine, factors)
        );
        var scale = ChartTables.ScaleOf(bare, isX: false, canvas.Presenter);
        string Card(double value) => canvas.Presenter.Card(value, scale);
        return bare with
        {
            Title = Title(amounts, Card, finding),
            Summary = string.Join(
                " ",
                amounts.Select(pair => Worded($"{pair.Option.Name}: {Card(pair.Value)} a year."))
            ),
        };
    }

    private static string Title(
        (FigureOption Option, double Value)[] amounts,
        Func<double, string> card,
        Func<Lowest, string> finding
    )
    {
        // Why: a part of the work emits and evaporates less than all of it, which is no finding.
        var racing = ShortfallWords.Contenders(amounts, pair => pair.Option.Column.Option);
        var least = card(racing.Min(pair => pair.Value));
        // Why by what is shown: of two that read the same no reader can see which is the lower.
        string[] lowest =
        [
            .. racing.Where(pair => card(pair.Value) == least).Select(pair => pair.Option.Name),
        ];
        return finding(new(StudyCanvas.List(lowest), least, lowest.Length, amounts.Length))
            + ShortfallWords.Behind(
                amounts,
                pair => pair.Option.Column.Option,
                pair => pair.Option.Name
            );
    }

    private static string Factors(InputValue[] factors, Measure measure, Presenter presenter) =>
        string.Join(
            ", ",
            factors
                .Select(factor => factor.Value)
                .Distinct()
                .Order()
                .Select(value => presenter.Card(value, measure.FactorUnit))
        );

    private static string LeftOut(FigureCanvas canvas, Measure measure)
    {
        string[] names =
        [
            .. canvas
                .Options.Where(option => Amount(option, measure) is null)
                .Select(option => option.Name),
        ];
        return names.Length switch
        {
            0 => "",
            1 => Worded($". Not shown: {names[0]}, which rents machines of which it is not known"),
            _ => Worded(
                $". Not shown: {StudyCanvas.List(names)}, which rent machines of which it is not known"
            ),
        };
    }

    // A year's mean; null where a fleet has no factor, because a part of an option is no option.
    private static double? Amount(FigureOption option, Measure measure)
    {
        var (result, sum) = (option.Column.Option, 0.0);
        foreach (var fleet in result.Fleets)
        {
            if (Input(fleet, measure.Factor) is not { } factor)
            {
                return null;
            }

            sum += measure.Energy(result, fleet.Spec.Id) * factor.Used.Value;
        }

        return sum / (result.Values!.Sheet.Timeline.Periods / 12.0);
    }

    private static IEnumerable<ResolvedInput> Inputs(FigureOption option, string key) =>
        option.Column.Option.Fleets.Select(fleet => Input(fleet, key)).OfType<ResolvedInput>();

    private static ResolvedInput? Input(FleetResult fleet, string key) =>
        fleet.Inputs.FirstOrDefault(input => input.Definition.Key == key);

    private static double Sum(OptionResult option, string row) =>
        option.Values!.TryGetSeries(row, out var months) ? months.Sum(month => month ?? 0) : 0;

    private static string Sources(string line, InputValue[] factors) =>
        string.Join(
            "; ",
            factors
                .Select(factor => factor.Provenance.Source?.Title)
                .OfType<string>()
                .Distinct()
                .Prepend(line)
        );

    // Who has the lowest amount, that amount, how many have it and of how many.
    private sealed record Lowest(string Least, string Amount, int Having, int Options)
    {
        public bool IsAlone => Options == 1;

        public bool AreAll => Having == Options;

        public bool AreSeveral => Having > 1;
    }

    private sealed record Measure(
        string Id,
        string Label,
        Unit Unit,
        string Color,
        string Factor,
        Unit FactorUnit,
        Func<OptionResult, string, double> Energy
    );
}
