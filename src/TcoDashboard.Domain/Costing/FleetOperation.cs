using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing;

/// <summary>What a fleet does month by month once its size is known: arrivals, load, tokens, power, staff and the value of its hardware.</summary>
public static class FleetOperation
{
    private const int LastResaleYear = 5;

    /// <summary>Adds the rows of operation to the sheet.</summary>
    public static void Build(FleetRows fleet)
    {
        ArgumentNullException.ThrowIfNull(fleet);
        if (fleet.Prompts is { } prompts)
        {
            Arrive(prompts);
            Arrive(fleet);
            Operate(fleet);
            prompts.Serve(fleet.Served);
            Operate(prompts);
        }
        else
        {
            Arrive(fleet);
            Operate(fleet);
        }
    }

    private static void Arrive(FleetRows fleet)
    {
        FleetDelivery.Build(fleet);
        NetworkParts.List(fleet);
    }

    private static void Operate(FleetRows fleet)
    {
        var active = fleet.Active;
        var (output, input, utilisation) = Tokens(fleet, active);
        var power = Energy(fleet, active, utilisation);
        fleet.Operate((output, input, utilisation), power, Staff(fleet, power.Provisioned));
        if (fleet.Basis.Deployment.IsBought())
        {
            Keep(fleet);
        }
    }

    private static (Expr Output, Expr Input, Expr Utilisation) Tokens(FleetRows fleet, Expr active)
    {
        var sheet = fleet.Sheet;
        var name = fleet.Basis.Name;
        var capacity = sheet.Row(
            fleet.Id("capacity"),
            Worded($"{fleet.Made} capacity, {name}"),
            Unit.TokensPerSecond,
            fleet.Together(one => one.Active * one.Capacity),
            fleet.IsForPrompts
                    ? Worded("In output tokens of the requests whose prompts are computed.")
                : fleet.Prompts is null ? null
                : Worded("What the systems for answers and those for prompts both allow.")
        );
        if (fleet.IsForPrompts)
        {
            return NoTokens(fleet, capacity);
        }

        var peak = fleet.DemandByMonth is { } demand ? Fx.Min(capacity, demand) : capacity;
        var served = sheet.Row(
            fleet.Id("served"),
            fleet.Basis.Training is null
                ? Worded($"Output served on average, {name}")
                : Worded($"Tokens trained a second on average, {name}"),
            Unit.TokensPerSecond,
            LoadRamp(fleet, active, peak * fleet.AverageLoad),
            fleet.Basis.Training is null
                ? Worded("The peak that demand and capacity allow, times mean over peak load.")
                : Worded("The capacity times the share of time in runs.")
        );
        fleet.Serve(served);
        var utilisation = UtilisationOf(fleet, capacity, served);
        var output = sheet.Row(
            fleet.Id("tokens.output"),
            fleet.Basis.Training is null
                ? Worded($"Output tokens, {name}")
                : Worded($"Tokens trained, {name}"),
            Unit.MillionTokens,
            served * sheet.HoursInPeriod
        );
        var input = fleet.Basis.Training is null
            ? sheet.Row(
                fleet.Id("tokens.input"),
                Worded($"Input tokens, {name}"),
                Unit.MillionTokens,
                output * fleet.InputPerOutput
            )
            : output * fleet.InputPerOutput;
        return (output, input, utilisation);
    }

    // The fleet that answers counts the tokens of both.
    private static (Expr Output, Expr Input, Expr Utilisation) NoTokens(
        FleetRows fleet,
        Expr capacity
    )
    {
        var output = fleet.Sheet.Row(
            fleet.Id("tokens.output"),
            Worded($"Output tokens, {fleet.Basis.Name}"),
            Unit.MillionTokens,
            fleet.Served * fleet.Sheet.HoursInPeriod * 0,
            Worded("None: tokens are counted where they are answered.")
        );
        var input = fleet.Sheet.Row(
            fleet.Id("tokens.input"),
            Worded($"Input tokens, {fleet.Basis.Name}"),
            Unit.MillionTokens,
            output * fleet.InputPerOutput,
            Worded("None: counted with the answers.")
        );
        return (output, input, UtilisationOf(fleet, capacity, fleet.Served));
    }

    private static Expr UtilisationOf(FleetRows fleet, Expr capacity, Expr served) =>
        fleet.Sheet.Row(
            fleet.Id("utilisation"),
            Worded($"Utilisation, {fleet.Basis.Name}"),
            Unit.Fraction,
            Fx.If(
                Fx.Greater(fleet.Active, 0),
                served / Fx.Max(capacity, fleet.Sheet.Constant(1e-9, Unit.TokensPerSecond)),
                0
            )
        );

