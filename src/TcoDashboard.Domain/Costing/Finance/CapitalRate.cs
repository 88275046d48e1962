using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Finance;

/// <summary>The discount rate from the cost of equity and debt, in the money of the scenario.</summary>
internal static class CapitalRate
{
    /// <summary>Adds the weighted average cost of capital and gives it in real terms, as the cost model discounts.</summary>
    public static Expr Build(SheetBuilder sheet, CapitalCost cost, Expr? taxRate, Expr? inflation)
    {
        Expr Input(string id, Leaf leaf) =>
            sheet.Input($"finance.{id}", leaf.Label, leaf.Unit, leaf.Value, leaf.Provenance);
        var equity = Input("equity_fraction", cost.EquityShare);
        var debt = (1 - equity) * Input("cost_of_debt", cost.CostOfDebt);
        var shielded = taxRate is null ? debt : debt * (1 - taxRate);
        var average = sheet.Cell(
            "finance.wacc",
            taxRate is null
                ? Worded("Cost of capital before tax")
                : Worded("Cost of capital after tax"),
            Unit.PerYear,
            equity * Input("cost_of_equity", cost.CostOfEquity) + shielded,
            Worded(
                "Share of equity × cost of equity + share of debt × cost of debt × (1 − tax rate). It takes the place of the discount rate."
            )
        );
        if (inflation is null)
        {
            return average;
        }
        var year = sheet.Constant(1, Unit.Year);
        return sheet.Cell(
            "finance.wacc_real",
            Worded("Cost of capital without inflation"),
            Unit.PerYear,
            (average - inflation) / (1 + inflation * year),
            Worded("(1 + nominal) = (1 + real) × (1 + inflation).")
        );
    }
}
