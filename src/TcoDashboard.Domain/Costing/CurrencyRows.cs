using System.Collections.Immutable;
using TcoDashboard.Domain.Costing.Finance.Statements;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing;

/// <summary>
/// Totals, statements and the bill in another currency. The model counts in US dollars; they are shown in the reporting currency by the same rate (a convenience translation: one dated rate for all
/// months, so that what is shown adds up as the US dollars do).
/// </summary>
public static class CurrencyRows
{
    /// <summary>Cells that have a sister in the reporting currency: every figure of money that is compared, in the order in which they are shown.</summary>
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
        "unit_cost.benchmark",
        "unit_cost.allocation",
        "unit_cost.effective",
        "amortised.accelerator_hour",
        "amortised.used_accelerator_hour",
        "finance.price_needed",
        "communication.cost",
        "communication.per_mtok",
        "training.communication_cost",
        "deal.net_p10",
        "deal.net_p90",
        "deal.effective.net_grant.per_mw_year",
        "deal.effective.net_grant.per_system_hour",
        "deal.effective.net_grant.per_mtok",
        "supply.adjusted",
        "supply.per_mtok",
        "supply.exit",
    ];

    /// <summary>The id of the cell that shows another in the reporting currency.</summary>
    public static string Id(string cell) => $"reported.{cell}";

    /// <summary>Writes totals, statements and lines of the bill in the reporting currency.</summary>
    /// <param name="sheet">The sheet under construction.</param>
    /// <param name="option">The option; without a reporting currency nothing is written.</param>
    internal static void Report(SheetBuilder sheet, OptionBasis option)
    {
        if (option.Reporting is not { } currency)
        {
            return;
        }
        string[] ownLines =
        [
            .. option.Fleets.SelectMany(fleet => fleet.OwnLines).Select(line => line.Id),
        ];
        var rate = QuotedInput.Rate(sheet, currency.Code, currency.UsdPerUnit);
        foreach (
            var cell in CostLines
                .All.Select(line => $"pv.{line.Id}")
                .Concat(ownLines.Select(OwnCells.PresentValue))
        )
        {
            Translate(sheet, cell, currency.Code, rate);
        }
        foreach (
            var row in StatementTable
                .RowIds.Concat(CostLines.All.Select(line => line.Id))
                .Concat(ownLines.Select(OwnCells.Line))
                .Distinct()
        )
        {
            Translate(sheet, row, currency.Code, rate);
        }
        foreach (var id in Totals)
        {
            Translate(sheet, id, currency.Code, rate);
        }
    }

    private static void Translate(SheetBuilder sheet, string id, string code, Expr rate)
    {
        var note = Worded("At the rate of the scenario; its date stands beside it.");
        if (sheet.Find(id) is not CellExpr known)
        {
            return;
        }
        var (label, unit) = (Worded($"{known.Cell.Label}, in {code}"), known.Unit.In(code));
        if (known.Cell.Shape == Shape.Row)
        {
            sheet.Row(Id(id), label, unit, known / rate, note);
        }
        else
        {
            sheet.Cell(Id(id), label, unit, known / rate, note);
        }
    }
}
