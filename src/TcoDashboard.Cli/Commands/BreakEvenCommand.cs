using System.Globalization;
using System.Text.Json.Nodes;
using TcoDashboard.Cli.Text;
using TcoDashboard.Documents.Json;
using TcoDashboard.Domain.Analysis.Crossings;
using TcoDashboard.Domain.Analysis.Levers;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Cli.Commands;

/// <summary><c>tco breakeven</c>.</summary>
internal static class BreakEvenCommand
{
    public static Verb Verb { get; } =
        new(
            "breakeven",
            Worded("finds where an input makes two options tie, or brings a figure to a target"),
            Worded(
                $"""
                Finds the values of one input at which two options have the same figure, or at which a figure of one option reaches a target.
                Names all of them, or says between which values the figure stays.

                Usage:
                  tco breakeven SCENARIO.json --input ADDRESS --against ID [--option ID] [--metric ID] [--json | --csv]
                  tco breakeven SCENARIO.json --input ADDRESS --target VALUE [--option ID] [--metric ID] [--json | --csv]

                Options:
                  --input ADDRESS   the input: a key, option/key or option/fleet/key; tco tornado --csv lists those with a range
                  --against ID      the other option of a tie
                  --target VALUE    the wanted figure, in its unit; money in the reporting currency of the scenario
                  --option ID       the option; the baseline when absent
                  --metric ID       the figure; cost_per_mtok_blended when absent
                  --json            prints JSON, raw values
                  --csv             prints CSV, raw values: one row for each place
                {HelpText.ExitCodes}
                """
            ),
            Run
        )
        {
            Flags = ["json", "csv"],
            ValuedFlags = new Dictionary<string, string[]>(StringComparer.Ordinal)
            {
                ["input"] = [],
                ["target"] = [],
                [Studies.Against] = [],
                [Studies.Metric] = [],
                [OptionChoice.Flag] = [],
            },
        };

    private static ExitCode Run(Arguments arguments, Terminal terminal)
    {
        var path = Studies.File(arguments, "breakeven");
        Studies.OneForm(arguments);
        var wanted = Wanted(arguments);
        if (arguments.Values.GetValueOrDefault("input") is not { } input)
        {
            throw new UsageException(
                Worded("breakeven needs --input and the address of an input.")
            );
        }

        if (Studies.Open(path, terminal) is not var (result, ranges))
        {
            return ExitCode.Problems;
        }

        var metric = Studies.MetricOf(result, arguments);
        var option = Studies.OptionOf(result, arguments);
        var against = Studies.AgainstOf(result, arguments);
        var lever = LeverOf(ranges, input);
        var search = BreakEven.Reach(
            result,
            ranges.Levers,
            lever.Key,
            new(metric.Id, option, against),
            wanted ?? 0
        );
        var spread = CrossingSpread.Of(result, ranges, search, new(metric.Id, option, against));
        if (arguments.Flags.Contains("json"))
        {
            Json(terminal, metric, search, spread);
        }
        else if (arguments.Flags.Contains("csv"))
        {
            Csv(terminal, metric, search, spread);
        }

        if (CrossingProblems.Of(search, "breakeven", metric.Unit.Symbol) is { } problem)
        {
            terminal.Show(path, [problem]);
            return ExitCode.Problems;
        }

        if (!arguments.Flags.Contains("json") && !arguments.Flags.Contains("csv"))
        {
            Text(terminal, result, metric, (option, against), wanted, search);
            Range(terminal, search, spread);
        }

        return ExitCode.Done;
    }

    private static double? Wanted(Arguments arguments)
    {
        var text = arguments.Values.GetValueOrDefault("target");
        if ((text is null) == !arguments.Values.ContainsKey(Studies.Against))
        {
            throw new UsageException(
                Worded("breakeven needs either --against and an option, or --target and a value.")
            );
        }

        return text is null ? null
            : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && double.IsFinite(value)
                ? value
            : throw new UsageException(Worded($"--target is \"{text}\"; write a number."));
    }

