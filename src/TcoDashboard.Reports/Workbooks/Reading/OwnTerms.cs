using System.Collections.Immutable;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Reports.Workbooks.Reading;

/// <summary>Brings an edited amount of a line of one's own, or a price of a year, back into the document.</summary>
internal static class OwnTerms
{
    /// <summary>The document with the value of a cell; <c>null</c> when the cell holds neither.</summary>
    /// <param name="document">The document so far.</param>
    /// <param name="option">The option whose sheet has the cell.</param>
    /// <param name="cellId">Id of the cell.</param>
    /// <param name="value">The new value, in the currency of the cell.</param>
    public static ScenarioDocument? With(
        ScenarioDocument document,
        OptionResult option,
        string cellId,
        double value
    )
    {
        var id = cellId.EndsWith(QuotedInput.Suffix, StringComparison.Ordinal)
            ? cellId[..^QuotedInput.Suffix.Length]
            : cellId;
        if (!OwnCells.IsInput(id))
        {
            return null;
        }

        var spec = document.Options.First(one => one.Id == option.Spec.Id);
        var fleet = option
            .Fleets.Select(one => one.Spec.Id)
            .FirstOrDefault(one => id.StartsWith($"fleet.{one}.", StringComparison.Ordinal));
        var changed = fleet is null
            ? Lines(spec, id, value)
            : Path(document, spec, fleet, id, value);
        return changed is null
            ? null
            : document with
            {
                Options = [.. document.Options.Select(one => one.Id == spec.Id ? changed : one)],
            };
    }

    /// <summary>What an electricity price of a year is called in every fleet of its option, which share it; <c>null</c> for another cell.</summary>
    public static string? SharedPrice(string cellId) =>
        cellId.StartsWith("fleet.", StringComparison.Ordinal)
        && cellId.LastIndexOf(".electricity.year_", StringComparison.Ordinal) is > 0 and var at
            ? cellId[at..]
            : null;

    /// <summary>Where a value of a cell may lie so that the document can be read again.</summary>
    public static (double Least, double Most) RangeOf(string cellId) =>
        cellId.EndsWith(".growth", StringComparison.Ordinal)
            ? (OwnLineSpec.LeastGrowth, OwnLineSpec.MostGrowth)
        : cellId.StartsWith("own.", StringComparison.Ordinal)
            ? (-OwnLineSpec.MostAmount, OwnLineSpec.MostAmount)
        : (0, PricePathSpec.MostPrice);

    private static OptionSpec? Lines(OptionSpec option, string id, double value)
    {
        var lines = option.OwnLines.Select(line => Line(line, id, value)).ToArray();
        return lines.SequenceEqual(option.OwnLines) ? null : option with { OwnLines = [.. lines] };
    }

    private static OwnLineSpec Line(OwnLineSpec line, string id, double value) =>
        id == OwnCells.Amount(line.Id) ? line with { Amount = value }
        : id == OwnCells.Growth(line.Id) ? line with { GrowthPerYear = value }
        : Years(line.Years, year => OwnCells.Year(line.Id, year), id, value) is { } years
            ? line with
            {
                Years = years,
            }
        : line;

    // Why on the option: the others keep the path of the scenario, as with a price of their own.
    private static OptionSpec? Path(
        ScenarioDocument document,
        OptionSpec option,
        string fleet,
        string id,
        double value
    )
    {
        var path = option.ElectricityPath.Years.IsEmpty
            ? document.ElectricityPath
            : option.ElectricityPath;
        return Years(path.Years, year => OwnCells.Electricity(fleet, year), id, value) is { } years
            ? option with
            {
                ElectricityPath = path with { Years = years },
            }
            : null;
    }

    private static ImmutableArray<YearValue>? Years(
        ImmutableArray<YearValue> years,
        Func<int, string> idOf,
        string id,
        double value
    ) =>
        years.FirstOrDefault(year => idOf(year.Year) == id) is { } found
            ? years.Replace(found, found with { Value = value })
            : null;
}
