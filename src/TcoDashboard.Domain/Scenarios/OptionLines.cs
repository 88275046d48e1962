using System.Collections.Immutable;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>Brings the lines of one's own and the prices by year of a document to the fleets of an option.</summary>
internal static class OptionLines
{
    /// <summary>The path of electricity prices that holds for an option: its own, else the scenario's.</summary>
    /// <param name="document">The document.</param>
    /// <param name="index">Index of the option.</param>
    /// <returns>The path and its place in the document.</returns>
    public static (PricePathSpec Path, string Place) Electricity(
        ScenarioDocument document,
        int index
    ) =>
        document.Options[index].ElectricityPath is { Years.IsEmpty: false } own
            ? (own, FormattableString.Invariant($"options[{index}].electricity_path"))
            : (document.ElectricityPath, "electricity_path");

    /// <summary>The basis of a fleet with the electricity prices by year, and for the first fleet that answers the lines of the option.</summary>
    public static FleetBasis On(ScenarioDocument document, int index, FleetBasis fleet)
    {
        var option = document.Options[index];
        var (path, place) = Electricity(document, index);
        return fleet with
        {
            ElectricityYears = fleet.Deployment.IsBought()
                ? Years(
                    document,
                    path.Years,
                    path.Currency,
                    $"{place}.years",
                    year => Worded($"Electricity price from {year}, {fleet.Name}"),
                    Unit.UsdPerKilowattHour,
                    path.Note
                )
                : [],
            OwnLines =
                (option.Fleets.FirstOrDefault(one => one.PromptsFor is null) ?? option.Fleets[0]).Id
                == fleet.Id
                    ? [.. Lines(document, index)]
                    : [],
        };
    }

    /// <summary>The period of a month, counted from the first month of the scenario; it may lie outside.</summary>
    public static int PeriodOf(ScenarioDocument document, DateOnly month) =>
        12 * (month.Year - document.Start.Year) + month.Month - document.Start.Month;

    private static IEnumerable<OwnLineBasis> Lines(ScenarioDocument document, int index)
    {
        var lines = document.Options[index].OwnLines;
        for (var place = 0; place < lines.Length; place++)
        {
            var line = lines[place];
            var path = FormattableString.Invariant($"options[{index}].own_lines[{place}]");
            var first = line.FirstMonth is { } from ? Math.Max(0, PeriodOf(document, from)) : 0;
            var last = line.LastMonth is { } until
                ? Math.Min(document.Months - 1, PeriodOf(document, until))
                : document.Months - 1;
            if (first > last)
            {
                continue;
            }

            yield return new(
                line.Id,
                line.Name,
                line.Kind == OwnLineKind.Capital ? CostGroup.Capital : CostGroup.Operating,
                Leaf(
                    document,
                    first == last ? line.Name : Worded($"{line.Name}, a month"),
                    Unit.UsdPerMonth,
                    line.Amount,
                    line.Currency,
                    (line.Note, $"{path}.amount_usd")
                ),
                first,
                last
            )
            {
                Growth =
                    line.GrowthPerYear == 0
                        ? null
                        : Leaf(
                            document,
                            Worded($"Change of {line.Name} a year"),
                            Unit.PerYear,
                            line.GrowthPerYear,
                            null,
                            (line.Note, $"{path}.growth_per_year")
                        ),
                Years = Years(
                    document,
                    line.Years,
                    line.Currency,
                    $"{path}.years",
                    year => Worded($"{line.Name}, a month from {year}"),
                    Unit.UsdPerMonth,
                    line.Note
                ),
            };
        }
    }

    private static ImmutableArray<YearLeaf> Years(
        ScenarioDocument document,
        ImmutableArray<YearValue> years,
        string? currency,
        string path,
        Func<int, string> label,
        Unit unit,
        string note
    ) =>
        [
            .. years.Select(
                (year, place) =>
                    new YearLeaf(
                        year.Year,
                        PeriodOf(document, new(year.Year, 1, 1)),
                        Leaf(
                            document,
                            label(year.Year),
                            unit,
                            year.Value,
                            currency,
                            (note, FormattableString.Invariant($"{path}[{place}].value_usd"))
                        )
                    )
            ),
        ];

    private static Leaf Leaf(
        ScenarioDocument document,
        string label,
        Unit unit,
        double value,
        string? currency,
        (string Note, string Path) origin
    )
    {
        var provenance = new Provenance(
            Origin.Scenario,
            origin.Note.Length > 0 ? origin.Note : Worded("Set in the scenario."),
            Path: origin.Path
        );
        var quote = CurrencyResolution.Quoted(document, new(value, "", currency));
        return new(label, unit, quote is null ? value : value * quote.UsdPerUnit.Value, provenance)
        {
            Quote = quote,
        };
    }
}
