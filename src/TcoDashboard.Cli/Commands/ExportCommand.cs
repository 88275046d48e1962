using System.Text;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Exports;
using TcoDashboard.Reports.Papers;
using TcoDashboard.Reports.Pdf;
using TcoDashboard.Reports.Workbooks;

namespace TcoDashboard.Cli.Commands;

/// <summary><c>tco export</c>.</summary>
internal static class ExportCommand
{
    private const string Report = "report";
    private const string Paper = "paper";

    public static Verb Verb { get; } =
        new(
            "export",
            Worded("writes a workbook, reports as PDF, ledger, statements, JSON"),
            Worded(
                $"""
                Computes one scenario and writes it to files; one or several formats at once.

                Usage:
                  tco export SCENARIO.json [--xlsx FILE] [--pdf FILE] [--csv FILE] [--statements FILE] [--json FILE]

                Options:
                  --xlsx FILE        a workbook that computes itself: inputs with sources, live formulas, statements, a check against the engine
                  --pdf FILE         a report to print: see --report and --paper
                  --report WHICH     memo: the decision memo (default); finance: costs, statements and assumptions with sources
                  --paper SIZE       a4 (default) or letter
                  --csv FILE         the ledger: option, line, month, unit and value, one line each
                  --statements FILE  cash flow, income effect and balance by fiscal year, quarter and month, as CSV
                  --json FILE        the result: comparison, statements, raw values under keys with their unit
                {HelpText.ExitCodes}
                """
            ),
            Run
        )
        {
            ValuedFlags = new Dictionary<string, string[]>(StringComparer.Ordinal)
            {
                ["xlsx"] = [],
                ["csv"] = [],
                ["json"] = [],
                ["statements"] = [],
                ["pdf"] = [],
                [Report] = ["memo", "finance"],
                [Paper] = ["a4", "letter"],
            },
        };

    private static ExitCode Run(Arguments arguments, Terminal terminal)
    {
        if (arguments.Operands is not [var path])
        {
            throw new UsageException(
                Worded($"export takes one scenario file; {arguments.Operands.Length} are given.")
            );
        }
        var files = arguments
            .Values.Where(pair => pair.Key is not (Report or Paper))
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .ToArray();
        if (files.Length == 0)
        {
            throw new UsageException(
                Worded(
                    "export writes nothing without --xlsx, --pdf, --csv, --statements or --json."
                )
            );
        }
        if (Evaluation.Start(terminal).Of(path) is not { } result)
        {
            return ExitCode.Problems;
        }
        foreach (var (format, file) in files)
        {
            Save(file, stream => Write(format, arguments, result, stream));
            terminal.Output.WriteLine(Worded($"{file}: {new FileInfo(file).Length:N0} bytes"));
        }
        return result.Options.Any(option => option.IsFeasible) ? ExitCode.Done : ExitCode.Problems;
    }

    private static void Write(string format, Arguments arguments, Result result, Stream target)
    {
        var stamp = new WorkbookStamp(ScenarioHash.Of(result.Document));
        if (format == "xlsx")
        {
            TcoWorkbook.Write(result, stamp, target);
            return;
        }
        if (format == "pdf")
        {
            var kind =
                arguments.Values.GetValueOrDefault(Report) == "finance"
                    ? PaperKind.FinanceReport
                    : PaperKind.DecisionMemo;
            var size =
                arguments.Values.GetValueOrDefault(Paper) == "letter"
                    ? PaperSize.Letter
                    : PaperSize.A4;
            PaperPdf.Write(PaperMaker.Make(kind, result, stamp), size, target);
            return;
        }
        using var text = new StreamWriter(target, new UTF8Encoding(false), leaveOpen: true);
        switch (format)
        {
            case "csv":
                LedgerCsv.Write(result, text);
                break;
            case "statements":
                StatementsCsv.Write(result, text);
                break;
            default:
                text.Write(ResultJson.Write(result, stamp.DocumentHash));
                break;
        }
    }

    internal static void Save(string file, Action<Stream> write)
    {
        try
        {
            using var stream = File.Create(file);
            write(stream);
        }
        catch (Exception problem)
            when (problem
                    is IOException
                        or UnauthorizedAccessException
                        or ArgumentException
                        or NotSupportedException
            )
        {
            throw new UnreadableException(
                Worded($"The file {file} cannot be written: {problem.Message}")
            );
        }
    }
}
