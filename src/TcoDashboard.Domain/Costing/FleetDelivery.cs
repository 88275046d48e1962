using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing;

/// <summary>Arrivals of a fleet: tranches or a plain ramp, expansion with the demand, power ramp, commissioning, retirement.</summary>
internal static class FleetDelivery
{
    private const double RoundingSlack = 1e-9;

    /// <summary>Adds the rows of arrival, service and purchase to the sheet and tells the fleet.</summary>
    public static void Build(FleetRows fleet)
    {
        var sheet = fleet.Sheet;
        var name = fleet.Basis.Name;
        var delivery = fleet.Basis.Delivery;
        var simple =
            delivery.CommissioningMonths == 0
            && delivery.PowerAvailable.IsEmpty
            && delivery.RetirePeriod is null;
        var (formula, note) = delivery.Tranches.IsEmpty ? Ramp(fleet) : Tranches(fleet);
        var arrived = sheet.Row(
            fleet.Id(simple ? "active" : "arrived"),
            simple ? Worded($"Systems running, {name}") : Worded($"Systems arrived, {name}"),
            Unit.One,
            Expanded(fleet, formula),
            note
        );
        var active = simple
            ? arrived
            : sheet.Row(
                fleet.Id("active"),
                Worded($"Systems running, {name}"),
                Unit.One,
                Kept(fleet, Powered(fleet, Fx.Lag(arrived, delivery.CommissioningMonths))),
                Worded(
                    $"What has arrived, {delivery.CommissioningMonths} months later, as far as the power of the site reaches, until retirement."
                )
            );
        var added = sheet.Row(
            fleet.Id("added"),
            Worded($"Systems added, {name}"),
            Unit.One,
            arrived - Fx.Lag(arrived, 1)
        );
        fleet.Deliver(Kept(fleet, arrived), active, added, Purchases(fleet, added));
    }

    /// <summary>A row until the fleet retires, zero from then on.</summary>
    public static Expr Kept(FleetRows fleet, Expr row) =>
        fleet.Basis.Delivery.RetirePeriod is { } retired
            ? row * Fx.Less(fleet.Sheet.PeriodIndex, (double)retired)
            : row;

    private static (Expr Formula, string Note) Ramp(FleetRows fleet)
    {
        var ramp = fleet.Basis.RampMonths;
        var period = fleet.Sheet.PeriodIndex;
        return ramp == 1
            ? (fleet.Systems + 0 * period, Worded("All run from the first month."))
            : (
                Fx.Min(fleet.Systems, Fx.Ceiling(fleet.Systems * (period + 1) / ramp)),
                Worded($"They arrive evenly over {ramp} months.")
            );
    }

    private static (Expr Formula, string Note) Tranches(FleetRows fleet)
    {
        var sheet = fleet.Sheet;
        var arrivals = new List<Expr>();
        var premiums = new List<Expr>();
        Expr share = 0;
        Expr before = 0;
        for (var index = 0; index < fleet.Basis.Delivery.Tranches.Length; index++)
        {
            var tranche = fleet.Basis.Delivery.Tranches[index];
            var local = FormattableString.Invariant($"tranche_{index + 1}");
            share += fleet.Leaf($"{local}.share", tranche.Share);
            // Why: whole copies of the model; rounding the running total keeps the sum of the tranches at the size of the fleet.
            var total =
                Fx.Floor(fleet.Systems * Fx.Min(1, share) / fleet.Basis.Multiple + RoundingSlack)
                * fleet.Basis.Multiple;
            if (HasPart(fleet))
            {
                // Why: rounding down would lose the part; the delivery that completes the fleet brings it.
                total = Fx.If(Fx.GreaterOrEqual(share, 1 - RoundingSlack), fleet.Systems, total);
            }

            var systems = sheet.Cell(
                fleet.Id($"{local}.systems"),
                Worded($"Systems of {tranche.Name}, {fleet.Basis.Name}"),
                Unit.One,
                index == 0 ? total : total - before
            );
            before = total;
            var arrived = Arrived(fleet, tranche, local, systems);
            arrivals.Add(arrived);
            if (Premium(fleet, tranche, local, arrived) is { } premium)
            {
                premiums.Add(premium);
            }
        }

        fleet.Charge(premiums);
        return (FleetRows.SumOf(arrivals), Worded($"Sum of {arrivals.Count} deliveries."));
    }

    // A mean number of systems over the horizon may hold a part of one, or of a copy of the model.
    private static bool HasPart(FleetRows fleet) =>
        fleet.Basis.GivenSystems is { } given && given.Value % fleet.Basis.Multiple != 0;

