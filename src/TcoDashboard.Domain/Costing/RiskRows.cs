using TcoDashboard.Domain.Costing.Lines;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing;

/// <summary>Hands what stands beside the bill the rows it works on.</summary>
internal static class RiskRows
{
    /// <summary>Writes the cells beside the bill, when the option has any.</summary>
    public static void Build(
        SheetBuilder sheet,
        OptionBasis option,
        IReadOnlyList<FleetRows> fleets,
        Bill bill,
        (Expr Money, Expr Tokens) rates
    )
    {
        if (option.BesideTheBill is not { } write)
        {
            return;
        }

        var tokens = FleetRows.SumOf(
            fleets.Select(fleet => fleet.OutputTokens + fleet.InputTokens)
        );
        write(
            new(
                sheet,
                rates.Money,
                Output(fleets, one => one.Active * one.Capacity)
                    / Output(fleets, one => one.Systems * one.Capacity),
                tokens,
                bill.Revenue,
                bill.Capital + bill.Operating,
                Fx.Sum(bill.Capital),
                Porting(bill),
                bill.NetPresentCost,
                Fx.Npv(rates.Tokens, tokens)
            )
        );
    }

    private static Expr Output(IEnumerable<FleetRows> fleets, Func<FleetRows, Expr> output) =>
        FleetRows.SumOf(
            fleets.Where(fleet => !fleet.IsForPrompts).Select(fleet => fleet.Together(output))
        );

    private static Expr? Porting(Bill bill)
    {
        var moving = bill
            .Rows.Where(row => row.Key is MigrationCost or DualRunningCost)
            .Select(row => Fx.Sum(row.Value))
            .ToArray();
        return moving.Length == 0 ? null : FleetRows.SumOf(moving);
    }
}
