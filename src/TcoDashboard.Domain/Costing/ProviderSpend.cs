using TcoDashboard.Domain.Costing.Lines;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing;

/// <summary>Discounts by monthly spend. Tiers are marginal: each discount holds for the part of the spend above its step.</summary>
internal static class ProviderSpend
{
    private static readonly (string From, string Discount)[] Tiers =
    [
        (InputKeys.Tier1From, InputKeys.Tier1Discount),
        (InputKeys.Tier2From, InputKeys.Tier2Discount),
        (InputKeys.Tier3From, InputKeys.Tier3Discount),
    ];

    /// <summary>What is paid for a month of use at list price.</summary>
    public static Expr AfterTiers(FleetRows fleet, Expr atList)
    {
        var paid = atList;
        Expr? before = null;
        foreach (var tier in Tiers.Where(tier => IsUsed(fleet.Basis, tier.Discount)))
        {
            var discount = fleet.In(tier.Discount);
            paid -=
                (before is null ? discount : discount - before)
                * Fx.Max(0, atList - fleet.In(tier.From) * fleet.Sheet.MonthsInPeriod);
            before = discount;
        }

        return paid;
    }

    /// <summary>What is paid for the machines or tokens used in a month, at the prices of the first month.</summary>
    public static Expr Use(FleetRows fleet)
    {
        CostLine used =
            fleet.Basis.Deployment == Deployment.Api
                ? CostLines.All.OfType<TokenCost>().Single()
                : CostLines.All.OfType<RentalCost>().Single();
        return used.Monthly(fleet);
    }

    /// <summary>The steps in use with their discounts, for checks.</summary>
    public static IEnumerable<(string Key, double From, double Discount)> StepsOf(
        Func<string, double> valueOf
    ) =>
        Tiers
            .Where(tier => valueOf(tier.Discount) != 0)
            .Select(tier => (tier.From, valueOf(tier.From), valueOf(tier.Discount)));

    private static bool IsUsed(FleetBasis fleet, string key) => fleet.Input(key).Value != 0;
}
