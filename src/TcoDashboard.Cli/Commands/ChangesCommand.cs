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
            Shows which inputs differ between two revisions of a scenario, option by option, and what each of them adds to a figure. The effects add
            up to the change; what no input explains (other lines, months or fleets) is named as structure.

            Usage:
              tco changes BEFORE.json AFTER.json [--metric ID] [--csv]

            Options:
              --metric ID   the figure; net_present_cost when absent
              --csv         prints CSV, raw values
            {HelpText.ExitCodes}
            """,
            Run
        )
        {
            Flags = ["csv"],
            ValuedFlags = new Dictionary<string, string[]>(StringComparer.Ordinal)
            {
                [Studies.Metric] = [],
            },
        };

    private static ExitCode Run(Arguments arguments, Terminal terminal)
    {
        if (arguments.Operands is not [var first, var second])
        {
            throw new UsageException(
                $"changes takes two scenario files; {arguments.Operands.Length} are given."
            );
        }

        var evaluation = Evaluation.Start(terminal);
        if (evaluation.Of(first) is not { } before || evaluation.Of(second) is not { } after)
        {
            return ExitCode.Problems;
        }

        var metric = arguments.Values.ContainsKey(Studies.Metric)
            ? Studies.MetricOf(after, arguments).Id
            : MetricIds.NetPresentCost;
        var changes = after
            .Options.Select(option =>
                (
                    option.Spec.Id,
                    Change: before.Options.FirstOrDefault(old => old.Spec.Id == option.Spec.Id)
                        is { } old
                        ? ResultChange.Of(old, option, metric)
                        : null
                )
            )
            .ToArray();
        if (arguments.Flags.Contains("csv"))
        {
            Csv(terminal, changes);
        }
        else
        {
            foreach (var (id, change) in changes)
            {
                Text(terminal, id, metric, change);
            }
        }

        return changes.Any(change => change.Change is not null) ? ExitCode.Done : ExitCode.Problems;
    }

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
                    ["input", "unit", "before", "after", "effect"],
                    .. change.Inputs.Select(input =>
                        new[]
                        {
                            input.CellId,
                            input.Unit.Symbol,
                            Studies.Short(input.Before),
                            Studies.Short(input.After),
                            Studies.Short(input.Effect),
                        }
                    ),
                    ["structure", "", "", "", Studies.Short(change.Structure)],
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
            ["option", "input", "label", "unit", "before", "after", "effect"],
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
                        ])
                )
        );
}
