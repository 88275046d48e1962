using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing;

/// <summary>
/// How many systems each fleet of an option gets. Fleets with a given number or a demand come first, in order, each taking what it needs of
/// the budgets; the others share what is left equally. Always rounded down to whole systems (and whole copies of the model) under a
/// budget, up under a demand.
/// </summary>
public static class FleetSizing
{
    // Why: 750 MW ÷ 1.2 ÷ 25 kW must give 25,000 systems, not 24,999, whatever the last bit of the quotient.
    private const double RoundingSlack = 1e-9;

    /// <summary>Adds the sizing cells of all fleets to the sheet.</summary>
    public static void Build(
        SheetBuilder sheet,
        OptionBasis option,
        IReadOnlyList<FleetRows> fleets
    )
    {
        ArgumentNullException.ThrowIfNull(option);
        var power = option.PowerBudget is { } mw
            ? sheet.Input("limits.power_budget", mw.Label, mw.Unit, mw.Value, mw.Provenance)
            : null;
        var capital = option.CapitalBudget is { } usd
            ? sheet.Input("limits.capital_budget", usd.Label, usd.Unit, usd.Value, usd.Provenance)
            : null;
        // Why: systems for prompts that are not given follow those that answer.
        var own = fleets
            .Where(fleet => !fleet.IsForPrompts || fleet.Basis.GivenSystems is not null)
            .ToArray();
        var ordered = own.Where(IsSizedByItself)
            .Concat(own.Where(fleet => !IsSizedByItself(fleet)))
            .ToArray();
        var sharing = ordered.Count(fleet => !IsSizedByItself(fleet) && IsOnSite(fleet));
        Expr? usedPower = null;
        Expr? usedCapital = null;
        foreach (var fleet in ordered)
        {
            var shares = IsSizedByItself(fleet) ? 1 : sharing;
            SizeOne(
                sheet,
                fleet,
                Left(power, usedPower, shares),
                Left(capital, usedCapital, shares)
            );
            foreach (var sized in With(fleet).Where(_ => IsSizedByItself(fleet)).Where(IsOnSite))
            {
                usedPower = Plus(usedPower, sized.Systems * sized.PowerNeed);
                usedCapital = Plus(usedCapital, sized.Systems * sized.UnitCapital());
            }
        }
    }

    private static IEnumerable<FleetRows> With(FleetRows fleet) =>
        PoolSizing.Follows(fleet) ? [fleet, fleet.Prompts!] : [fleet];

    private static void SizeOne(SheetBuilder sheet, FleetRows fleet, Expr? power, Expr? capital)
    {
        SizeItself(sheet, fleet, power, capital);
        if (PoolSizing.Follows(fleet))
        {
            var budgets = new List<(Expr, Func<FleetRows, Expr>)>();
            if (power is not null && fleet.Basis.GivenSystems is null)
            {
                budgets.Add((power, one => one.PowerNeed));
            }

            if (capital is not null && fleet.Basis.GivenSystems is null)
            {
                budgets.Add((capital, one => one.UnitCapital()));
            }

            PoolSizing.Size(fleet, budgets, IsOnSite);
        }
    }

    private static void SizeItself(SheetBuilder sheet, FleetRows fleet, Expr? power, Expr? capital)
    {
        if (fleet.Basis.GivenSystems is { } given)
        {
            fleet.Size(
                sheet.Cell(
                    fleet.Id("systems"),
                    Worded($"Systems, {fleet.Basis.Name}"),
                    Unit.One,
                    fleet.Leaf("systems_given", given)
                )
            );
            return;
        }

        fleet.Size(
            sheet.Cell(
                fleet.Id("systems"),
                Worded($"Systems, {fleet.Basis.Name}"),
                Unit.One,
                Fx.Max(0, Caps(fleet, power, capital).Aggregate(Fx.Min)),
                Worded("The smallest of what demand, deliveries and budgets allow.")
            )
        );
    }

    private static IEnumerable<Expr> Caps(FleetRows fleet, Expr? power, Expr? capital)
    {
        if (fleet.DemandAtPeak is { } demand)
        {
            yield return Whole(
                fleet,
                "systems_by_demand",
                Worded("Systems the demand needs"),
                Fx.Ceiling(demand / fleet.Capacity / fleet.Basis.Multiple - RoundingSlack)
            );
        }

        if (fleet.Basis.Delivery.TranchePower is { } ordered)
        {
            yield return Within(
                fleet,
                "systems_by_tranches",
                Worded("Systems the deliveries bring"),
                fleet.Leaf("tranche_power", ordered),
                one => one.PowerNeed
            );
        }

        if (IsOnSite(fleet) && power is not null)
        {
            yield return Within(
                fleet,
                "systems_by_power",
                Worded("Systems the power budget allows"),
                power,
                one => one.PowerNeed
            );
        }

        if (IsOnSite(fleet) && capital is not null)
        {
            yield return Within(
                fleet,
                "systems_by_capital",
                Worded("Systems the capital budget allows"),
                capital,
                one => one.UnitCapital()
            );
        }
    }

    private static Expr Within(
        FleetRows fleet,
        string local,
        string label,
        Expr budget,
        Func<FleetRows, Expr> need
    ) =>
        Whole(
            fleet,
            local,
            label,
            Fx.Floor(
                PoolSizing.Most(fleet, budget, need, IsOnSite) / fleet.Basis.Multiple
                    + RoundingSlack
            )
        );

    private static Expr Whole(FleetRows fleet, string local, string label, Expr copies) =>
        fleet.Sheet.Cell(
            fleet.Id(local),
            $"{label}, {fleet.Basis.Name}",
            Unit.One,
            copies * fleet.Basis.Multiple,
            fleet.Basis.Multiple > 1
                ? Worded(
                    $"Bought {fleet.Basis.Multiple} at a time, because one copy of the model spans that many systems."
                )
                : null
        );

    private static bool IsSizedByItself(FleetRows fleet) =>
        fleet.Basis.GivenSystems is not null
        || fleet.Basis.Demand is not null
        || fleet.Basis.Delivery.TranchePower is not null;

    private static bool IsOnSite(FleetRows fleet) => fleet.Basis.Deployment.IsBought();

    private static Expr? Left(Expr? budget, Expr? used, int shares)
    {
        var left = budget is null || used is null ? budget : budget - used;
        return left is null || shares <= 1 ? left : left / shares;
    }

    private static Expr Plus(Expr? sum, Expr term) => sum is null ? term : sum + term;
}
