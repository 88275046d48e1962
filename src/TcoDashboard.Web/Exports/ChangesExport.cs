using System.Text;
using TcoDashboard.Reports.Exports;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Web.Components.Pages.Changes;
using TcoDashboard.Web.Language;

namespace TcoDashboard.Web.Exports;

/// <summary>What changed as a file.</summary>
internal static class ChangesExport
{
    /// <summary>The changes that the query names, as the page reads it.</summary>
    public static async Task<IResult> FileAsync(
        HttpRequest request,
        ChangesLoader loader,
        Wording say,
        CancellationToken cancellation
    )
    {
        var state = ChangesState.FromUrl(request.QueryString.Value ?? "");
        var view = await loader.LoadAsync(state, Presenter.Plain, cancellation);
        return view.Report is { } report
            ? Results.File(
                Encoding.UTF8.GetBytes(ChangesCsv.Write(report)),
                "text/csv; charset=utf-8",
                "changes.csv"
            )
            : Results.Text(
                string.Join('\n', [.. view.Notes, say["export.nothingChanged"]]) + "\n",
                "text/plain",
                Encoding.UTF8,
                StatusCodes.Status404NotFound
            );
    }
}
