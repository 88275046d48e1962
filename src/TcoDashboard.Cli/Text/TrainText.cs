using System.Globalization;
using TcoDashboard.Domain.Performance.Training;

namespace TcoDashboard.Cli.Text;

/// <summary>A planned training run as plain text.</summary>
internal static class TrainText
{
    public static void Write(TextWriter output, TrainingRunSpec spec, TrainingRun run)
    {
        var plan = run.Plan;
        Line(output, $"{spec.Model.Name} on {spec.Count} x {spec.Accelerator.Name}");
        Line(
            output,
            $"plan          tensor {plan.Tensor}, pipeline {plan.Pipeline} x {plan.Interleave}, context {plan.Context}, expert {plan.Expert}, data {plan.Data}, micro-batch {plan.MicroBatch}"
        );
        Line(
            output,
            $"              split over data: {plan.Sharding}; recomputed: {plan.Recompute}; best of {run.PlansTried} plans"
        );
        Line(
            output,
            $"memory        {run.Memory.Count / 1e9:0.0} of {run.UsableMemory.Count / 1e9:0.0} GB a device"
        );
        Line(
            output,
            $"speed         {run.Tokens.TokensPerSecond:0} tokens/s, step {run.Step.Seconds:0.000} s, MFU {run.Step.ModelUtilisation * 100:0.0} % (P10 to P90 of the rate: x{run.BandLow:0.00} to x{run.BandHigh:0.00})"
        );
        Line(
            output,
            $"calendar      {run.CalendarTime.Hours / 24:0.0} days, {run.AcceleratorHours:0} accelerator hours"
        );
        Line(
            output,
            $"goodput       {run.UsefulShare.Value * 100:0.0} %, a checkpoint every {run.CheckpointInterval.Seconds / 60:0.0} minutes"
        );
        WriteEnergy(output, spec, run);
        output.WriteLine();
        WriteParts(output, run.Step);
    }

    public static void WriteScaling(
        TextWriter output,
        IReadOnlyList<(int Count, TrainingRun Run)> curve
    )
    {
        output.WriteLine();
        Line(
            output,
            $"{"accelerators", 12}{"days", 12}{"MFU %", 8}{"goodput %", 11}{"exposed %", 11}"
        );
        foreach (var (count, run) in curve)
        {
            Line(
                output,
                $"{count, 12}{run.CalendarTime.Hours / 24, 12:0.0}{run.Step.ModelUtilisation * 100, 8:0.0}{run.UsefulShare.Value * 100, 11:0.0}{run.Step.ExposedCommunication / run.Step.Seconds * 100, 11:0.0}"
            );
        }
    }

    private static void WriteEnergy(TextWriter output, TrainingRunSpec spec, TrainingRun run)
    {
        if (run is { Energy: { } energy, MeanPower: { } power })
        {
            Line(
                output,
                $"energy        {energy.MegawattHours:0.0} MWh of IT at {power.Kilowatts:0} kW"
            );
        }
        else
        {
            Line(
                output,
                $"energy        not known: the rated power of {spec.Accelerator.Name} is not published"
            );
        }
    }

    private static void WriteParts(TextWriter output, TrainingStep step)
    {
        Line(output, $"{"where a step goes", -24}{"ms", 12}{"%", 8}");
        (string Name, double Seconds)[] parts =
        [
            ("model at dense peak", step.Ideal),
            ("kernels below peak", step.Kernels),
            ("memory between them", step.Memory),
            ("host and launches", step.Host),
            ("recomputation", step.Recompute),
            ("tensor exchange", step.Tensor),
            ("expert exchange", step.Expert),
            ("context exchange", step.Context),
            ("pipeline hand-over", step.Pipeline),
            ("pipeline bubble", step.Bubble),
            ("data exchange", step.Data),
            ("optimiser", step.Optimizer),
            ("slowest device", step.Jitter),
            ("step", step.Seconds),
        ];
        foreach (var (name, seconds) in parts)
        {
            Line(
                output,
                $"{name, -24}{seconds * 1e3, 12:0.0}{seconds / step.Seconds * 100, 8:0.0}"
            );
        }
    }

    private static void Line(TextWriter output, FormattableString text) =>
        output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
