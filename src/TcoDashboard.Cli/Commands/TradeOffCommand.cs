using System.Globalization;
using TcoDashboard.Cli.Text;
using TcoDashboard.Documents.Json;
using TcoDashboard.Domain.Analysis.TradeOffs;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Exports;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Studies;
using TcoDashboard.Reports.TradeOffs;

namespace TcoDashboard.Cli.Commands;

/// <summary><c>tco tradeoff</c>.</summary>
internal static class TradeOffCommand
{
    private const string Weights = "weights";

    public static Verb Verb { get; } =
        new(
            "tradeoff",
            Worded("weighs the options by cost, latency, energy and what people judge"),
            Worded(
                $"""
                Weighs the options of a scenario by cost, latency, energy, resilience, sovereignty, effort of integration and lead time, beside the
                view without weights, and shows which change of a weight flips the ranking. A criterion of which nothing is known for some option is
                named and not scored. Weights, limits and judgements are those of the document (trade_off).

                Usage:
                  tco tradeoff SCENARIO.json [--weights cost=8,latency=3] [--json | --csv]

                Options:
                  --weights LIST   weights from 0 to 10 instead of the document's; criteria not named keep theirs
                  --json           prints JSON, raw values
                  --csv            prints one row for each option and criterion, raw values
                {HelpText.ExitCodes}
                """
            ),
            Run
        )
        {
            Flags = ["json", "csv"],
            ValuedFlags = new Dictionary<string, string[]>(StringComparer.Ordinal)
            {
                [Weights] = [],
            },
        };

    private static ExitCode Run(Arguments arguments, Terminal terminal)
    {
        var path = Studies.File(arguments, "tradeoff");
        Studies.OneForm(arguments);
        if (Evaluation.Start(terminal).Of(path) is not { } read)
        {
            return ExitCode.Problems;
        }

        var result = arguments.Values.GetValueOrDefault(Weights) is { } list
            ? read with
            {
                Document = read.Document with { TradeOff = Weighed(read.Document.TradeOff, list) },
            }
            : read;
        var report = TradeOffReports.Of(new StudyCanvas(result, new(Presenter.Plain)));
        if (report.Study.Scored is null)
        {
            terminal.Tell(report.Answer);
            return ExitCode.Problems;
        }

        if (arguments.Flags.Contains("json"))
        {
            StudyOutput.Json(terminal, TradeOffJson.Node(result, report));
        }
        else if (arguments.Flags.Contains("csv"))
        {
            TradeOffCsv.Write(result, report.Study, terminal.Output);
        }
        else
        {
            Text(terminal, report);
        }

        return ExitCode.Done;
    }

    private static TradeOffSpec Weighed(TradeOffSpec spec, string list)
    {
        var kinds = Enum.GetValues<TradeOffCriterion>()
            .ToDictionary(Criteria.IdOf, StringComparer.Ordinal);
        foreach (var entry in list.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = entry.Split('=');
            if (!kinds.TryGetValue(parts[0], out var kind))
            {
                throw new UsageException(
                    NearMiss.Of(parts[0], kinds.Keys) is { } meant
                        ? Worded($"There is no criterion \"{parts[0]}\". Did you mean {meant}?")
                        : Worded(
                            $"There is no criterion \"{parts[0]}\"; there is {string.Join(", ", kinds.Keys)}."
                        )
                );
            }

            if (
                parts.Length != 2
                || !double.TryParse(
                    parts[1],
                    NumberStyles.Float,
                    CultureInfo.InvariantCulture,
                    out var weight
                )
                || !(weight is >= 0 and <= TradeOffSpec.MostWeight)
            )
            {
                throw new UsageException(
                    Worded(
                        $"\"{entry}\" is no weight; write a criterion and a number from 0 to {TradeOffSpec.MostWeight}, for example cost=8."
                    )
                );
            }

            spec = spec with
            {
                Criteria =
                [
                    .. spec.Criteria.Where(one => one.Criterion != kind),
                    spec.Of(kind) with
                    {
                        Weight = weight,
                    },
                ],
            };
        }

        return spec;
    }

    private static void Text(Terminal terminal, TradeOffReport report)
    {
        terminal.Output.WriteLine(report.Answer);
        terminal.Output.WriteLine(report.Pareto);
        terminal.Output.WriteLine();
        terminal.Output.Write(
            TextTable.Write([
                [
                    Worded("option"),
                    Worded("score of 100"),
                    Worded("without weights"),
                    Worded("first in"),
                    .. report.Criteria,
                ],
                .. report.Rows.Select(row =>
                    new[] { row.Name, row.Total, row.Pareto, row.FirstShare }
                        .Concat(row.Values)
                        .ToArray()
                ),
            ])
        );
        terminal.Output.WriteLine();
        terminal.Output.Write(
            TextTable.Write([
                [
                    Worded("criterion"),
                    Worded("weight now"),
                    Worded("flips at"),
                    Worded("who leads there"),
                ],
                .. report.Sensitivity.Select(one =>
                    new[] { one.Criterion, one.Now, one.Turns, one.Words }
                ),
            ])
        );
        foreach (var row in report.Rows.Where(row => row.Vetoes.Length > 0))
        {
            terminal.Output.WriteLine(Worded($"{row.Name} is out: {string.Join(" ", row.Vetoes)}"));
        }

        foreach (var unscored in report.Unscored)
        {
            terminal.Output.WriteLine(unscored);
        }
    }
}
