using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Papers;
using TcoDashboard.Reports.Pdf;
using TcoDashboard.Web.Components.Pages.Compare;

namespace TcoDashboard.Web.Exports;

/// <summary>The memo on a comparison as PDF: up to six options of one or several scenarios.</summary>
public static class ComparisonMemo
{
    /// <summary>The file; made away from the pages' threads, and given up when nobody waits for it any more.</summary>
    /// <param name="set">What is compared; not empty.</param>
    /// <param name="state">The view.</param>
    /// <param name="request">Names the host for the link, and the paper.</param>
    /// <param name="cancellation">The caller no longer wants it.</param>
    public static async Task<IResult> FileAsync(
        CompareSet set,
        CompareState state,
        HttpRequest request,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(request);
        var size = request.Query["paper"].ToString() == "letter" ? PaperSize.Letter : PaperSize.A4;
        var link = $"{request.Scheme}://{request.Host}{state.ToUrl()}";
        var (title, bytes) = await Task.Run(
            () =>
            {
                var paper = PaperMaker.Memo(ScopeOf(set, state, link), cancellation);
                using var target = new MemoryStream();
                PaperPdf.Write(paper, size, target);
                return (paper.Title, target.ToArray());
            },
            cancellation
        );
        return Results.File(bytes, PaperPdf.MediaType, ComparisonExport.Name(title, "pdf"));
    }

    private static MemoScope ScopeOf(CompareSet set, CompareState state, string link) =>
        new(
            [.. set.Columns.Select(column => column.ForReport)],
            set.Columns[set.Baseline].Key,
            state.Basis,
            [
                .. set
                    .Columns.Select(column => column.Result)
                    .Distinct(ReferenceEqualityComparer.Instance)
                    .Cast<Result>()
                    .Select(result => new PaperSource(
                        result,
                        new(ScenarioHash.Of(result.Document), link)
                    )),
            ]
        );
}
