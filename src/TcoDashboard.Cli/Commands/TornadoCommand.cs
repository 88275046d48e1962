using System.Text.Json.Nodes;
using TcoDashboard.Cli.Text;
using TcoDashboard.Domain.Analysis.Crossings;
using TcoDashboard.Domain.Analysis.Levers;
using TcoDashboard.Domain.Analysis.Sensitivity;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Cli.Commands;

/// <summary><c>tco tornado</c>.</summary>
internal static class TornadoCommand
{
    public static Verb Verb { get; } =
        new(
            "tornado",
            Worded("moves each uncertain input alone from P10 to P90 of its range"),
            Worded(
                $"""
                Moves each uncertain input alone to P10 and P90 of its own range and shows what it does to a figure of an option, or to its gap
                over another option; the widest first. With --against, the place where an input makes the two tie is shown as well.
                Money is in the reporting currency of the scenario.

                Usage:
                  tco tornado SCENARIO.json [--metric ID] [--option ID] [--against ID] [--json | --csv]

                Options:
                  --metric ID    the figure; cost_per_mtok_blended when absent
                  --option ID    the option; the baseline when absent
                  --against ID   the option whose figure is taken off
                  --json         prints JSON, raw values
                  --csv          prints CSV, raw values
                {HelpText.ExitCodes}
                """
            ),
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
        var path = Studies.File(arguments, "tornado");
        Studies.OneForm(arguments);
        if (Studies.Open(path, terminal) is not var (result, ranges))
        {
            return ExitCode.Problems;
        }

        var metric = Studies.MetricOf(result, arguments);
        var option = Studies.OptionOf(result, arguments);
        var against = Studies.AgainstOf(result, arguments);
        var tornado = Tornado.Of(result, ranges.Levers, new(metric.Id, option, against));
        var flips = against is { } other
            ? FlipFinder
                .Of(result, ranges, metric.Id, option, other)
                .ToDictionary(flip => flip.Lever.Key, flip => flip.Crossing.Value)
            : [];
        double? FlipOf(TornadoBar bar) =>
            flips.TryGetValue(bar.Lever.Key, out var value) ? value : null;
        if (arguments.Flags.Contains("json"))
        {
            Json(terminal, metric, tornado, FlipOf);
        }
        else if (arguments.Flags.Contains("csv"))
        {
            StudyOutput.Csv(
                terminal,
                ["input", "label", "unit", "p10", "p90", "at_p10", "at_p90", "swing", "tie_at"],
                tornado.Bars.Select(bar =>
                    (IReadOnlyList<object?>)
                        [
                            bar.Lever.Address,
                            bar.Lever.Label,
                            bar.Lever.Unit.Symbol,
                            bar.Low,
                            bar.High,
                            bar.AtLow,
                            bar.AtHigh,
                            bar.Swing,
                            FlipOf(bar),
                        ]
                )
            );
        }
        else
        {
            Text(terminal, result, metric, tornado, FlipOf);
        }

        return ExitCode.Done;
    }

    private static void Text(
        Terminal terminal,
        Result result,
        Metric metric,
        Tornado tornado,
        Func<TornadoBar, double?> flipOf
    )
    {
        var of = result.Options[tornado.Target.Option].Spec.Id;
        var amount = Studies.Short(tornado.Base, metric.Unit);
        terminal.Output.WriteLine(
            tornado.Target.Against is { } other
                ? Worded(
                    $"{metric.Label} ({metric.Id}), option {of} less {result.Options[other].Spec.Id}: {amount}"
                )
                : Worded($"{metric.Label} ({metric.Id}), option {of}: {amount}")
        );
        terminal.Output.Write(
            TextTable.Write([
                [
                    Worded("input"),
                    Worded("unit"),
                    "P10",
                    "P90",
                    Worded("at P10"),
                    Worded("at P90"),
                    Worded("swing"),
                    .. tornado.Target.Against is not null ? new[] { Worded("ties at") } : [],
                ],
                .. tornado
                    .Bars.Where(bar => bar.Swing > 0)
                    .Select(bar =>
                        (string[])
                            [
                                bar.Lever.Address,
                                bar.Lever.Unit.Symbol,
                                Studies.Short(bar.Low),
                                Studies.Short(bar.High),
                                Studies.Short(bar.AtLow),
                                Studies.Short(bar.AtHigh),
                                Studies.Short(bar.Swing),
                                .. tornado.Target.Against is not null
                                    ? new[] { Studies.Short(flipOf(bar)) }
                                    : [],
                            ]
                    ),
            ])
        );
    }

    private static void Json(
        Terminal terminal,
        Metric metric,
        Tornado tornado,
        Func<TornadoBar, double?> flipOf
    ) =>
        StudyOutput.Json(
            terminal,
            new()
            {
                ["schema"] = "tco-tornado/1",
                ["metric"] = metric.Id,
                ["unit"] = metric.Unit.Symbol,
                ["now"] = StudyOutput.Node(tornado.Base),
                ["bars"] = new JsonArray([
                    .. tornado.Bars.Select(bar => new JsonObject
                    {
                        ["input"] = bar.Lever.Address,
                        ["label"] = bar.Lever.Label,
                        ["unit"] = bar.Lever.Unit.Symbol,
                        ["p10"] = bar.Low,
                        ["p90"] = bar.High,
                        ["at_p10"] = StudyOutput.Node(bar.AtLow),
                        ["at_p90"] = StudyOutput.Node(bar.AtHigh),
                        ["tie_at"] = StudyOutput.Node(flipOf(bar)),
                        ["range_from"] = bar.Lever.RangeBasis,
                    }),
                ]),
            }
        );
}
