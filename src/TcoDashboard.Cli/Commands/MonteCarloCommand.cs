using System.Text.Json.Nodes;
using TcoDashboard.Cli.Text;
using TcoDashboard.Domain.Analysis.Levers;
using TcoDashboard.Domain.Analysis.Uncertainty;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Cli.Commands;

/// <summary><c>tco montecarlo</c>.</summary>
internal static class MonteCarloCommand
{
    private static readonly string[] Usual =
    [
        MetricIds.CostPerMtokBlended,
        MetricIds.NetPresentCost,
        MetricIds.Capex,
        MetricIds.Opex,
        MetricIds.Systems,
        MetricIds.Energy,
        MetricIds.OutputRate,
        MetricIds.SpeedPerUser,
        MetricIds.TimeToFirstToken,
    ];

    public static Verb Verb { get; } =
        new(
            "montecarlo",
            Worded("draws all uncertain inputs at once: P10, P50, P90 and who wins how often"),
            Worded(
                $"""
                Draws all uncertain inputs of a scenario at once, the same draws for every option, and shows P10, P50 and P90 of its figures, how
                often each option is the best of all and beats its closest rival, and which inputs make it uncertain. The same seed gives the same numbers.
                Money is in the reporting currency of the scenario, and so is a --metric of money.

                Usage:
                  tco montecarlo SCENARIO.json [--draws N] [--seed N] [--metric ID] [--json | --csv]

                Options:
                  --draws N     {StudySpec.FewestDraws} to {StudySpec.MostDraws}; the document's, else {StudySpec.UsualDraws}
                  --seed N      0 or more; the document's, else 1
                  --metric ID   one figure instead of the usual ones, for example net_present_cost
                  --json        prints JSON, raw values
                  --csv         prints one row for each option and figure, raw values
                {HelpText.ExitCodes}
                """
            ),
            Run
        )
        {
            Flags = ["json", "csv"],
            ValuedFlags = new Dictionary<string, string[]>(StringComparer.Ordinal)
            {
                ["draws"] = [],
                ["seed"] = [],
                [Studies.Metric] = [],
            },
        };

    private static ExitCode Run(Arguments arguments, Terminal terminal)
    {
        var path = Studies.File(arguments, "montecarlo");
        Studies.OneForm(arguments);
        var draws = Studies.Whole(arguments, "draws", StudySpec.FewestDraws, StudySpec.MostDraws);
        var seed = Studies.Whole(arguments, "seed", 0, int.MaxValue);
        if (Studies.Open(path, terminal) is not var (result, ranges))
        {
            return ExitCode.Problems;
        }

        var decisive = Studies.MetricOf(result, arguments);
        var study = UncertaintyStudy.Run(
            result,
            ranges.Levers,
            new()
            {
                Draws = draws ?? ranges.Draws,
                Seed = (ulong?)seed ?? ranges.Seed,
                Metrics = arguments.Values.ContainsKey(Studies.Metric)
                    ? [decisive.Id]
                    : [.. Usual.Select(id => ShownMetrics.IdOf(result, id, Presenter.Plain))],
                Correlations = ranges.Correlations,
                Workers = Environment.ProcessorCount,
            }
        );
        if (arguments.Flags.Contains("json"))
        {
            Json(terminal, result, decisive, study);
        }
        else if (arguments.Flags.Contains("csv"))
        {
            Csv(terminal, result, study);
        }
        else
        {
            Text(terminal, result, decisive, study);
        }

        return ExitCode.Done;
    }

    private static string IdOf(Result result, MetricDraws draws) =>
        result.Options[draws.Option].Spec.Id;

    private static double BeatsClosest(UncertaintyResult study, string metric, int option) =>
        study
            .Racing(metric)
            .Where(other => other.Option != option)
            .Select(other => study.ChanceBetter(metric, option, other.Option) ?? double.NaN)
            .DefaultIfEmpty(double.NaN)
            .Min();

    private static void Text(
        Terminal terminal,
        Result result,
        Metric decisive,
        UncertaintyResult study
    )
    {
        var draws = study.Metrics[0].Values.Length;
        terminal.Output.WriteLine(
            Worded($"{draws} draws of {study.Levers.Length} uncertain inputs, seed {study.Seed}")
        );
        terminal.Output.WriteLine();
        terminal.Output.Write(
            TextTable.Write([
                [
                    Worded("figure"),
                    Worded("option"),
                    Worded("unit"),
                    Worded("now"),
                    "P10",
                    "P50",
                    "P90",
                    "+- P50",
                ],
                .. study
                    .Metrics.OrderBy(one =>
                        study.Metrics.First(m => m.Metric.Id == one.Metric.Id).Option
                    )
                    .GroupBy(one => one.Metric.Id)
                    .SelectMany(group => group)
                    .Select(one =>
                        new[]
                        {
                            one.Metric.Id,
                            IdOf(result, one),
                            one.Metric.Unit.Symbol,
                            Studies.Short(one.Metric.Value),
                            Studies.Short(one.Quantile(0.1)),
                            Studies.Short(one.Quantile(0.5)),
                            Studies.Short(one.Quantile(0.9)),
                            Studies.Short(one.MedianUncertainty),
                        }
                    ),
            ])
        );
        Decisive(terminal, result, decisive, study);
    }

