using System.Collections.Immutable;
using TcoDashboard.Cli.Text;
using TcoDashboard.Domain.Analysis.Frontiers;

namespace TcoDashboard.Cli.Commands;

/// <summary><c>tco feasibility</c>.</summary>
internal static class FeasibilityCommand
{
    private static readonly string[] s_head =
    [
        "system",
        "context_tokens",
        "users",
        "systems",
        "accelerators",
        "problem",
    ];

    public static Verb Verb { get; } =
        new(
            "feasibility",
            Worded("shows how many systems a context and a number of users need, or why not"),
            Worded(
                $"""
                Shows for each system of a scenario how many of them hold the first inference load's model with a context and a number of users at the same
                moment, whatever the speed, or why it does not fit.

                Usage:
                  tco feasibility SCENARIO.json [--system ID] [--json | --csv]

                Options:
                  --system ID   one system of the catalog instead of those of the scenario
                  --json        prints JSON, one entry for each cell
                  --csv         prints CSV, one row for each cell
                {HelpText.ExitCodes}
                """
            ),
            Run
        )
        {
            Flags = ["json", "csv"],
            ValuedFlags = new Dictionary<string, string[]>(StringComparer.Ordinal)
            {
                ["system"] = [],
            },
        };

    private static ExitCode Run(Arguments arguments, Terminal terminal)
    {
        var path = Studies.File(arguments, "feasibility");
        Studies.OneForm(arguments);
        if (Evaluation.Start(terminal).Of(path) is not { } result)
        {
            return ExitCode.Problems;
        }

        if (Loads.FirstInference(result) is not { } workload)
        {
            terminal.Tell(Worded("The scenario has no inference load."));
            return ExitCode.Problems;
        }

        string[] systems = arguments.Values.GetValueOrDefault("system") is { } one ? [one] : [];
        var rows = Rows(result, workload, systems);
        if (arguments.Flags.Contains("json"))
        {
            StudyOutput.Json(
                terminal,
                new() { ["schema"] = "tco-feasibility/1" },
                "cells",
                s_head,
                Cells(rows)
            );
        }
        else if (arguments.Flags.Contains("csv"))
        {
            StudyOutput.Csv(terminal, s_head, Cells(rows));
        }
        else
        {
            Text(terminal, rows);
        }

        return ExitCode.Done;
    }

    private static IEnumerable<IReadOnlyList<object?>> Cells(IEnumerable<FeasibilityRow> rows) =>
        rows.SelectMany(row =>
            row.Cells.Select(cell =>
                (IReadOnlyList<object?>)
                    [
                        row.System.Id,
                        cell.ContextTokens,
                        cell.Users,
                        cell.Systems,
                        cell.Accelerators,
                        cell.Problem?.Message,
                    ]
            )
        );

    private static void Text(Terminal terminal, IReadOnlyList<FeasibilityRow> rows)
    {
        foreach (var row in rows)
        {
            terminal.Output.WriteLine(Worded($"{row.System.Id}: systems needed"));
            terminal.Output.Write(
                TextTable.Write([
                    [
                        Worded("context"),
                        .. FeasibilityMap.UsualUsers.Select(users => Worded($"{users} users")),
                    ],
                    .. row
                        .Cells.GroupBy(cell => cell.ContextTokens)
                        .Select(line =>
                            (string[])
                                [
                                    FormattableString.Invariant($"{line.Key}"),
                                    .. line.Select(cell =>
                                        cell.Systems is { } count
                                            ? FormattableString.Invariant($"{count}")
                                            : "no"
                                    ),
                                ]
                        ),
                ])
            );
            foreach (
                var why in row
                    .Cells.Select(cell => cell.Problem?.Message)
                    .OfType<string>()
                    .Distinct()
            )
            {
                terminal.Output.WriteLine(Worded($"  no: {why}"));
            }

            terminal.Output.WriteLine();
        }
    }

    private static ImmutableArray<FeasibilityRow> Rows(
        Domain.Scenarios.Result result,
        int workload,
        string[] systems
    )
    {
        try
        {
            return FeasibilityMap.Of(
                result,
                workload,
                systems,
                FeasibilityMap.UsualContexts,
                FeasibilityMap.UsualUsers
            );
        }
        catch (ArgumentException)
        {
            throw new UsageException(
                Worded(
                    $"The catalog has no system \"{systems.FirstOrDefault()}\"; tco frontier --all names those that serve."
                )
            );
        }
    }
}