    /// <summary>Load that grows evenly to its full height over the first months of service.</summary>
    internal static Expr LoadRamp(FleetRows fleet, Expr active, Expr served) =>
        fleet.Basis.Input(InputKeys.UtilisationRamp).Value > 1
            ? served
                * Fx.Min(
                    1,
                    Fx.Cumulative(Fx.Greater(active, 0)) / fleet.In(InputKeys.UtilisationRamp)
                )
            : served;

    private static (Expr Provisioned, Expr IT, Expr Facility) Energy(
        FleetRows fleet,
        Expr active,
        Expr utilisation
    )
    {
        var sheet = fleet.Sheet;
        var name = fleet.Basis.Name;
        var provisioned = sheet.Row(
            fleet.Id("power.it_provisioned"),
            Worded($"IT power provisioned, {name}"),
            Unit.Kilowatt,
            fleet.Present * fleet.PowerPerSystem
        );
        var idle = fleet.PowerIdle();
        var atLoad = fleet.PowerAtLoad("power_at_load");
        var average = sheet.Row(
            fleet.Id("power.it_average"),
            Worded($"IT power on average, {name}"),
            Unit.Kilowatt,
            active
                * (idle + (atLoad - idle) * utilisation)
                * (1 + fleet.In(InputKeys.OtherITPower)),
            Worded("Between idle and full load in proportion to utilisation.")
        );
        var energy = FacilityPower.Energy(fleet, average, provisioned);
        sheet.Row(
            fleet.Id("carbon"),
            Worded($"Operational carbon, {name}"),
            Unit.KilogramCo2,
            energy.Facility * fleet.In(InputKeys.GridCarbon)
        );
        return (provisioned, energy.IT, energy.Facility);
    }

    private static Expr Staff(FleetRows fleet, Expr provisioned)
    {
        var minimum = fleet.In(InputKeys.StaffMinimum);
        return fleet.Sheet.Row(
            fleet.Id("staff"),
            Worded($"Staff, {fleet.Basis.Name}"),
            Unit.One,
            !fleet.Basis.Deployment.IsBought()
                ? minimum + 0 * fleet.Sheet.PeriodIndex
                : Fx.Max(minimum, provisioned * fleet.In(InputKeys.StaffPerMegawatt)),
            Worded("Full-time employees.")
        );
    }

    private static void Keep(FleetRows fleet)
    {
        var sheet = fleet.Sheet;
        var life = fleet.Basis.LifeMonths;
        var hardware = sheet.Row(
            fleet.Id("hardware.purchased"),
            Worded($"Hardware bought, {fleet.Basis.Name}"),
            Unit.Usd,
            fleet.Grown(
                InputKeys.HardwarePriceGrowth,
                fleet.WithPremium(UnitCosts(fleet, CapitalKind.Hardware)! * fleet.Purchased)
            ),
            Worded("At the prices of the first month with the price change of hardware.")
        );
        fleet.Buy(hardware);
        var installed = InService(
            fleet,
            "hardware.installed",
            Worded("Hardware in service"),
            hardware
        );
        var proceeds = Resale(fleet, hardware);
        var (buildingDepreciation, valueLeft) = Building(fleet);
        var depreciation = HardwareDepreciation(fleet, hardware, installed);
        fleet.Keep(
            installed,
            proceeds,
            sheet.Row(
                fleet.Id("depreciation"),
                Worded($"Book depreciation, {fleet.Basis.Name}"),
                Unit.Usd,
                buildingDepreciation is null ? depreciation : depreciation + buildingDepreciation,
                Worded(
                    "Straight line over the life, down to the resale value at its end; not a payment."
                )
            ),
            valueLeft
        );
    }

    private static Expr? UnitCosts(FleetRows fleet, CapitalKind kind) =>
        fleet.CapitalLines.Where(line => line.Kind == kind).Select(fleet.UnitCost).ToArray()
            is { Length: > 0 } costs
            ? FleetRows.SumOf(costs)
            : null;

    private static Expr InService(FleetRows fleet, string local, string label, Expr purchased)
    {
        var life = fleet.Basis.LifeMonths;
        var bought = Fx.Cumulative(purchased);
        return fleet.Sheet.Row(
            fleet.Id(local),
            Worded($"{label} at purchase price, {fleet.Basis.Name}"),
            Unit.Usd,
            FleetDelivery.Kept(
                fleet,
                life >= fleet.Sheet.Timeline.Periods ? bought : bought - Fx.Lag(bought, life)
            )
        );
    }

