using System.Globalization;
using TcoDashboard.Cli.Text;
using TcoDashboard.Documents.Json;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Training;

namespace TcoDashboard.Cli.Commands;

/// <summary><c>tco train</c>.</summary>
internal static class TrainCommand
{
    public static Verb Verb { get; } =
        new(
            "train",
            Worded("plans a training run and tells days, energy and where a step goes"),
            Worded(
                $"""
                Finds the fastest layout of a training run and tells its calendar time, energy and where the time of a step goes.

                Usage:
                  tco train MODEL --accelerator ID --count N --tokens T

                Options:
                  --accelerator ID  an accelerator of the catalog
                  --count N         accelerators
                  --tokens T        tokens of the run, for example 15e12
                  --sequence S      tokens of one sequence (default 8192)
                  --batch G         sequences of one step (default 2048)
                  --format F        bf16 (default), fp8 or fp4
                  --adapters        trains adapters (LoRA) on a frozen model
                  --scaling         tells 1 to 100,000 accelerators beside it
                {HelpText.ExitCodes}
                """
            ),
            Run
        )
        {
            Flags = ["adapters", "scaling"],
            ValuedFlags = new Dictionary<string, string[]>
            {
                ["accelerator"] = [],
                ["count"] = [],
                ["tokens"] = [],
                ["sequence"] = [],
                ["batch"] = [],
                ["format"] = ["bf16", "fp8", "fp4"],
            },
        };

    private static ExitCode Run(Arguments arguments, Terminal terminal)
    {
        if (arguments.Operands is not [var model])
        {
            throw new UsageException(
                Worded($"train takes one model; {arguments.Operands.Length} are given.")
            );
        }

        var catalog = Evaluation.Catalog(terminal);
        var spec = new TrainingRunSpec(
            new(Find(catalog, CatalogKind.Model, model)),
            new(Find(catalog, CatalogKind.Accelerator, Text(arguments, "accelerator"))),
            (int)Number(arguments, "count", null, 1_000_000),
            Number(arguments, "tokens", null, 1e18),
            (int)Number(arguments, "sequence", 8192, 10_000_000),
            Math.Round(Number(arguments, "batch", 2048, 10_000_000)),
            arguments.Values.GetValueOrDefault("format") switch
            {
                "fp8" => NumberFormat.Fp8,
                "fp4" => NumberFormat.Fp4,
                _ => NumberFormat.Bf16,
            },
            arguments.Flags.Contains("adapters") ? TrainingKind.Adapters : TrainingKind.AllWeights
        );
        var parameters = TrainingParameters.From(catalog);
        var (run, problem) = TrainingPlanner.Plan(spec, parameters);
        if (run is null)
        {
            terminal.Show(model, [problem!]);
            return ExitCode.Problems;
        }

        TrainText.Write(terminal.Output, spec, run);
        if (arguments.Flags.Contains("scaling"))
        {
            TrainText.WriteScaling(
                terminal.Output,
                TrainingPlanner.Scale(
                    spec with
                    {
                        PadsBatch = true,
                    },
                    Counts(spec.Count),
                    parameters
                )
            );
        }

        return ExitCode.Done;
    }

    // Eight times each other, which most batches and layouts divide.
    private static IEnumerable<int> Counts(int count) =>
        new[] { 1, 8, 64, 512, 1024, 2048, 4096, 8192, 16_384, 32_768, 65_536, 100_000, count }
            .Distinct()
            .Order();

    private static CatalogItem Find(CatalogRevision catalog, CatalogKind kind, string id) =>
        catalog.Find(kind, id) ?? throw new UsageException(Unknown(catalog, kind, id));

    private static string Unknown(CatalogRevision catalog, CatalogKind kind, string id)
    {
        string[] known = [.. catalog.OfKind(kind).Select(item => item.Id).Order()];
        var meant = NearMiss.Of(id, known);
        var hint = meant is null
            ? Worded($"It has {string.Join(", ", known)}.")
            : Worded($"Did you mean \"{meant}\"?");
        return kind == CatalogKind.Model
            ? Worded($"The catalog has no model \"{id}\". {hint}")
            : Worded($"The catalog has no accelerator \"{id}\". {hint}");
    }

    private static string Text(Arguments arguments, string name) =>
        arguments.Values.GetValueOrDefault(name)
        ?? throw new UsageException(Worded($"train needs --{name}."));

    private static double Number(Arguments arguments, string name, double? otherwise, double most)
    {
        if (otherwise is { } value && !arguments.Values.ContainsKey(name))
        {
            return value;
        }

        var text = Text(arguments, name);
        return
            double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number >= 1
            && number <= most
            ? number
            : throw new UsageException(
                Worded($"--{name} is \"{text}\"; it must be a number from 1 to {most:0}.")
            );
    }
}
