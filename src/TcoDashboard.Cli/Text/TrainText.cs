using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Training;

namespace TcoDashboard.Cli.Text;

/// <summary>A planned training run as plain text.</summary>
internal static class TrainText
{
    public static void Write(TextWriter output, TrainingRunSpec spec, TrainingRun run)
    {
        Line(output, Worded($"{spec.Model.Name} on {spec.Count} x {spec.Accelerator.Name}"));
        if (spec.Accelerator.Style == ExecutionStyle.WaferScale)
        {
            Line(output, Worded($"plan          one copy a wafer, weights streamed to it"));
        }
        else
        {
            WritePlan(output, run);
        }

        Line(
            output,
            Worded(
                $"speed         {run.Tokens.TokensPerSecond:0} tokens/s, step {run.Step.Seconds:0.000} s, MFU {run.Step.ModelUtilisation * 100:0.0} % (P10 to P90 of the rate: x{run.BandLow:0.00} to x{run.BandHigh:0.00})"
            )
        );
        Line(
            output,
            Worded(
                $"calendar      {run.CalendarTime.Hours / 24:0.0} days, {run.AcceleratorHours:0} accelerator hours"
            )
        );
        Line(
            output,
            Worded(
                $"goodput       {run.UsefulShare.Value * 100:0.0} %, a checkpoint every {run.CheckpointInterval.Seconds / 60:0.0} minutes"
            )
        );
        WriteEnergy(output, spec, run);
        output.WriteLine();
        WriteParts(output, run.Step);
        foreach (var note in run.Notes)
        {
            output.WriteLine();
            output.WriteLine(note);
        }
    }

    private static void WritePlan(TextWriter output, TrainingRun run)
    {
        var plan = run.Plan;
        Line(
            output,
            Worded(
                $"plan          tensor {plan.Tensor}, pipeline {plan.Pipeline} x {plan.Interleave}, context {plan.Context}, expert {plan.Expert}, data {plan.Data}, micro-batch {plan.MicroBatch}"
            )
        );
        Line(
            output,
            Worded(
                $"              split over data: {Word(plan.Sharding)}; recomputed: {Word(plan.Recompute)}; best of {run.PlansTried} plans"
            )
        );
        Line(
            output,
            Worded(
                $"memory        {run.Memory.Count / 1e9:0.0} of {run.UsableMemory.Count / 1e9:0.0} GB a device"
            )
        );
    }

    public static void WriteScaling(
        TextWriter output,
        IReadOnlyList<(int Count, TrainingRun Run)> curve
    )
    {
        output.WriteLine();
        Line(
            output,
            $"{Worded("accelerators"), 12}{Worded("days"), 12}{"MFU %", 8}{Worded("goodput %"), 11}{Worded("exposed %"), 11}"
        );
        foreach (var (count, run) in curve)
        {
            Line(
                output,
                FormattableString.Invariant(
                    $"{count, 12}{run.CalendarTime.Hours / 24, 12:0.000}{run.Step.ModelUtilisation * 100, 8:0.0}{run.UsefulShare.Value * 100, 11:0.0}{run.Step.ExposedCommunication / run.Step.Seconds * 100, 11:0.0}"
                )
            );
        }
    }

    private static void WriteEnergy(TextWriter output, TrainingRunSpec spec, TrainingRun run)
    {
        if (run is { Energy: { } energy, MeanPower: { } power })
        {
            Line(
                output,
                Worded(
                    $"energy        {energy.MegawattHours:0.0} MWh of IT at {power.Kilowatts:0} kW"
                )
            );
        }
        else
        {
            Line(
                output,
                Worded(
                    $"energy        not known: no draw of {spec.Accelerator.Name} by itself is published"
                )
            );
        }
    }

    private static void WriteParts(TextWriter output, TrainingStep step)
    {
        Line(output, $"{Worded("where a step goes"), -24}{"ms", 12}{"%", 8}");
        (string Name, double Seconds)[] parts =
        [
            (Worded("model at dense peak"), step.Ideal),
            (Worded("kernels below peak"), step.Kernels),
            (Worded("memory between them"), step.Memory),
            (Worded("host and launches"), step.Host),
            (Worded("recomputation"), step.Recompute),
            (Worded("tensor exchange"), step.Tensor),
            (Worded("expert exchange"), step.Expert),
            (Worded("context exchange"), step.Context),
            (Worded("pipeline hand-over"), step.Pipeline),
            (Worded("pipeline bubble"), step.Bubble),
            (Worded("data exchange"), step.Data),
            (Worded("optimiser"), step.Optimizer),
            (Worded("slowest device"), step.Jitter),
            (Worded("step"), step.Seconds),
        ];
        foreach (var (name, seconds) in parts)
        {
            Line(
                output,
                FormattableString.Invariant(
                    $"{name, -24}{seconds * 1e3, 12:0.0}{seconds / step.Seconds * 100, 8:0.0}"
                )
            );
        }
    }

    private static string Word(StateSharding sharding) =>
        sharding switch
        {
            StateSharding.None => Worded("None"),
            StateSharding.Optimizer => Worded("Optimizer"),
            StateSharding.Gradients => Worded("Gradients"),
            _ => Worded("Parameters"),
        };

    private static string Word(Recompute recompute) =>
        recompute switch
        {
            Recompute.None => Worded("None"),
            Recompute.Selective => Worded("Selective"),
            _ => Worded("Full"),
        };

    private static void Line(TextWriter output, string text) => output.WriteLine(text);
}
