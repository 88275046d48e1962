using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing;

/// <content>Output and power of a system where the document gives them, in place of prediction, nameplate and power law.</content>
public sealed partial class FleetRows
{
    /// <summary>Whether the document gives the power of a system, in place of nameplate and power law.</summary>
    private bool HasPower => Basis.Input(InputKeys.SystemPower).Value > 0;

    /// <summary>IT power of one system at full load.</summary>
    /// <param name="local">Name of the cell where the power law says it.</param>
    internal Expr PowerAtLoad(string local) =>
        HasPower ? In(InputKeys.SystemPower) : Leaf(local, Basis.PowerAtLoad);

    /// <summary>IT power of one idle system.</summary>
    internal Expr PowerIdle() =>
        HasPower
            ? In(InputKeys.SystemPower) * In(InputKeys.IdlePowerShare)
            : Leaf("power_idle", Basis.PowerIdle);

    /// <summary>Output of a system over its prediction, 1 unless a study moves it; <c>null</c> where the output is measured.</summary>
    internal Expr? OverPrediction { get; private set; }

    private Expr WithoutFailures()
    {
        // Why asked by kind: a measurement of answers says nothing about training.
        var isMeasured = Basis.Training is null && Basis.Input(InputKeys.MeasuredOutput).Value > 0;
        var predicted = isMeasured ? null : Leaf("output_per_system", Basis.OutputPerSystem);
        if (Basis.Speed is not null && predicted is not null)
        {
            OverPrediction = Sheet.Cell(
                Id("output_over_prediction"),
                Worded($"{Made} over its prediction, {Basis.Name}"),
                Unit.One,
                predicted / Sheet.Constant(Basis.OutputPerSystem.Value, Unit.TokensPerSecond),
                Worded("1 as predicted; studies draw the error of the model.")
            );
        }

        return Sheet.Cell(
            Id("capacity_full_per_system"),
            Worded($"{Made} capacity per system without failures, {Basis.Name}"),
            Unit.TokensPerSecond,
            predicted is null
                ? In(InputKeys.MeasuredOutput)
                : predicted * In(InputKeys.ThroughputFactor),
            isMeasured
                ? Worded("As measured, in place of the prediction.")
                : Worded("Predicted throughput at full load, corrected.")
        );
    }
}
