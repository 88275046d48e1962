using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Finance;

/// <summary>The bill with financing and tax: the lines of <see cref="FinanceLines"/> beside those of the fleets, summed to the net present cost.</summary>
internal static class FinanceSheet
{
    /// <summary>Adds bill, financing and tax to the sheet.</summary>
    public static Bill Build(
        SheetBuilder sheet,
        FinanceBasis basis,
        IReadOnlyList<FleetRows> fleets,
        PriceLevels levels,
        Expr? taxRate
    )
    {
        var rate = levels.DiscountRate;
        var revenue = Revenue(sheet, basis, fleets, levels);
        if (!basis.ChangesCost)
        {
            return Bill.Build(sheet, fleets, rate, ("npc", Worded("Net present cost"))) with
            {
                Revenue = revenue,
            };
        }
        var bill = Bill.Build(
            sheet,
            fleets,
            rate,
            ("npc.before_financing", Worded("Net present cost before financing and tax"))
        );
        var terms = basis.Tax is null ? Worded(", financed") : Worded(", after tax");
        var financing = basis.Financing is { } loan
            ? FinancingRows.Build(sheet, loan, fleets, bill)
            : null;
        var tax = basis.Tax is null
            ? null
            : TaxRows.Build(sheet, basis, taxRate!, fleets, bill, financing, revenue);
        var lines = Lines(sheet, financing);
        if (tax is not null)
        {
            lines.Add((FinanceLines.IncomeTax, tax.OfCosts, Timing.End));
        }
        var total = Total(sheet, lines, bill, rate, terms);
        return bill with
        {
            NetPresentCost = total,
            Terms = terms,
            Loan = financing,
            Tax = tax,
            Revenue = revenue,
            Financing = sheet.Row(
                "financing",
                Worded("Financing and tax"),
                Unit.Usd,
                FleetRows.SumOf(lines.Select(line => line.Row))
            ),
            // Why: financing and tax belong to the option; fleets carry them in proportion to what they cost before.
            FleetPresentCosts =
            [
                .. bill.FleetPresentCosts.Select(cost => cost * (total / bill.NetPresentCost)),
            ],
        };
    }

    private static Expr Total(
        SheetBuilder sheet,
        List<(FinanceLine Line, Expr Row, Timing Timing)> lines,
        Bill bill,
        Expr rate,
        string terms
    )
    {
        var present = lines.Select(line =>
            sheet.Cell(
                $"pv.{line.Line.Id}",
                Worded($"{line.Line.Label}, present value"),
                Unit.Usd,
                Fx.Npv(rate, line.Row, line.Timing)
            )
        );
        return sheet.Cell(
            "npc",
            Worded($"Net present cost{terms}"),
            Unit.Usd,
            present.Aggregate(bill.NetPresentCost, (sum, part) => sum + part),
            Worded("The lines of the bill with financing and tax. Discounting as in the lines.")
        );
    }

    /// <summary>What the tokens of each month are worth; <c>null</c> when the scenario gives them no value.</summary>
    private static Expr? Revenue(
        SheetBuilder sheet,
        FinanceBasis basis,
        IReadOnlyList<FleetRows> fleets,
        PriceLevels levels
    )
    {
        Expr? Of(Leaf? value, string kind, Func<FleetRows, Expr> tokens) =>
            value is null
                ? null
                : sheet.Input(
                    $"finance.{kind}_value",
                    value.Label,
                    value.Unit,
                    value.Value,
                    value.Provenance
                ) * FleetRows.SumOf(fleets.Select(tokens));
        var output = Of(basis.OutputValue, "output", fleet => fleet.OutputTokens);
        var input = Of(basis.InputValue, "input", fleet => fleet.InputTokens);
        var worth =
            output is null ? input
            : input is null ? output
            : output + input;
        return worth is null
            ? null
            : sheet.Row(
                "revenue",
                Worded("Value of the tokens"),
                Unit.Usd,
                levels.At(CostGroup.Operating, worth),
                levels.IsNominal
                    ? Worded("Each token at its value of the first month times the price level.")
                    : null
            );
    }

    private static List<(FinanceLine Line, Expr Row, Timing Timing)> Lines(
        SheetBuilder sheet,
        FinancingRows? financing
    )
    {
        var lines = new List<(FinanceLine, Expr, Timing)>();
        if (financing is not null)
        {
            lines.Add(
                (
                    FinanceLines.Proceeds,
                    sheet.Row(
                        FinanceLines.Proceeds.Id,
                        FinanceLines.Proceeds.Label,
                        Unit.Usd,
                        -financing.Drawn
                    ),
                    Timing.Begin
                )
            );
            lines.Add((FinanceLines.Payments, financing.Payments, financing.Basis.Timing));
            lines.Add((FinanceLines.Settlement, financing.Settled, Timing.End));
            if (financing.ResaleForgone is { } forgone)
            {
                lines.Add((FinanceLines.ResaleForgone, forgone, Timing.End));
            }
        }
        return lines;
    }
}
