using TcoDashboard.Cli.Text;
using TcoDashboard.Domain.Analysis.Frontiers;
using TcoDashboard.Domain.Performance.Frontiers;
using TcoDashboard.Reports.Comparisons;

namespace TcoDashboard.Cli.Commands;

/// <summary><c>tco frontier</c>.</summary>
internal static class FrontierCommand
{
    private static readonly string[] s_head =
    [
        "system",
        "tokens_per_s_per_user",
        "output_tokens_per_s_per_accelerator",
        "output_tokens_per_s_per_mw",
        "output_tokens_per_usd",
        "plan",
        "tier",
    ];

    public static Verb Verb { get; } =
        new(
            "frontier",
            Worded("shows what every system offers: throughput against speed per user"),
            Worded(
                $"""
                Evaluates the first inference load of a scenario on every system of the catalog, its latency targets left out, and shows the points
                that no other system beats in both speed per user and throughput. Money is the price of a system over the life of hardware alone.

                Usage:
                  tco frontier SCENARIO.json [--per mw|usd|system|accelerator] [--all] [--json | --csv]

                Options:
                  --per mw            throughput of a megawatt of IT power (default)
                  --per usd           tokens of a dollar
                  --per system        throughput of one system
                  --per accelerator   throughput of one accelerator
                  --all               every point of every system, not only the undominated ones
                  --json              prints JSON, raw values
                  --csv               prints CSV, raw values
                {HelpText.ExitCodes}
                """
            ),
            Run
        )
        {
            Flags = ["all", "json", "csv"],
            ValuedFlags = new Dictionary<string, string[]>(StringComparer.Ordinal)
            {
                ["per"] = ["mw", "usd", "system", "accelerator"],
            },
        };

    private static ExitCode Run(Arguments arguments, Terminal terminal)
    {
        var path = Studies.File(arguments, "frontier");
        Studies.OneForm(arguments);
        var measure = arguments.Values.GetValueOrDefault("per") switch
        {
            "usd" => FrontierMeasure.PerUsd,
            "system" => FrontierMeasure.PerSystem,
            "accelerator" => FrontierMeasure.PerAccelerator,
            _ => FrontierMeasure.PerMegawatt,
        };
        if (Evaluation.Start(terminal).Of(path) is not { } result)
        {
            return ExitCode.Problems;
        }

        if (Loads.FirstInference(result) is not { } workload)
        {
            terminal.Tell(Worded("The scenario has no inference load."));
            return ExitCode.Problems;
        }

        var frontier = SystemFrontier.Of(result, workload);
        FrontierPoint[] points =
        [
            .. arguments.Flags.Contains("all")
                ? frontier.Points.Where(point => point.By(measure) is not null)
                : frontier.Pareto(measure),
        ];
        if (arguments.Flags.Contains("json"))
        {
            StudyOutput.Json(
                terminal,
                new()
                {
                    ["schema"] = "tco-frontier/1",
                    ["per"] = arguments.Values.GetValueOrDefault("per") ?? "mw",
                },
                "points",
                s_head,
                Rows(points)
            );
        }
        else if (arguments.Flags.Contains("csv"))
        {
            StudyOutput.Csv(terminal, s_head, Rows(points));
        }
        else
        {
            Text(terminal, frontier, points);
        }

        return ExitCode.Done;
    }

    private static IEnumerable<IReadOnlyList<object?>> Rows(FrontierPoint[] points) =>
        points.Select(point =>
            (IReadOnlyList<object?>)
                [
                    point.System.Id,
                    point.Point.SpeedPerUser.TokensPerSecond,
                    point.PerAccelerator.TokensPerSecond,
                    point.PerMegawatt.TokensPerSecond,
                    point.TokensPerUsd,
                    point.Point.Plan.ToString(),
                    point.Point.Tier.ToString(),
                ]
        );

    private static void Text(Terminal terminal, ServingFrontier frontier, FrontierPoint[] points)
    {
        terminal.Output.Write(
            TextTable.Write([
                [
                    Worded("system"),
                    Worded("tok/s per user"),
                    Worded("tok/s per MW"),
                    Worded("tok per USD"),
                    Worded("tier"),
                ],
                .. points.Select(point =>
                    new[]
                    {
                        point.System.Id,
                        Studies.Short(point.Point.SpeedPerUser.TokensPerSecond),
                        Studies.Short(point.PerMegawatt.TokensPerSecond),
                        Studies.Short(point.TokensPerUsd),
                        Words.Of(point.Point.Tier),
                    }
                ),
            ])
        );
        var dominated = frontier
            .Points.Select(point => point.System.Id)
            .Except(points.Select(point => point.System.Id))
            .Order(StringComparer.Ordinal)
            .ToArray();
        if (dominated.Length > 0)
        {
            terminal.Output.WriteLine(
                Worded($"Beaten everywhere or without a price: {string.Join(", ", dominated)}.")
            );
        }

        terminal.Output.WriteLine(
            Worded($"{frontier.Refused.Length} systems cannot serve it; tco evaluate says why.")
        );
    }
}
