using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing;

/// <summary>
/// Totals in another currency. The model counts in US dollars; totals are shown in the reporting currency by the same rate (a convenience translation: one dated rate for all
/// months, so that what is shown adds up as the US dollars do).
/// </summary>
public static class CurrencyRows
{
    /// <summary>Cells that have a sister in the reporting currency, in the order in which they are shown.</summary>
    public static ImmutableArray<string> Totals { get; } =
    [
        "training.run_cost",
        "training.cost_per_ttok",
        "unit_cost.blended",
        "unit_cost.output",
        "unit_cost.input",
        "npc",
        "capex.sum",
        "opex.sum",
        "cash.sum",
        "cost_per_hour",
        "unit_cost.accelerator_hour",
        "finance.peak_funding",
        "finance.npv",
        "finance.advantage",
        "amortised.total",
        "deal.gross",
        "deal.net_grant",
        "supply.expected",
    ];

    /// <summary>The id of the cell that shows another in the reporting currency.</summary>
    public static string Id(string cell) => $"reported.{cell}";

    /// <summary>Writes the totals in the reporting currency.</summary>
    internal static void Report(SheetBuilder sheet, ReportingCurrency currency)
    {
        var rate = QuotedInput.Rate(sheet, currency.Code, currency.UsdPerUnit);
        foreach (var id in Totals)
        {
            if (sheet.Find(id) is CellExpr total)
            {
                sheet.Cell(
                    Id(id),
                    $"{total.Cell.Label}, in {currency.Code}",
                    total.Unit.In(currency.Code),
                    total / rate,
                    "At the rate of the scenario; its date stands beside it."
                );
            }
        }
    }
}
