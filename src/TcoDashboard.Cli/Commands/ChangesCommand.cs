using System.Text.Json.Nodes;
using TcoDashboard.Cli.Text;
using TcoDashboard.Domain.Analysis.Changes;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Cli.Commands;

/// <summary><c>tco changes</c>.</summary>
internal static class ChangesCommand
{
    public static Verb Verb { get; } =
        new(
            "changes",
            "shows which inputs differ between two scenarios and what each does in money",
            $"""
            Shows which inputs differ between two revisions of a scenario, option by option, or between two options of one scenario, and what each
            of them adds to a figure. The effects add up to the change; what an input would do alone stands beside, and what no input explains
            (other lines, months or fleets) is named as structure.

            Usage:
              tco changes BEFORE.json AFTER.json [--metric ID] [--json | --csv]
              tco changes SCENARIO.json --option ID --against ID [--metric ID] [--json | --csv]

            Options:
              --metric ID    the figure; net_present_cost when absent
              --option ID    with one file: the option looked at
              --against ID   with one file: the option looked from
              --json         prints JSON, raw values
              --csv          prints CSV, raw values
            {HelpText.ExitCodes}
            """,
            Run
        )
        {
            Flags = ["json", "csv"],
            ValuedFlags = new Dictionary<string, string[]>(StringComparer.Ordinal)
            {
                [Studies.Metric] = [],
                [OptionChoice.Flag] = [],
                [Studies.Against] = [],
            },
        };

    private static ExitCode Run(Arguments arguments, Terminal terminal)
    {
        Studies.OneForm(arguments);
        var changes = arguments.Operands switch
        {
            [var file] => OfOptions(file, arguments, terminal),
            [var first, var second] => OfFiles(first, second, arguments, terminal),
            _ => throw new UsageException(
                $"changes takes two scenario files, or one with --option and --against; {arguments.Operands.Length} are given."
            ),
        };
        if (changes is not var (metric, found))
        {
            return ExitCode.Problems;
        }

        if (arguments.Flags.Contains("json"))
        {
            Json(terminal, metric, found);
        }
        else if (arguments.Flags.Contains("csv"))
        {
            Csv(terminal, found);
        }
        else
        {
            foreach (var (id, change) in found)
            {
                Text(terminal, id, metric, change);
            }
        }

        return found.Any(change => change.Change is not null) ? ExitCode.Done : ExitCode.Problems;
    }

    private static (string Metric, (string Id, ResultChange? Change)[] Changes)? OfFiles(
        string first,
        string second,
        Arguments arguments,
        Terminal terminal
    )
    {
        if (
            arguments.Values.ContainsKey(OptionChoice.Flag)
            || arguments.Values.ContainsKey(Studies.Against)
        )
        {
            throw new UsageException(
                "--option and --against hold two options of one file against each other; give one file."
            );
        }

        var evaluation = Evaluation.Start(terminal);
        if (evaluation.Of(first) is not { } before || evaluation.Of(second) is not { } after)
        {
            return null;
        }

        var metric = MetricOf(after, arguments);
        return (
            metric,
            [
                .. after.Options.Select(option =>
                    (
                        option.Spec.Id,
                        before.Options.FirstOrDefault(old => old.Spec.Id == option.Spec.Id)
                            is { } old
                            ? ResultChange.Of(old, option, metric)
                            : null
                    )
                ),
            ]
        );
    }

    private static (string Metric, (string Id, ResultChange? Change)[] Changes)? OfOptions(
        string file,
        Arguments arguments,
        Terminal terminal
    )
    {
        if (Evaluation.Start(terminal).Of(file) is not { } result)
        {
            return null;
        }

        var against =
            Studies.AgainstOf(result, arguments)
            ?? throw new UsageException(
                $"With one file name two of its options: --option ID --against ID; there is {string.Join(", ", result.Options.Select(option => option.Spec.Id))}."
            );
        var option = OptionChoice.Of(result, arguments);
        var metric = MetricOf(result, arguments);
        return (
            metric,
            [
                (
                    $"{option.Spec.Id} against {result.Options[against].Spec.Id}",
                    ResultChange.Of(result.Options[against], option, metric)
                ),
            ]
        );
    }

    private static string MetricOf(Result result, Arguments arguments) =>
        arguments.Values.ContainsKey(Studies.Metric)
            ? Studies.MetricOf(result, arguments).Id
            : MetricIds.NetPresentCost;

    private static void Text(Terminal terminal, string id, string metric, ResultChange? change)
    {
        if (change is null)
        {
            terminal.Output.WriteLine($"option {id}: {metric} is missing on one side.");
            terminal.Output.WriteLine();
            return;
        }

        terminal.Output.WriteLine(
            $"option {id}: {metric} {Studies.Short(change.Before)} to {Studies.Short(change.After)}, change {Studies.Short(change.After - change.Before)}"
        );
        if (!change.Inputs.IsEmpty || change.Structure != 0)
        {
            terminal.Output.Write(
                TextTable.Write([
                    ["input", "unit", "before", "after", "effect", "alone"],
                    .. change.Inputs.Select(input =>
                        new[]
                        {
                            input.CellId,
                            input.Unit.Symbol,
                            Studies.Short(input.Before),
                            Studies.Short(input.After),
                            Studies.Short(input.Effect),
                            Studies.Short(input.Alone),
                        }
                    ),
                    ["structure", "", "", "", Studies.Short(change.Structure), ""],
                ])
            );
        }

        terminal.Output.WriteLine();
    }

    private static void Csv(
        Terminal terminal,
        IEnumerable<(string Id, ResultChange? Change)> changes
    ) =>
        StudyOutput.Csv(
            terminal,
            ["option", "input", "label", "unit", "before", "after", "effect", "alone"],
            changes
                .Where(change => change.Change is not null)
                .SelectMany(change =>
                    change
                        .Change!.Inputs.Select(input =>
                            (IReadOnlyList<object?>)
                                [
                                    change.Id,
                                    input.CellId,
                                    input.Label,
                                    input.Unit.Symbol,
                                    input.Before,
                                    input.After,
                                    input.Effect,
                                    input.Alone,
                                ]
                        )
                        .Append([
                            change.Id,
                            "structure",
                            "",
                            "",
                            null,
                            null,
                            change.Change.Structure,
                            null,
                        ])
                )
        );

    private static void Json(
        Terminal terminal,
        string metric,
        IEnumerable<(string Id, ResultChange? Change)> changes
    ) =>
        StudyOutput.Json(
            terminal,
            new()
            {
                ["schema"] = "tco-changes/1",
                ["metric"] = metric,
                ["options"] = new JsonArray([
                    .. changes
                        .Where(change => change.Change is not null)
                        .Select(change => Node(change.Id, change.Change!)),
                ]),
            }
        );

    private static JsonObject Node(string id, ResultChange change) =>
        new()
        {
            ["option"] = id,
            ["before"] = StudyOutput.Node(change.Before),
            ["after"] = StudyOutput.Node(change.After),
            ["structure"] = StudyOutput.Node(change.Structure),
            ["interaction"] = StudyOutput.Node(change.Interaction),
            ["inputs"] = new JsonArray([
                .. change.Inputs.Select(input => new JsonObject
                {
                    ["input"] = input.CellId,
                    ["label"] = input.Label,
                    ["unit"] = input.Unit.Symbol,
                    ["before"] = StudyOutput.Node(input.Before),
                    ["after"] = StudyOutput.Node(input.After),
                    ["effect"] = StudyOutput.Node(input.Effect),
                    ["alone"] = StudyOutput.Node(input.Alone),
                }),
            ]),
        };
}
