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
        var ordered = fleets
            .Where(IsSizedByItself)
            .Concat(fleets.Where(fleet => !IsSizedByItself(fleet)))
            .ToArray();
        var sharing = ordered.Count(fleet => !IsSizedByItself(fleet) && IsOnSite(fleet));
        Expr? usedPower = null;
        Expr? usedCapital = null;
        foreach (var fleet in ordered)
        {
            var shares = IsSizedByItself(fleet) ? 1 : sharing;
            SizeOne(
                sheet,
                option,
                fleet,
                Left(power, usedPower, shares),
                Left(capital, usedCapital, shares)
            );
            if (IsSizedByItself(fleet) && IsOnSite(fleet))
            {
                usedPower = Plus(usedPower, fleet.Systems * PowerNeed(fleet, option));
                usedCapital = Plus(usedCapital, fleet.Systems * fleet.UnitCapital());
            }
        }
    }

    /// <summary>Power one system takes of the budget, on the budget's basis.</summary>
    public static Expr PowerNeed(FleetRows fleet, OptionBasis option)
    {
        ArgumentNullException.ThrowIfNull(fleet);
        ArgumentNullException.ThrowIfNull(option);
        return option.PowerBudgetIsFacility
            ? fleet.PowerPerSystem * fleet.In(InputKeys.Pue)
            : fleet.PowerPerSystem;
    }

    private static void SizeOne(
        SheetBuilder sheet,
        OptionBasis option,
        FleetRows fleet,
        Expr? power,
        Expr? capital
    )
    {
        if (fleet.Basis.GivenSystems is { } given)
        {
            fleet.Size(
                sheet.Cell(
                    fleet.Id("systems"),
                    $"Systems, {fleet.Basis.Name}",
                    Unit.One,
                    fleet.Leaf("systems_given", given)
                )
            );
            return;
        }

        var caps = ImmutableArray.CreateBuilder<Expr>();
        if (fleet.Demand is { } demand)
        {
            caps.Add(
                Whole(
                    fleet,
                    "systems_by_demand",
                    "Systems the demand needs",
                    Fx.Ceiling(demand / fleet.Capacity / fleet.Basis.Multiple - RoundingSlack)
                )
            );
        }

        if (IsOnSite(fleet) && power is not null)
        {
            caps.Add(
                Whole(
                    fleet,
                    "systems_by_power",
                    "Systems the power budget allows",
                    Fx.Floor(
                        power / PowerNeed(fleet, option) / fleet.Basis.Multiple + RoundingSlack
                    )
                )
            );
        }

        if (IsOnSite(fleet) && capital is not null)
        {
            caps.Add(
                Whole(
                    fleet,
                    "systems_by_capital",
                    "Systems the capital budget allows",
                    Fx.Floor(capital / fleet.UnitCapital() / fleet.Basis.Multiple + RoundingSlack)
                )
            );
        }

        fleet.Size(
            sheet.Cell(
                fleet.Id("systems"),
                $"Systems, {fleet.Basis.Name}",
                Unit.One,
                Fx.Max(0, caps.Aggregate(Fx.Min)),
                "The smallest of what demand and budgets allow."
            )
        );
    }

    private static Expr Whole(FleetRows fleet, string local, string label, Expr copies) =>
        fleet.Sheet.Cell(
            fleet.Id(local),
            $"{label}, {fleet.Basis.Name}",
            Unit.One,
            copies * fleet.Basis.Multiple,
            fleet.Basis.Multiple > 1
                ? FormattableString.Invariant(
                    $"Bought {fleet.Basis.Multiple} at a time, because one copy of the model spans that many systems."
                )
                : null
        );

    private static bool IsSizedByItself(FleetRows fleet) =>
        fleet.Basis.GivenSystems is not null || fleet.Basis.Demand is not null;

    private static bool IsOnSite(FleetRows fleet) => fleet.Basis.Deployment != Deployment.Cloud;

    private static Expr? Left(Expr? budget, Expr? used, int shares)
    {
        var left = budget is null || used is null ? budget : budget - used;
        return left is null || shares <= 1 ? left : left / shares;
    }

    private static Expr Plus(Expr? sum, Expr term) => sum is null ? term : sum + term;
}
