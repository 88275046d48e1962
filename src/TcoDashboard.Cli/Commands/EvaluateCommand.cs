using TcoDashboard.Cli.Text;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Decisions;
using TcoDashboard.Reports.Exports;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Cli.Commands;

/// <summary><c>tco evaluate</c>.</summary>
internal static class EvaluateCommand
{
    public static Verb Verb { get; } =
        new(
            "evaluate",
            Worded("computes one scenario and compares its options"),
            Worded(
                $"""
                Computes one scenario and compares its options with its baseline.

                Usage:
                  tco evaluate SCENARIO.json [--json] [--basis mtok|npc]
                  tco evaluate -                reads the scenario from the standard input

                Options:
                  --json         prints the comparison as JSON, raw values under keys with their unit
                  --basis mtok   costs per million tokens (default)
                  --basis npc    costs as present value over the horizon
                {HelpText.ExitCodes}
                """
            ),
            Run
        )
        {
            Flags = ["json"],
            ValuedFlags = ComparisonOptions.Basis,
        };

    private static ExitCode Run(Arguments arguments, Terminal terminal)
    {
        if (arguments.Operands is not [var path])
        {
            throw new UsageException(
                Worded($"evaluate takes one scenario file; {arguments.Operands.Length} are given.")
            );
        }

        if (Evaluation.Start(terminal).Of(path) is not { } result)
        {
            return ExitCode.Problems;
        }

        var report = ComparisonBuilder
            .Build(result, ComparisonOptions.BasisOf(arguments), Presenter.Plain)
            .With(DecisionBuilder.Of(result, Presenter.Plain));
        terminal.Output.Write(
            arguments.Flags.Contains("json")
                ? ComparisonJson.Write(report, result)
                : ComparisonText.Write(report)
        );
        return report.Columns.Any(column => column.IsFeasible) ? ExitCode.Done : ExitCode.Problems;
    }
}
