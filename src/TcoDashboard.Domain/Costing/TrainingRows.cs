using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing;

/// <summary>
/// The cells of an option that trains: rate, failures and useful time, days of a run, and what a run and a token cost. The fleet runs one
/// run after another over the horizon, so a run costs its share of everything the bill holds.
/// </summary>
internal static class TrainingRows
{
    // Why: failure rates are published per device-year of 8,760 hours (Llama 3 paper; model equations, 17).
    private const double HoursPerYear = 8760;

    /// <summary>Useful share of wall-clock time: <c>τ / (M·e^(R/M)·(e^((τ+C)/M) − 1))</c> with Daly's interval τ (model equations, 17).</summary>
    /// <param name="fleet">A sized fleet.</param>
    public static Expr Useful(FleetRows fleet)
    {
        var sheet = fleet.Sheet;
        var between = sheet.Cell(
            "training.failure_interval",
            Worded("Time between failures of the cluster"),
            Unit.Hour,
            sheet.Constant(HoursPerYear, Unit.Hour / Unit.Year)
                / (
                    fleet.Systems
                    * fleet.Basis.AcceleratorsPerSystem
                    * fleet.In(InputKeys.TrainingFailures)
                ),
            Worded("A year of 8,760 hours over the failures of all accelerators.")
        );
        var save = fleet.In(InputKeys.TrainingCheckpoint);
        var ratio = save / between / 2;
        var interval = sheet.Cell(
            "training.checkpoint_interval",
            Worded("Time between checkpoints"),
            Unit.Hour,
            Fx.If(
                Fx.Less(ratio, 1),
                between * 2 * Fx.Pow(ratio, 0.5) * (1 + (Fx.Pow(ratio, 0.5) / 3) + (ratio / 9))
                    - save,
                between
            ),
            Worded(
                "Daly's rule: the longer a checkpoint stops the work, the rarer it should be; the more failures, the more often."
            )
        );
        return sheet.Cell(
            "training.goodput",
            Worded("Useful share of time"),
            Unit.Fraction,
            interval
                / (
                    between
                    * Fx.Exp(fleet.In(InputKeys.TrainingRestart) / between)
                    * (Fx.Exp((interval + save) / between) - 1)
                ),
            Worded(
                "What is left of wall-clock time after checkpoints, work lost in failures, and restarts; failures come at random."
            )
        );
    }

    /// <summary>Adds the cells of the option; call once the bill stands.</summary>
    /// <param name="sheet">The sheet under construction.</param>
    /// <param name="fleet">The fleet that trains.</param>
    /// <param name="bill">Its bill.</param>
    /// <param name="total">Cost over the horizon.</param>
    /// <param name="tokenRate">Rate a year at which tokens are discounted.</param>
    public static void Build(
        SheetBuilder sheet,
        FleetRows fleet,
        Bill bill,
        Expr total,
        Expr tokenRate
    )
    {
        var training = fleet.Basis.Training!;
        var accelerators = sheet.Cell(
            "accelerators",
            Worded("Accelerators"),
            Unit.One,
            fleet.Systems * fleet.Basis.AcceleratorsPerSystem
        );
        var rate = sheet.Cell(
            "training.rate",
            Worded("Training rate while steps run"),
            Unit.TokensPerSecond,
            fleet.Systems * fleet.FullCapacity
        );
        var step = sheet.Cell(
            "training.step_time",
            Worded("Time of a step"),
            Unit.Second,
            fleet.Leaf("tokens_per_step", training.TokensPerStep) / rate
        );
        sheet.Cell(
            "training.mfu",
            Worded("Model FLOPs utilisation (MFU)"),
            Unit.Fraction,
            rate
                * fleet.Leaf("operations_per_token", training.OperationsPerToken)
                / (accelerators * fleet.Leaf("peak", training.Peak)),
            Worded(
                "Operations the model needs over what the accelerators could do at dense peak; recomputed work does not count."
            )
        );
        var tokens = fleet.Leaf("tokens_per_run", training.TokensPerRun);
        var days = sheet.Cell(
            "training.days",
            Worded("Days of a run"),
            Unit.Day,
            tokens / (fleet.Systems * fleet.Capacity),
            Worded("Tokens of a run over the rate, stretched by failures and checkpoints.")
        );
        Consumption(sheet, fleet, accelerators, days);
        Costs(sheet, fleet, bill, tokenRate, tokens);
        Communication(sheet, fleet, bill, step, total);
    }

    private static void Consumption(
        SheetBuilder sheet,
        FleetRows fleet,
        Expr accelerators,
        Expr days
    )
    {
        sheet.Cell(
            "training.accelerator_hours",
            Worded("Accelerator-hours of a run"),
            Unit.Hour,
            accelerators * days
        );
        sheet.Cell(
            "training.energy",
            Worded("Facility energy of a run"),
            Unit.MegawattHour,
            FacilityPower.Of(
                fleet,
                fleet.Systems
                    * fleet.PowerAtLoad("power_training")
                    * (1 + fleet.In(InputKeys.OtherITPower)),
                fleet.Systems * fleet.PowerPerSystem
            ) * days,
            Worded("Cooling and losses included.")
        );
    }

    private static void Costs(
        SheetBuilder sheet,
        FleetRows fleet,
        Bill bill,
        Expr tokenRate,
        Expr tokens
    )
    {
        var trained = sheet.Row(
            "tokens.trained",
            Worded("Tokens trained"),
            Unit.MillionTokens,
            fleet.OutputTokens
        );
        sheet.Cell(
            "training.runs",
            Worded("Runs over the horizon"),
            Unit.One,
            Fx.Sum(trained) / tokens,
            Worded("Runs that follow one another; the last may be part of one.")
        );
        var present = sheet.Cell(
            "tokens.trained.pv",
            Worded("Tokens trained, present value"),
            Unit.MillionTokens,
            Fx.Npv(tokenRate, trained),
            Worded(
                "Discounted like money, so that the unit cost is the price at which the option pays for itself."
            )
        );
        var each = sheet.Cell(
            "unit_cost.blended",
            Worded($"Cost per Mtok trained{bill.Terms}"),
            Unit.UsdPerMillionTokens,
            bill.NetPresentCost / present
        );
        sheet.Cell(
            "training.cost_per_ttok",
            Worded($"Cost per trillion tokens{bill.Terms}"),
            Unit.UsdPerTrillionTokens,
            each
        );
        sheet.Cell(
            "training.run_cost",
            Worded($"Cost of a run{bill.Terms}"),
            Unit.Usd,
            each * tokens,
            Worded("The run's share of everything the bill holds, by tokens.")
        );
    }

    private static void Communication(
        SheetBuilder sheet,
        FleetRows fleet,
        Bill bill,
        Expr step,
        Expr total
    )
    {
        var share = fleet.Leaf("communication_share", fleet.Basis.Training!.CommunicationShare);
        sheet.Cell(
            "training.communication_share",
            Worded("Waiting for other devices, share of a step"),
            Unit.Fraction,
            share
        );
        sheet.Cell(
            "training.communication_time",
            Worded("Waiting for other devices, per step"),
            Unit.Second,
            step * share,
            Worded("Exposed communication: what overlaps with arithmetic is not counted.")
        );
        sheet.Cell(
            "training.communication_cost",
            Worded($"Cost of waiting for other devices{bill.Terms}"),
            Unit.UsdPerYear,
            total * share / sheet.Constant(sheet.Timeline.Periods / 12.0, Unit.Year),
            Worded("The same share of everything paid over the horizon, a year.")
        );
    }
}
