using TcoDashboard.Cli.Text;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Sheets;
using TcoDashboard.Domain.Sheets.Derivatives;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Cli.Commands;

/// <summary><c>tco gradient</c>.</summary>
internal static class GradientCommand
{
    private const string Metric = "metric";

    private static readonly string[] s_head = ["input", "value", "unit", "slope", "elasticity"];

    public static Verb Verb { get; } =
        new(
            "gradient",
            Worded("shows how fast a figure moves with every input"),
            Worded(
                $"""
                Shows how fast a figure moves with every input of an option, the strongest first. The elasticity says by how many percent the figure
                moves for one percent of the input; the slope is in units of the figure for one unit of the input. Counts of systems are whole
                numbers, so inputs that act only through them have no slope.

                Usage:
                  tco gradient SCENARIO.json --metric ID [--option ID] [--json | --csv]

                Options:
                  --metric ID   the figure, for example net_present_cost, or a cell, for example npc
                  --option ID   the option; the baseline when absent
                  --json        prints JSON, raw values
                  --csv         prints CSV, raw values
                {HelpText.ExitCodes}
                """
            ),
            Run
        )
        {
            Flags = ["json", "csv"],
            ValuedFlags = new Dictionary<string, string[]>(StringComparer.Ordinal)
            {
                [Metric] = [],
                [OptionChoice.Flag] = [],
            },
        };

    private static ExitCode Run(Arguments arguments, Terminal terminal)
    {
        Studies.OneForm(arguments);
        if (arguments.Operands is not [var path])
        {
            throw new UsageException(
                Worded($"gradient takes one scenario file; {arguments.Operands.Length} are given.")
            );
        }
        if (arguments.Values.GetValueOrDefault(Metric) is not { } id)
        {
            throw new UsageException(Worded("gradient needs --metric and the id of a figure."));
        }
        if (Evaluation.Start(terminal).Of(path) is not { } result)
        {
            return ExitCode.Problems;
        }
        var option = OptionChoice.Of(result, arguments);
        var cell = OptionChoice.Cell(option, id);
        if (cell.Shape == Shape.Row)
        {
            throw new UsageException(
                Worded($"\"{id}\" has one value a month; take a total of it, for example npc.")
            );
        }
        var gradient = Gradient.Of(option.Values!, cell.Id);
        if (gradient.Value is null)
        {
            terminal.Error.WriteLine(Worded($"{id} has no value, so it has no slope."));
            return ExitCode.Problems;
        }
        InputSlope[] slopes =
        [
            .. gradient.ByElasticity.Where(input => input.Provenance.Origin != Origin.Calendar),
        ];
        if (arguments.Flags.Contains("json"))
        {
            Json(terminal, option, gradient, slopes);
        }
        else if (arguments.Flags.Contains("csv"))
        {
            StudyOutput.Csv(terminal, s_head, Rows(slopes));
        }
        else
        {
            Text(terminal, option, gradient, slopes);
        }

        return ExitCode.Done;
    }

    private static void Json(
        Terminal terminal,
        OptionResult option,
        Gradient gradient,
        InputSlope[] slopes
    ) =>
        StudyOutput.Json(
            terminal,
            new()
            {
                ["schema"] = "tco-gradient/1",
                ["option"] = option.Spec.Id,
                ["cell"] = gradient.MetricId,
                ["unit"] = gradient.Unit.Symbol,
                ["value"] = StudyOutput.Node(gradient.Value),
            },
            "inputs",
            s_head,
            Rows(slopes)
        );

    private static IEnumerable<IReadOnlyList<object?>> Rows(InputSlope[] slopes) =>
        slopes.Select(input =>
            (IReadOnlyList<object?>)
                [input.InputId, input.Value, input.Unit.Symbol, input.Slope, input.Elasticity]
        );

    private static void Text(
        Terminal terminal,
        OptionResult option,
        Gradient gradient,
        InputSlope[] slopes
    )
    {
        terminal.Output.WriteLine(
            Worded(
                $"{gradient.Label} ({gradient.MetricId}), option {option.Spec.Id}: {$"{Presenter.Raw(gradient.Value!.Value)} {gradient.Unit.Symbol}".TrimEnd()}"
            )
        );
        terminal.Output.Write(
            TextTable.Write([
                s_head,
                .. slopes.Select(input =>
                    new[]
                    {
                        input.InputId,
                        Short(input.Value),
                        input.Unit.Symbol,
                        Short(input.Slope),
                        Short(input.Elasticity),
                    }
                ),
            ])
        );
    }

    private static string Short(double? value) =>
        value is { } known ? FormattableString.Invariant($"{known:G6}") : "";
}
