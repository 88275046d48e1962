using System.Text.Json.Nodes;
using TcoDashboard.Cli.Text;
using TcoDashboard.Documents.Changes;
using TcoDashboard.Domain.Analysis.Changes;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Changes;
using TcoDashboard.Reports.Exports;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Cli.Commands;

/// <summary><c>tco changes</c>.</summary>
internal static class ChangesCommand
{
    private const string CatalogBefore = "catalog-before";
    private const string CatalogAfter = "catalog-after";

    public static Verb Verb { get; } =
        new(
            "changes",
            Worded("shows what differs between two scenarios and what each change does in money"),
            Worded(
                $"""
                Shows which settings differ between two revisions of a scenario, option by option, between two options of one scenario, or what
                two catalogs say differently about one scenario, and what each of them adds to a figure. The effects add up to the change; what a change would do alone stands beside. Numbers that leave the
                form of the calculation as it is are changed in all orders (two when they are many); everything else one after another, in the order of
                the document. From one system to another, what belongs together is changed together and in all orders.

                Usage:
                  tco changes BEFORE.json AFTER.json [--catalog-before FOLDER] [--catalog-after FOLDER] [--metric ID] [--json | --csv]
                  tco changes SCENARIO.json --option ID --against ID [--metric ID] [--json | --csv]
                  tco changes SCENARIO.json --catalog-before FOLDER [--catalog-after FOLDER] [--metric ID] [--json | --csv]

                Options:
                  --metric ID               the figure; net_present_cost when absent
                  --option ID               with one file: the option looked at
                  --against ID              with one file: the option looked from
                  --catalog-before FOLDER   the data folder of the earlier catalog; the shipped one when absent
                  --catalog-after FOLDER    the data folder of the later catalog; the shipped one when absent
                  --json                    prints JSON, raw values
                  --csv                     prints CSV, raw values
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
                [CatalogBefore] = [],
                [CatalogAfter] = [],
            },
        };

    private static ExitCode Run(Arguments arguments, Terminal terminal)
    {
        Studies.OneForm(arguments);
        var found = arguments.Operands switch
        {
            [var file] when HasCatalogs(arguments) => OfFiles(file, file, arguments, terminal),
            [var file] => OfOptions(file, arguments, terminal),
            [var first, var second] => OfFiles(first, second, arguments, terminal),
            _ => throw new UsageException(
                Worded(
                    $"changes takes two scenario files, or one with --option and --against or with catalogs; {arguments.Operands.Length} are given."
                )
            ),
        };
        if (found is not { } pairs)
        {
            return ExitCode.Problems;
        }

        var metric = pairs.Metric;
        (string Id, ChangeReport? Report)[] reports =
        [
            .. pairs.Pairs.Select(pair => (pair.Id, Report(pair.Before, pair.After, metric))),
        ];
        ChangeReport[] known = [.. reports.Select(one => one.Report).OfType<ChangeReport>()];
        if (arguments.Flags.Contains("json"))
        {
            Json(terminal, metric, reports);
        }
        else if (arguments.Flags.Contains("csv"))
        {
            terminal.Output.Write(ChangesCsv.Write(known));
        }
        else
        {
            foreach (var (id, report) in reports)
            {
                Text(terminal, id, metric, report);
            }
        }

        return known.Length > 0 ? ExitCode.Done : ExitCode.Problems;
    }

    private static ChangeReport? Report(ChangeSide? before, ChangeSide? after, string metricId) =>
        before is not null
        && after?.Option.Metric(metricId) is { } metric
        && before.Option.Metric(metricId)?.Unit == metric.Unit
        && ChangeTrail.Of(
            ChangeRoutes.Between(
                before.Result,
                before.Option.Spec,
                after.Result,
                after.Option.Spec
            ),
            metricId,
            Scenario.Evaluate,
            CancellationToken.None
        )
            is { } trail
            ? ChangeReports.Of(before, after, metric, trail, Presenter.Plain)
            : null;

    private static bool HasCatalogs(Arguments arguments) =>
        arguments.Values.ContainsKey(CatalogBefore) || arguments.Values.ContainsKey(CatalogAfter);

    private static Found? OfFiles(
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
                Worded(
                    "--option and --against hold two options of one file with one catalog against each other; give one file and no catalog."
                )
            );
        }

        Evaluation With(string flag) =>
            Evaluation.With(arguments.Values.GetValueOrDefault(flag), terminal);
        ScenarioDocument? Read(string file) => DocumentSource.Scenario(file, terminal).Document;
        if (
            Read(first) is not { } earlier
            || (first == second ? earlier : Read(second)) is not { } later
            || With(CatalogBefore).Of(earlier, DocumentSource.NameOf(first)) is not { } before
            || With(CatalogAfter).Of(later, DocumentSource.NameOf(second)) is not { } after
        )
        {
            return null;
        }

        ChangeSide? Side(Result result, string file, string id) =>
            result.Options.FirstOrDefault(option => option.Spec.Id == id) is { } option
                ? new(Name(id, first == second ? null : file, result), result, option)
                : null;
        string Name(string id, string? file, Result result) =>
            (HasCatalogs(arguments), file) switch
            {
                (false, null) => id,
                (false, _) => Worded($"{id} in {DocumentSource.NameOf(file)}"),
                (_, null) => Worded($"{id} with catalog {result.Catalog.Hash[..12]}"),
                _ => Worded(
                    $"{id} in {DocumentSource.NameOf(file)} with catalog {result.Catalog.Hash[..12]}"
                ),
            };
        return new(
            MetricOf(after, arguments),
            [
                .. before
                    .Options.Concat(after.Options)
                    .Select(option => option.Spec.Id)
                    .Distinct()
                    .Select(id => (id, Side(before, first, id), Side(after, second, id))),
            ]
        );
    }

    private static Found? OfOptions(string file, Arguments arguments, Terminal terminal)
    {
        if (Evaluation.Start(terminal).Of(file) is not { } result)
        {
            return null;
        }

        var against =
            Studies.AgainstOf(result, arguments)
            ?? throw new UsageException(
                Worded(
                    $"With one file name two of its options: --option ID --against ID; there is {string.Join(", ", result.Options.Select(option => option.Spec.Id))}."
                )
            );
        var (from, to) = (result.Options[against], OptionChoice.Of(result, arguments));
        return new(
            MetricOf(result, arguments),
            [
                (
                    $"{to.Spec.Id} against {from.Spec.Id}",
                    new(from.Spec.Id, result, from),
                    new(to.Spec.Id, result, to)
                ),
            ]
        );
    }

    private static string MetricOf(Result result, Arguments arguments) =>
        arguments.Values.ContainsKey(Studies.Metric)
            ? Studies.CountedOf(result, arguments).Id
            : MetricIds.NetPresentCost;

    private static void Text(Terminal terminal, string id, string metric, ChangeReport? report)
    {
        if (report is null)
        {
            terminal.Output.WriteLine(
                Worded($"option {id}: {metric} is missing on one side, or in another currency.")
            );
            terminal.Output.WriteLine();
            return;
        }

        var trail = report.Trail;
        terminal.Output.WriteLine(
            Worded(
                $"option {id}: {metric} {Studies.Short(trail.Before)} to {Studies.Short(trail.After)}, change {Studies.Short(trail.After - trail.Before)}"
            )
        );
        if (report.Rows.Length > 0)
        {
            terminal.Output.Write(
                TextTable.Write([
                    [
                        Worded("change"),
                        Worded("before"),
                        Worded("after"),
                        Worded($"adds ({report.EffectUnit})"),
                        Worded("alone"),
                    ],
                    .. report.Rows.Select(row =>
                        new[]
                        {
                            (row.IsPart ? "  " : "") + row.Label,
                            row.Before,
                            row.After,
                            row.Effect,
                            row.Alone,
                        }
                    ),
                    [Worded("total"), "", "", report.Total, ""],
                ])
            );
        }

        foreach (var idle in report.Idle)
        {
            terminal.Output.WriteLine(
                Worded($"adds nothing: {idle.Label}, {idle.Before} to {idle.After}")
            );
        }

        terminal.Output.WriteLine();
    }

    private static void Json(
        Terminal terminal,
        string metric,
        IEnumerable<(string Id, ChangeReport? Report)> reports
    ) =>
        StudyOutput.Json(
            terminal,
            new()
            {
                ["schema"] = "tco-changes/2",
                ["metric"] = metric,
                ["options"] = new JsonArray([
                    .. reports
                        .Where(one => one.Report is not null)
                        .Select(one =>
                        {
                            var node = ChangesJson.Node(one.Report!);
                            node.Insert(0, "option", one.Id);
                            return node;
                        }),
                ]),
            }
        );

    private sealed record Found(
        string Metric,
        (string Id, ChangeSide? Before, ChangeSide? After)[] Pairs
    );
}
