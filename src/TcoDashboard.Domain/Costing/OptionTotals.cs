using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing;

/// <summary>The totals of an option: money, tokens, power, energy and what a token or an hour costs.</summary>
internal static class OptionTotals
{
    /// <summary>Adds the totals to the sheet.</summary>
    public static void Build(
        SheetBuilder sheet,
        IReadOnlyList<FleetRows> fleets,
        Bill bill,
        Expr rate
    )
    {
        var total = Money(sheet, fleets, bill);
        if (fleets is [{ Basis.Training: not null } trainer])
        {
            TrainingRows.Build(sheet, trainer, bill, total, rate);
            Systems(sheet, fleets);
            Power(sheet, fleets);
            return;
        }

        var (output, input) = Tokens(sheet, fleets);
        var blended = UnitCosts(sheet, fleets, bill, rate, output, input);
        Systems(sheet, fleets);
        var capacity = Fleet(sheet, fleets);
        var (facility, energy) = Power(sheet, fleets);
        Ratios(sheet, (output, energy), (capacity, facility));
        DemandServed(sheet, fleets);
        CommunicationRows.Build(sheet, fleets, bill, total, blended);
    }

    private static Expr Money(SheetBuilder sheet, IReadOnlyList<FleetRows> fleets, Bill bill)
    {
        var cash = sheet.Row(
            "cash",
            Worded("Cash out"),
            Unit.Usd,
            new[] { bill.Financing, bill.Lent }
                .OfType<Expr>()
                .Aggregate(bill.Capital + bill.Operating + bill.Credit, (sum, part) => sum + part)
        );
        sheet.Row("cash.cumulative", Worded("Cash out to date"), Unit.Usd, Fx.Cumulative(cash));
        sheet.Cell(
            "capex.sum",
            Worded("Capital expenditure over the horizon"),
            Unit.Usd,
            Fx.Sum(bill.Capital)
        );
        sheet.Cell(
            "opex.sum",
            Worded("Operating expenditure over the horizon"),
            Unit.Usd,
            Fx.Sum(bill.Operating)
        );
        sheet.Cell(
            "credit.sum",
            Worded("Resale and value left over the horizon"),
            Unit.Usd,
            Fx.Sum(bill.Credit)
        );
        var total = sheet.Cell(
            "cash.sum",
            Worded($"Cost over the horizon{bill.Terms}"),
            Unit.Usd,
            Fx.Sum(cash)
        );
        sheet.Cell(
            "cost_per_hour",
            Worded($"Cost per hour{bill.Terms}"),
            Unit.UsdPerHour,
            total / Fx.Sum(sheet.HoursInPeriod)
        );
        var bought = fleets.Where(fleet => fleet.Basis.Deployment.IsBought()).ToArray();
        if (bought.Length > 0)
        {
            sheet.Row(
                "depreciation",
                Worded("Book depreciation"),
                Unit.Usd,
                FleetRows.SumOf(bought.Select(fleet => fleet.Depreciation)),
                Worded("Straight line; not a payment.")
            );
        }

        return total;
    }

    private static (Expr Output, Expr Input) Tokens(
        SheetBuilder sheet,
        IReadOnlyList<FleetRows> fleets
    )
    {
        var output = sheet.Row(
            "tokens.output",
            Worded("Output tokens"),
            Unit.MillionTokens,
            FleetRows.SumOf(fleets.Select(fleet => fleet.OutputTokens))
        );
        var input = sheet.Row(
            "tokens.input",
            Worded("Input tokens"),
            Unit.MillionTokens,
            FleetRows.SumOf(fleets.Select(fleet => fleet.InputTokens))
        );
        sheet.Cell(
            "tokens.output.sum",
            Worded("Output tokens over the horizon"),
            Unit.MillionTokens,
            Fx.Sum(output)
        );
        sheet.Cell(
            "tokens.input.sum",
            Worded("Input tokens over the horizon"),
            Unit.MillionTokens,
            Fx.Sum(input)
        );
        return (output, input);
    }

    private static Expr UnitCosts(
        SheetBuilder sheet,
        IReadOnlyList<FleetRows> fleets,
        Bill bill,
        Expr rate,
        Expr output,
        Expr input
    )
    {
        var presentOutput = sheet.Cell(
            "tokens.output.pv",
            Worded("Output tokens, present value"),
            Unit.MillionTokens,
            Fx.Npv(rate, output),
            Worded(
                "Discounted like money, so that the unit cost is the price at which the option pays for itself."
            )
        );
        var presentInput = sheet.Cell(
            "tokens.input.pv",
            Worded("Input tokens, present value"),
            Unit.MillionTokens,
            Fx.Npv(rate, input)
        );
        var prefill = fleets
            .Select(
                (fleet, index) =>
                    bill.FleetPresentCosts[index]
                    * fleet.Leaf("prefill_share", fleet.Basis.PrefillShare)
            )
            .ToArray();
        var prefillCost = sheet.Cell(
            "npc.prefill",
            Worded("Net present cost of prompts"),
            Unit.Usd,
            FleetRows.SumOf(prefill),
            Worded("Shared by device time between prompts and answers.")
        );
        var blended = sheet.Cell(
            "unit_cost.blended",
            Worded($"Cost per Mtok, input and output{bill.Terms}"),
            Unit.UsdPerMillionTokens,
            bill.NetPresentCost / (presentInput + presentOutput)
        );
        sheet.Cell(
            "unit_cost.output",
            Worded($"Cost per Mtok of output{bill.Terms}"),
            Unit.UsdPerMillionTokens,
            (bill.NetPresentCost - prefillCost) / presentOutput
        );
        sheet.Cell(
            "unit_cost.input",
            Worded($"Cost per Mtok of input{bill.Terms}"),
            Unit.UsdPerMillionTokens,
            prefillCost / presentInput
        );
        return blended;
    }