    private static Lever LeverOf(RangeSet ranges, string input)
    {
        if (ranges.Find(input) is { } found)
        {
            return found;
        }

        var meant =
            ranges
                .Levers.Select(lever => lever.Address)
                .FirstOrDefault(address => address.EndsWith($"/{input}", StringComparison.Ordinal))
            ?? NearMiss.Of(input, ranges.Levers.Select(lever => lever.Address));
        throw new UsageException(
            meant is null
                ? Worded(
                    $"There is no input \"{input}\"; tco tornado --csv lists those with a range."
                )
                : Worded($"There is no input \"{input}\" of one value. Did you mean {meant}?")
        );
    }

    private static void Text(
        Terminal terminal,
        Result result,
        Metric metric,
        (int Option, int? Against) pair,
        double? wanted,
        CrossingSearch search
    )
    {
        var option = result.Options[pair.Option].Spec.Id;
        var lever = search.Lever;
        terminal.Output.WriteLine(
            pair.Against is { } other
                ? Worded(
                    $"{option} and {result.Options[other].Spec.Id} tie in {metric.Id} where {lever.Label} is"
                )
                : Worded(
                    $"{metric.Id} of {option} is {Studies.Short(wanted, metric.Unit)} where {lever.Label} is"
                )
        );
        foreach (var crossing in search.Crossings)
        {
            var move =
                lever.Value == 0
                    ? ""
                    : FormattableString.Invariant(
                        $" ({(crossing.Value / lever.Value - 1) * 100:+0.0;-0.0} %)"
                    );
            var place = $"  {Studies.Short(crossing.Value)} {lever.Unit.Symbol}{move}";
            terminal.Output.WriteLine(
                crossing.IsJump
                    ? Worded($"{place}, where one more whole system steps over it")
                    : place
            );
        }

        terminal.Output.WriteLine(Worded($"It is {Studies.Short(lever.Value, lever.Unit)} now."));
    }

    private static void Range(Terminal terminal, CrossingSearch search, CrossingSpread? spread)
    {
        if (spread is not null)
        {
            terminal.Output.WriteLine(
                Worded(
                    $"With all other uncertain inputs drawn {spread.Draws} times it lies at {Studies.Short(spread.Low)} to {Studies.Short(spread.High)} {search.Lever.Unit.Symbol} (P10 to P90), in {spread.Share * 100:0.#} % of the draws."
                )
            );
        }
    }

    private static void Csv(
        Terminal terminal,
        Metric metric,
        CrossingSearch search,
        CrossingSpread? spread
    ) =>
        StudyOutput.Csv(
            terminal,
            [
                "metric",
                "input",
                "unit",
                "now",
                "value",
                "is_jump",
                "rises",
                "nearest_p10",
                "nearest_p50",
                "nearest_p90",
                "share_of_draws",
            ],
            search.Crossings.Select(crossing =>
                (IReadOnlyList<object?>)
                    [
                        metric.Id,
                        search.Lever.Address,
                        search.Lever.Unit.Symbol,
                        search.Lever.Value,
                        crossing.Value,
                        crossing.IsJump ? "true" : "false",
                        crossing.Rises ? "true" : "false",
                        spread?.Low,
                        spread?.Median,
                        spread?.High,
                        spread?.Share,
                    ]
            )
        );

    private static void Json(
        Terminal terminal,
        Metric metric,
        CrossingSearch search,
        CrossingSpread? spread
    ) =>
        StudyOutput.Json(
            terminal,
            new()
            {
                ["schema"] = "tco-breakeven/1",
                ["metric"] = metric.Id,
                ["input"] = search.Lever.Address,
                ["unit"] = search.Lever.Unit.Symbol,
                ["now"] = search.Lever.Value,
                ["wanted"] = search.Wanted,
                ["least"] = StudyOutput.Node(search.Least),
                ["most"] = StudyOutput.Node(search.Most),
                ["nearest_p10"] = StudyOutput.Node(spread?.Low),
                ["nearest_p50"] = StudyOutput.Node(spread?.Median),
                ["nearest_p90"] = StudyOutput.Node(spread?.High),
                ["share_of_draws"] = StudyOutput.Node(spread?.Share),
                ["places"] = new JsonArray([
                    .. search.Crossings.Select(crossing => new JsonObject
                    {
                        ["value"] = crossing.Value,
                        ["is_jump"] = crossing.IsJump,
                        ["rises"] = crossing.Rises,
                    }),
                ]),
            }
        );
}
