using TcoDashboard.Documents.Catalog;
using TcoDashboard.Documents.Json;
using TcoDashboard.Documents.Scenarios;

namespace TcoDashboard.Cli.Commands;

/// <summary><c>tco presets</c>.</summary>
internal static class PresetsCommand
{
    public static Verb Verb { get; } =
        new(
            "presets",
            Worded("lists the worked scenarios, or prints one"),
            Worded(
                $"""
                Lists the worked scenarios that ship with tco, or prints one.

                Usage:
                  tco presets list        one a line: id, then title
                  tco presets show ID     the scenario document as JSON

                Try: tco presets show 750mw-gpu-or-wafer | tco evaluate -
                {HelpText.ExitCodes}
                """
            ),
            Run
        );

    private static ExitCode Run(Arguments arguments, Terminal terminal) =>
        arguments.Operands switch
        {
            ["list"] => List(terminal),
            ["show", var id] => Show(id, terminal),
            ["show"] => throw new UsageException(Worded("presets show takes the id of a preset.")),
            [] => throw new UsageException(Worded("presets takes list or show ID.")),
            var words => throw new UsageException(
                Worded($"presets takes list or show ID, not \"{string.Join(' ', words)}\".")
            ),
        };

    private static ExitCode List(Terminal terminal)
    {
        var presets = Load(terminal).Presets;
        var width = presets.Select(preset => preset.Id.Length).DefaultIfEmpty().Max();
        foreach (var preset in presets)
        {
            terminal.Output.WriteLine($"{preset.Id.PadRight(width)}  {preset.Document.Title}");
        }

        return ExitCode.Done;
    }

    private static ExitCode Show(string id, Terminal terminal)
    {
        var presets = Load(terminal);
        if (presets.Find(id) is { } preset)
        {
            terminal.Output.Write(ScenarioWriter.Write(preset.Document));
            return ExitCode.Done;
        }

        var meant = NearMiss.Of(id, presets.Presets.Select(known => known.Id));
        throw new UnreadableException(
            meant is null
                ? Worded($"There is no preset \"{id}\"; tco presets list names them.")
                : Worded($"There is no preset \"{id}\". Did you mean {meant}?")
        );
    }

    private static PresetsReading Load(Terminal terminal)
    {
        var reading = Presets.Load(ShippedCatalog.Folder);
        terminal.Show("presets", reading.Problems);
        return reading;
    }
}
