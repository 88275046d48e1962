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
        Printed("decision-memo.pdf", "memo", PaperKind.DecisionMemo),
        Printed("finance-report.pdf", "finance", PaperKind.FinanceReport),
        new(
            "workbook.xlsx",
            "workbook",
            TcoWorkbook.MediaType,
            false,
            (result, stamp, _, target, cancellation) =>
                TcoWorkbook.Write(result, stamp, target, cancellation)
        ),
        Text(
            "ledger.csv",
            "ledger",
            "text/csv; charset=utf-8",
            (result, _, writer) => LedgerCsv.Write(result, writer)
        ),
        Text(
            "statements.csv",
            "statements",
            "text/csv; charset=utf-8",
            (result, _, writer) => StatementsCsv.Write(result, writer)
        ),
        Text(
            "result.json",
            "result",
            "application/json; charset=utf-8",
            (result, stamp, writer) => writer.Write(ResultJson.Write(result, stamp.DocumentHash))
        ),
    ];

    private static ReportFile Printed(string name, string word, PaperKind kind) =>
        new(
            name,
            word,
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
        string word,
        string mediaType,
        Action<Result, WorkbookStamp, TextWriter> write
    ) =>
        new(
            name,
            word,
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