    private static void Decisive(
        Terminal terminal,
        Result result,
        Metric decisive,
        UncertaintyResult study
    )
    {
        foreach (var one in study.Metrics.Where(m => m.Metric.Id == decisive.Id))
        {
            terminal.Output.WriteLine();
            terminal.Output.WriteLine(Worded($"{decisive.Id}, option {IdOf(result, one)}:"));
            if (Standing(result, decisive, study, one) is { Length: > 0 } standing)
            {
                terminal.Output.WriteLine(standing);
            }

            foreach (var share in study.SharesOf(one).Take(5).Where(share => share.Share >= 0.005))
            {
                terminal.Output.WriteLine(
                    FormattableString.Invariant(
                        $"  {share.Share * 100, 5:0.0} %  {share.Lever.Label}"
                    )
                );
            }
        }
    }

    private static string Standing(
        Result result,
        Metric decisive,
        UncertaintyResult study,
        MetricDraws one
    ) =>
        decisive.Better == BetterWhen.Neither || result.Options.Count(o => o.IsFeasible) <= 1 ? ""
        : study.ChanceBest(decisive.Id, one.Option) is { } chance
            ? Worded(
                $"  best of all in {chance * 100:0.#} % of the draws, beats its closest rival in {BeatsClosest(study, decisive.Id, one.Option) * 100:0.#} %; expected regret {Studies.Short(study.ExpectedRegret(decisive.Id, one.Option))} {decisive.Unit.Symbol}"
            )
        : study.Racing(decisive.Id).All(racing => racing.Option != one.Option)
            ? Worded("  not ranked: it does less than is asked, and another option does all of it")
        : "";

    private static void Csv(Terminal terminal, Result result, UncertaintyResult study) =>
        StudyOutput.Csv(
            terminal,
            [
                "option",
                "metric",
                "unit",
                "now",
                "p10",
                "p50",
                "p90",
                "mean",
                "deviation",
                "failed",
                "draws",
                "seed",
                "chance_best",
            ],
            study.Metrics.Select(one =>
                (IReadOnlyList<object?>)
                    [
                        IdOf(result, one),
                        one.Metric.Id,
                        one.Metric.Unit.Symbol,
                        one.Metric.Value,
                        one.Quantile(0.1),
                        one.Quantile(0.5),
                        one.Quantile(0.9),
                        one.Mean,
                        one.Deviation,
                        one.Failed,
                        one.Values.Length,
                        study.Seed,
                        study.ChanceBest(one.Metric.Id, one.Option),
                    ]
            )
        );

    private static void Json(
        Terminal terminal,
        Result result,
        Metric decisive,
        UncertaintyResult study
    ) =>
        StudyOutput.Json(
            terminal,
            new()
            {
                ["schema"] = "tco-montecarlo/1",
                ["draws"] = study.Metrics[0].Values.Length,
                ["seed"] = study.Seed,
                ["figures"] = new JsonArray([
                    .. study.Metrics.Select(one => Figure(result, decisive, study, one)),
                ]),
                ["inputs"] = new JsonArray([.. study.Levers.Select(Input)]),
            }
        );

    private static JsonObject Figure(
        Result result,
        Metric decisive,
        UncertaintyResult study,
        MetricDraws one
    )
    {
        var figure = new JsonObject
        {
            ["option"] = IdOf(result, one),
            ["metric"] = one.Metric.Id,
            ["unit"] = one.Metric.Unit.Symbol,
            ["now"] = StudyOutput.Node(one.Metric.Value),
            ["p10"] = StudyOutput.Node(one.Quantile(0.1)),
            ["p50"] = StudyOutput.Node(one.Quantile(0.5)),
            ["p90"] = StudyOutput.Node(one.Quantile(0.9)),
            ["mean"] = StudyOutput.Node(one.Mean),
            ["deviation"] = StudyOutput.Node(one.Deviation),
            ["median_uncertainty"] = StudyOutput.Node(one.MedianUncertainty),
            ["failed"] = one.Failed,
            ["chance_best"] = StudyOutput.Node(study.ChanceBest(one.Metric.Id, one.Option)),
        };
        if (one.Metric.Id == decisive.Id)
        {
            figure["chance_beats_closest_rival"] = StudyOutput.Node(
                study.ChanceBest(decisive.Id, one.Option) is null
                    ? null
                    : BeatsClosest(study, decisive.Id, one.Option)
            );
            figure["expected_regret"] = StudyOutput.Node(
                study.ExpectedRegret(decisive.Id, one.Option)
            );
            figure["shares"] = new JsonArray([
                .. study
                    .SharesOf(one)
                    .Select(share => new JsonObject
                    {
                        ["input"] = share.Lever.Address,
                        ["share"] = StudyOutput.Node(share.Share),
                    }),
            ]);
        }

        return figure;
    }

    private static JsonObject Input(Lever lever) =>
        new()
        {
            ["input"] = lever.Address,
            ["label"] = lever.Label,
            ["unit"] = lever.Unit.Symbol,
            ["value"] = lever.Value,
            ["p10"] = lever.Range.P10,
            ["p50"] = lever.Range.P50,
            ["p90"] = lever.Range.P90,
            ["range_from"] = lever.RangeBasis,
        };
}