    private static Expr Arrived(FleetRows fleet, TrancheBasis tranche, string local, Expr systems)
    {
        var sheet = fleet.Sheet;
        var start = fleet.Leaf($"{local}.start", tranche.Start);
        if (tranche.LeadTime is { } lead)
        {
            start = sheet.Cell(
                fleet.Id($"{local}.arrival"),
                Worded($"Month of arrival of {tranche.Name}, {fleet.Basis.Name}"),
                Unit.One,
                start
                    + Fx.Ceiling(
                        fleet.Leaf($"{local}.lead_time", lead) / sheet.Constant(1, Unit.Month)
                            - RoundingSlack
                    ),
                Worded("Number of the month, counted from zero at the start of the scenario.")
            );
        }

        var since = sheet.PeriodIndex - start;
        var evenly = Fx.Ceiling(
            systems * Fx.Max(0, Fx.Min((double)tranche.RampMonths, since + 1)) / tranche.RampMonths
        );
        return sheet.Row(
            fleet.Id($"{local}.arrived"),
            Worded($"Systems arrived of {tranche.Name}, {fleet.Basis.Name}"),
            Unit.One,
            tranche.RampMonths == 1 ? systems * Fx.GreaterOrEqual(since, 0)
                : HasPart(fleet) ? Fx.Min(systems, evenly)
                : evenly
        );
    }

    /// <summary>What the first systems of a tranche cost more (or less) than the fleet's price; replacements pay the fleet's price.</summary>
    private static Expr? Premium(
        FleetRows fleet,
        TrancheBasis tranche,
        string local,
        Expr arrived
    ) =>
        tranche.SystemPrice is { } price && fleet.Basis.Deployment.IsBought()
            ? (arrived - Fx.Lag(arrived, 1))
                * (
                    fleet.Leaf($"{local}.price", price) * (1 - fleet.In(InputKeys.PriceDiscount))
                    - fleet.SystemsUnitCost
                )
            : null;

    /// <summary>A fleet sized by a growing demand arrives as the demand needs it.</summary>
    private static Expr Expanded(FleetRows fleet, Expr arrived)
    {
        if (
            fleet.DemandGrows
            && fleet.Basis.Input(InputKeys.DemandGrowth).Value > 0
            && fleet.Basis.GivenSystems is null
            && fleet.Basis.Delivery.Tranches.IsEmpty
        )
        {
            var needed = fleet.Sheet.Row(
                fleet.Id("needed"),
                Worded($"Systems the demand needs, {fleet.Basis.Name}"),
                Unit.One,
                Fx.Ceiling(
                    fleet.Demand!
                        * Fx.Growth(
                            Fx.Max(
                                fleet.In(InputKeys.DemandGrowth),
                                fleet.Sheet.Constant(0, Unit.PerYear)
                            )
                        )
                        / fleet.Capacity
                        / fleet.Basis.Multiple
                        - RoundingSlack
                ) * fleet.Basis.Multiple,
                Worded("The fleet is enlarged when the demand outgrows it, never made smaller.")
            );
            return Fx.Min(arrived, needed);
        }

        return arrived;
    }

    private static Expr Powered(FleetRows fleet, Expr arrived)
    {
        if (fleet.Basis.Delivery.PowerAvailable.IsEmpty)
        {
            return arrived;
        }

        var sheet = fleet.Sheet;
        var power = sheet.InputRow(
            fleet.Id("power_available"),
            Worded($"Power the site offers, {fleet.Basis.Name}"),
            Unit.Megawatt,
            fleet.Basis.Delivery.PowerAvailable,
            new(Origin.Scenario, Worded("Power ramp of the delivery."))
        );
        return Fx.Min(
            arrived,
            Fx.Floor(power / fleet.PowerNeed / fleet.Basis.Multiple + RoundingSlack)
                * fleet.Basis.Multiple
        );
    }

    private static Expr Purchases(FleetRows fleet, Expr added)
    {
        var sheet = fleet.Sheet;
        var life = fleet.Basis.LifeMonths;
        var purchased = added;
        for (var age = life; age < sheet.Timeline.Periods; age += life)
        {
            purchased += Fx.Lag(added, age);
        }

        return sheet.Row(
            fleet.Id("purchased"),
            Worded($"Systems bought, {fleet.Basis.Name}"),
            Unit.One,
            Kept(fleet, purchased),
            Worded($"First systems, and replacements {life} months after each purchase.")
        );
    }
}
