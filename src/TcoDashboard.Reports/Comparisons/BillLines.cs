using System.Collections.Immutable;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Costing.Lines;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Reports.Comparisons;

/// <summary>
/// The lines of the bill of some options in its order. Where the bill sums the lines that documents add, each of them stands by name instead;
/// lines of several options with one id share a row.
/// </summary>
public static class BillLines
{
    /// <summary>All lines of the model with those that the options add, whether an option pays them or not.</summary>
    public static ImmutableArray<BillLine> Of(IEnumerable<OptionResult> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var own = options
            .SelectMany(option =>
                option.Spec.OwnLines.Where(line =>
                    option.Sheet?.TryGetCell(OwnCells.Line(line.Id)) is not null
                )
            )
            .GroupBy(line => line.Id, StringComparer.Ordinal)
            .Select(Named)
            .ToArray();
        return
        [
            .. CostLines.All.SelectMany(line =>
                line is OwnCost or OwnCapitalCost
                    ? own.Where(one => one.Group == line.Group)
                    : [new(line.Id, $"pv.{line.Id}", line.Label, line.Group, line.Category)]
            ),
        ];
    }

    /// <summary>The lines that any of the options pays.</summary>
    public static ImmutableArray<BillLine> Paid(IReadOnlyList<OptionResult> options) =>
        [
            .. Of(options)
                .Where(line =>
                    options.Any(option => option.Sheet?.TryGetCell(line.PresentValue) is not null)
                ),
        ];

    private static BillLine Named(IGrouping<string, OwnLineSpec> lines) =>
        new(
            OwnCells.Line(lines.Key),
            OwnCells.PresentValue(lines.Key),
            string.Join(" / ", lines.Select(line => line.Name).Distinct(StringComparer.Ordinal)),
            lines.First().Kind == OwnLineKind.Capital ? CostGroup.Capital : CostGroup.Operating,
            CostCategory.Operations
        );
}