    /// <summary>Hardware down to its resale value, what is paid with it (freight, taxes) down to nothing, at the prices paid.</summary>
    private static Expr HardwareDepreciation(FleetRows fleet, Expr hardware, Expr installed)
    {
        var life = fleet.Basis.LifeMonths;
        var book = fleet.Levels.IsNominal
            ? InService(
                fleet,
                "hardware.installed_nominal",
                Worded("Hardware in service, nominal,"),
                fleet.Levels.At(CostGroup.Capital, hardware)
            )
            : installed;
        var depreciation = book * (1 - ResaleShare(fleet, life / 12.0)) / life;
        return UnitCosts(fleet, CapitalKind.Attached) is { } attached
            ? depreciation
                + InService(
                    fleet,
                    "hardware.attached",
                    Worded("Freight, taxes and reserve of hardware in service"),
                    fleet.Levels.At(
                        CostGroup.Capital,
                        fleet.Grown(InputKeys.HardwarePriceGrowth, attached * fleet.Purchased)
                    )
                ) / life
            : depreciation;
    }

    private static Expr Resale(FleetRows fleet, Expr hardware)
    {
        var sheet = fleet.Sheet;
        var end = fleet.Basis.Delivery.RetirePeriod ?? sheet.Timeline.Periods;
        var life = fleet.Basis.LifeMonths;
        var ageAtEnd = (end - sheet.PeriodIndex) / 12;
        var stillThere = Fx.LessOrEqual(end - sheet.PeriodIndex, (double)life);
        var atEnd = sheet.Cell(
            fleet.Id("resale.at_end"),
            fleet.Basis.Delivery.RetirePeriod is null
                ? Worded($"Resale at the end of the horizon, {fleet.Basis.Name}")
                : Worded($"Resale at retirement, {fleet.Basis.Name}"),
            Unit.Usd,
            Fx.Sum(hardware * stillThere * ResaleShare(fleet, ageAtEnd))
        );
        var inLastMonth = Fx.Equal(sheet.PeriodIndex, end - 1) * atEnd;
        return sheet.Row(
            fleet.Id("resale"),
            Worded($"Resale proceeds, {fleet.Basis.Name}"),
            Unit.Usd,
            life >= end
                ? inLastMonth
                : inLastMonth
                    + FleetDelivery.Kept(
                        fleet,
                        Fx.Lag(hardware, life) * ResaleShare(fleet, life / 12.0)
                    )
        );
    }

    /// <summary>Straight lines through 1 at year 0 and the yearly resale shares; flat after the last.</summary>
    internal static Expr ResaleShare(FleetRows fleet, Expr ageYears)
    {
        Expr share = 1;
        Expr previous = 1;
        for (var year = 1; year <= LastResaleYear; year++)
        {
            var next = fleet.In(InputKeys.ResaleAfter(year));
            share += (next - previous) * Fx.Max(0, Fx.Min(1, ageYears - (year - 1)));
            previous = next;
        }

        return share;
    }

    private static (Expr? Depreciation, Expr ValueLeft) Building(FleetRows fleet)
    {
        var sheet = fleet.Sheet;
        var lines = fleet.CapitalLines.Where(line => line.Kind == CapitalKind.Facility).ToArray();
        if (lines.Length == 0)
        {
            fleet.Build(sheet.Constant(0, Unit.Usd));
            return (null, sheet.Constant(0, Unit.Usd));
        }

        var paid = fleet.Grown(
            InputKeys.ConstructionPriceGrowth,
            FleetRows.SumOf(lines.Select(line => line.Monthly(fleet)))
        );
        var cost = sheet.Row(
            fleet.Id("facility.built"),
            Worded($"Building, power and cooling paid so far, {fleet.Basis.Name}"),
            Unit.Usd,
            Fx.Cumulative(paid)
        );
        fleet.Build(cost);
        var writtenOff = cost * sheet.MonthsInPeriod / fleet.In(InputKeys.FacilityLife);
        var depreciation = fleet.Levels.IsNominal
            ? Fx.Cumulative(fleet.Levels.At(CostGroup.Capital, paid))
                * sheet.MonthsInPeriod
                / fleet.In(InputKeys.FacilityLife)
            : writtenOff;
        var valueLeft =
            Fx.Equal(sheet.PeriodIndex, sheet.Timeline.Periods - 1)
            * Fx.Max(sheet.Constant(0, Unit.Usd), cost - Fx.Cumulative(writtenOff));
        return (depreciation, valueLeft);
    }
}
