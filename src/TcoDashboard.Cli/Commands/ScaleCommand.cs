using System.Collections.Immutable;
using System.Globalization;
using TcoDashboard.Cli.Text;
using TcoDashboard.Domain.Analysis.Variants;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Exports;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Studies;
using TcoDashboard.Reports.Variants;

namespace TcoDashboard.Cli.Commands;

/// <summary><c>tco scale</c>.</summary>
internal static class ScaleCommand
{
    private const string PriceChange = "price-change";

    public static Verb Verb { get; } =
        new(
            "scale",
            Worded("evaluates other sizes and times: demand, useful life, a later start"),
            Worded(
                $"""
                Evaluates a scenario at 1, 2, 10 and 100 times its demand, with hardware kept 3 to 7 years, with a start 6, 12 and 24 months later at
                hardware prices that have moved and at today's, and with the next system of each vendor. Each variant is evaluated in full.
                Money is in the reporting currency of the scenario; the files hold it in US dollars as well.

                Usage:
                  tco scale SCENARIO.json [--metric ID] [--price-change SHARE] [--json | --csv]

                Options:
                  --metric ID           the figure that findings speak of; cost_per_mtok_blended when absent
                  --price-change SHARE  yearly change of hardware prices for later starts, for example -0.25; the catalog's when absent
                  --json                prints JSON, raw values of all figures
                  --csv                 prints one row for each variant, option and figure, raw values
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
                [PriceChange] = [],
            },
        };

    private static ExitCode Run(Arguments arguments, Terminal terminal)
    {
        var path = Studies.File(arguments, "scale");
        Studies.OneForm(arguments);
        if (Evaluation.Start(terminal).Of(path) is not { } result)
        {
            return ExitCode.Problems;
        }

        if (result.Options.All(option => !option.IsFeasible))
        {
            terminal.Tell(Worded("No option is feasible, so there is nothing to scale."));
            return ExitCode.Problems;
        }

        var metric = Studies.MetricOf(result, arguments);
        var fall = FallOf(result, arguments);
        var rows = ScaleAndTime.Run(VariantPlan.Of(result, fall.PerYear), result.Catalog);
        if (arguments.Flags.Contains("json"))
        {
            StudyOutput.Json(terminal, VariantsJson.Node(fall, rows));
        }
        else if (arguments.Flags.Contains("csv"))
        {
            VariantsCsv.Write(rows, terminal.Output);
        }
        else
        {
            Text(terminal, result, metric, fall, rows);
        }

        return ExitCode.Done;
    }

    private static PriceFall FallOf(Result result, Arguments arguments)
    {
        if (arguments.Values.GetValueOrDefault(PriceChange) is not { } text)
        {
            return PriceFall.Of(result.Catalog);
        }

        return
            double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var share)
            && share is > -1 and <= 1
            ? new(share, null)
            : throw new UsageException(
                Worded(
                    $"--{PriceChange} is \"{text}\"; write a share above -1 and up to 1, for example -0.25."
                )
            );
    }

    private static void Text(
        Terminal terminal,
        Result result,
        Metric metric,
        PriceFall fall,
        ImmutableArray<VariantRow> rows
    )
    {
        var canvas = new StudyCanvas(result, new(Presenter.Plain));
        foreach (var group in VariantReports.Of(canvas, rows, metric.Id, fall).Groups)
        {
            terminal.Output.WriteLine(group.Heading);
            terminal.Output.WriteLine(group.Finding);
            foreach (var crossing in group.Crossings)
            {
                terminal.Output.WriteLine(crossing);
            }

            terminal.Output.WriteLine();
            terminal.Output.Write(
                TextTable.Write([
                    [Worded("figure"), Worded("option"), .. group.Table.Sizes],
                    .. group.Table.Rows.Select(row =>
                        new[] { row.Metric, row.Option }.Concat(row.Cells).ToArray()
                    ),
                ])
            );
            foreach (var missing in group.Missing)
            {
                terminal.Output.WriteLine(missing);
            }

            terminal.Output.WriteLine(group.Note);
            terminal.Output.WriteLine();
        }
    }
}
