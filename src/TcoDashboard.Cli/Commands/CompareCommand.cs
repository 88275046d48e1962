using System.Collections.Immutable;
using System.Globalization;
using TcoDashboard.Cli.Text;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Exports;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Papers;
using TcoDashboard.Reports.Pdf;

namespace TcoDashboard.Cli.Commands;

/// <summary><c>tco compare</c>.</summary>
internal static class CompareCommand
{
    private const string Pdf = "pdf";
    private const string Paper = "paper";

    // As many columns of figures as stand side by side on paper, and as the page compares.
    private const int MostColumns = 6;

    public static Verb Verb { get; } =
        new(
            "compare",
            Worded("puts the options of several scenarios side by side"),
            Worded(
                $"""
                Puts the options of several scenarios side by side; the first option is the baseline.

                Usage:
                  tco compare A.json B.json... [--json | --csv] [--basis mtok|npc] [--pdf FILE [--paper a4|letter]]

                Options:
                  --json         prints the comparison as JSON, raw values under keys with their unit
                  --csv          prints it as CSV, raw values and shown texts
                  --basis mtok   costs per million tokens (default)
                  --basis npc    costs as present value over the horizon
                  --pdf FILE     also writes the decision memo on the comparison, at most {MostColumns} options
                  --paper SIZE   a4 (default) or letter
                {HelpText.ExitCodes}
                """
            ),
            Run
        )
        {
            Flags = ["json", "csv"],
            ValuedFlags = new Dictionary<string, string[]>(
                ComparisonOptions.Basis,
                StringComparer.Ordinal
            )
            {
                [Pdf] = [],
                [Paper] = ["a4", "letter"],
            },
        };

    private static ExitCode Run(Arguments arguments, Terminal terminal)
    {
        if (arguments.Operands.IsEmpty)
        {
            throw new UsageException(
                Worded("compare takes one scenario file or more; none is given.")
            );
        }

        if (arguments.Flags.Count > 1)
        {
            throw new UsageException(Worded("--json and --csv exclude each other; choose one."));
        }

        if (arguments.Operands.Count(path => path == DocumentSource.StandardInput) > 1)
        {
            throw new UsageException(Worded("The standard input (-) can be read only once."));
        }

        var evaluation = Evaluation.Start(terminal);
        var results = arguments
            .Operands.Select(path => (path, Result: evaluation.Of(path)))
            .ToArray();
        if (results.Any(pair => pair.Result is null))
        {
            return ExitCode.Problems;
        }

        var names = Names(arguments.Operands);
        ImmutableArray<ComparisonColumn> columns =
        [
            .. results.SelectMany(
                (pair, index) =>
                    ComparisonColumn
                        .Of(pair.Result!)
                        .Select(column => column with { Key = $"{names[index]}:{column.Key}" })
            ),
        ];
        var report = ComparisonBuilder.Build(
            columns,
            null,
            ComparisonOptions.BasisOf(arguments),
            Presenter.Plain
        );
        if (arguments.Values.TryGetValue(Pdf, out var file))
        {
            WriteMemo(file, arguments, columns, [.. results.Select(pair => pair.Result!)]);
        }

        terminal.Output.Write(
            arguments.Flags.Contains("json") ? ComparisonJson.Write(report)
            : arguments.Flags.Contains("csv") ? ComparisonCsv.Write(report)
            : ComparisonText.Write(report)
        );
        return columns.Any(column => column.Option.IsFeasible) ? ExitCode.Done : ExitCode.Problems;
    }

    private static void WriteMemo(
        string file,
        Arguments arguments,
        ImmutableArray<ComparisonColumn> columns,
        ImmutableArray<Result> results
    )
    {
        if (columns.Length > MostColumns)
        {
            throw new UsageException(
                Worded(
                    $"A memo holds at most {MostColumns} options; these scenarios have {columns.Length}. Name fewer scenarios, or take options out of them."
                )
            );
        }

        var memo = PaperMaker.Memo(
            new(
                columns,
                null,
                ComparisonOptions.BasisOf(arguments),
                [
                    .. results.Select(result => new PaperSource(
                        result,
                        new(ScenarioHash.Of(result.Document))
                    )),
                ]
            )
        );
        var size =
            arguments.Values.GetValueOrDefault(Paper) == "letter" ? PaperSize.Letter : PaperSize.A4;
        ExportCommand.Save(file, stream => PaperPdf.Write(memo, size, stream));
    }

    /// <summary>File names without folder and ending; those that stand twice get their position.</summary>
    private static string[] Names(ImmutableArray<string> paths)
    {
        string[] stems =
        [
            .. paths.Select(path =>
                path == DocumentSource.StandardInput
                    ? "stdin"
                    : Path.GetFileNameWithoutExtension(path)
            ),
        ];
        return
        [
            .. stems.Select(
                (stem, index) =>
                    stems.Count(other => other == stem) == 1
                        ? stem
                        : string.Create(CultureInfo.InvariantCulture, $"{stem}#{index + 1}")
            ),
        ];
    }
}
