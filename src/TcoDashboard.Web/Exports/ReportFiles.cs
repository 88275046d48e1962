using System.Collections.Immutable;
using System.Text;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Exports;
using TcoDashboard.Reports.Papers;
using TcoDashboard.Reports.Pdf;
using TcoDashboard.Reports.Workbooks;

namespace TcoDashboard.Web.Exports;

/// <summary>The files of a result, in the order in which the page lists them.</summary>
public static class ReportFiles
{
    /// <summary>All files.</summary>
    public static ImmutableArray<ReportFile> All { get; } =
    [
        Printed(
            "decision-memo.pdf",
            "Decision memo",
            "Question, options, what was struck out and why, the result with its range, what would flip it, open facts, sources.",
            PaperKind.DecisionMemo
        ),
        Printed(
            "finance-report.pdf",
            "Finance report",
            "Every figure to the cent, the bill by line, statements by fiscal year, the deal, assumptions with their sources.",
            PaperKind.FinanceReport
        ),
        new(
            "workbook.xlsx",
            "Workbook",
            "Live formulas from inputs to totals, statements, charts, and a check against the engine. Edited inputs can be brought back below.",
            TcoWorkbook.MediaType,
            false,
            (result, stamp, _, target, cancellation) =>
                TcoWorkbook.Write(result, stamp, target, cancellation)
        ),
        Text(
            "ledger.csv",
            "Ledger, CSV",
            "Every line of every option month by month, in long form.",
            "text/csv; charset=utf-8",
            (result, _, writer) => LedgerCsv.Write(result, writer)
        ),
        Text(
            "statements.csv",
            "Statements, CSV",
            "Cash flow, income effect and balance by fiscal year, quarter and month, in long form.",
            "text/csv; charset=utf-8",
            (result, _, writer) => StatementsCsv.Write(result, writer)
        ),
        Text(
            "result.json",
            "Result, JSON",
            "Figures, costs, inputs with sources, and statements, for other programs.",
            "application/json; charset=utf-8",
            (result, stamp, writer) => writer.Write(ResultJson.Write(result, stamp.DocumentHash))
        ),
    ];

    private static ReportFile Printed(string name, string title, string holds, PaperKind kind) =>
        new(
            name,
            title,
            holds,
            PaperPdf.MediaType,
            true,
            (result, stamp, paper, target, cancellation) =>
                PaperPdf.Write(
                    PaperMaker.Make(kind, result, stamp, cancellation),
                    paper == "letter" ? PaperSize.Letter : PaperSize.A4,
                    target
                )
        );

    private static ReportFile Text(
        string name,
        string title,
        string holds,
        string mediaType,
        Action<Result, WorkbookStamp, TextWriter> write
    ) =>
        new(
            name,
            title,
            holds,
            mediaType,
            false,
            (result, stamp, _, target, _) =>
            {
                using var writer = new StreamWriter(
                    target,
                    new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
                    leaveOpen: true
                );
                write(result, stamp, writer);
            }
        );
}