    private static void Systems(SheetBuilder sheet, IReadOnlyList<FleetRows> fleets)
    {
        sheet.Cell(
            "systems",
            Worded("Systems"),
            Unit.One,
            FleetRows.SumOf(fleets.Select(fleet => fleet.Systems))
        );
        sheet.Cell(
            "power.it",
            Worded("IT power provisioned"),
            Unit.Megawatt,
            FleetRows.SumOf(fleets.Select(fleet => fleet.Systems * fleet.PowerPerSystem))
        );
    }

    // Systems for prompts make no output of their own; the fleet that answers counts it.
    private static IEnumerable<FleetRows> Answering(IEnumerable<FleetRows> fleets) =>
        fleets.Where(fleet => !fleet.IsForPrompts);

    private static Expr Fleet(SheetBuilder sheet, IReadOnlyList<FleetRows> fleets)
    {
        sheet.Cell(
            "accelerators",
            Worded("Accelerators"),
            Unit.One,
            FleetRows.SumOf(
                fleets.Select(fleet => fleet.Systems * fleet.Basis.AcceleratorsPerSystem)
            )
        );
        var rate = sheet.Cell(
            "output_rate",
            Worded("Output capacity at full load"),
            Unit.TokensPerSecond,
            FleetRows.SumOf(
                Answering(fleets).Select(fleet => fleet.Together(one => one.Systems * one.Capacity))
            )
        );
        sheet.Cell(
            "concurrent_users",
            Worded("Requests in flight at full load"),
            Unit.One,
            FleetRows.SumOf(
                Answering(fleets)
                    .Select(fleet =>
                        fleet.Systems
                        * fleet.Leaf("sequences_per_system", fleet.Basis.SequencesPerSystem)
                    )
            )
        );
        return rate;
    }

    private static (Expr Facility, Expr Energy) Power(
        SheetBuilder sheet,
        IReadOnlyList<FleetRows> fleets
    )
    {
        var facility = sheet.Cell(
            "power.facility",
            Worded("Facility power at peak"),
            Unit.Megawatt,
            FleetRows.SumOf(
                fleets.Select(fleet =>
                    fleet.Systems * fleet.PowerPerSystem * fleet.In(InputKeys.Pue)
                )
            ),
            Worded("Provisioned IT power times PUE.")
        );
        var energy = sheet.Row(
            "energy",
            Worded("Facility energy"),
            Unit.KilowattHour,
            FleetRows.SumOf(fleets.Select(fleet => fleet.FacilityEnergy))
        );
        var energySum = sheet.Cell(
            "energy.sum",
            Worded("Facility energy over the horizon"),
            Unit.KilowattHour,
            Fx.Sum(energy)
        );
        sheet.Cell(
            "carbon.sum",
            Worded("Operational carbon over the horizon"),
            Unit.KilogramCo2,
            FleetRows.SumOf(
                fleets.Select(fleet =>
                    Fx.Sum(fleet.FacilityEnergy) * fleet.In(InputKeys.GridCarbon)
                )
            )
        );
        return (facility, energySum);
    }

    private static void Ratios(
        SheetBuilder sheet,
        (Expr Output, Expr Energy) total,
        (Expr Rate, Expr Facility) peak
    )
    {
        sheet.Cell(
            "tokens_per_joule",
            Worded("Output tokens per joule"),
            Unit.TokensPerJoule,
            Fx.Sum(total.Output) / total.Energy,
            Worded("Facility energy, cooling included.")
        );
        sheet.Cell(
            "output_rate_per_mw",
            Worded("Output capacity per MW of facility power"),
            Unit.TokensPerSecond / Unit.Megawatt,
            peak.Rate / peak.Facility
        );
    }

    private static void DemandServed(SheetBuilder sheet, IReadOnlyList<FleetRows> fleets)
    {
        var demands = fleets.Where(fleet => fleet.Demand is not null).ToArray();
        if (demands.Length > 0)
        {
            sheet.Cell(
                "demand_served",
                Worded("Share of the demand served at the peak"),
                Unit.Fraction,
                FleetRows.SumOf(
                    demands.Select(fleet =>
                        Fx.Min(
                            fleet.DemandAtPeak!,
                            fleet.Together(one => one.Systems * one.Capacity)
                        )
                    )
                ) / FleetRows.SumOf(demands.Select(fleet => fleet.DemandAtPeak!))
            );
        }
    }
}
