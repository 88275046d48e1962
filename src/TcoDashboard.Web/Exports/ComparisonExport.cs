using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using TcoDashboard.Data.Shares;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Exports;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Web.Components.Pages.Compare;
using TcoDashboard.Web.Components.Pages.SharedLinks;
using TcoDashboard.Web.Language;

namespace TcoDashboard.Web.Exports;

/// <summary>Comparisons as files: the same report that the page shows.</summary>
public static class ComparisonExport
{
    private const int LongestName = 60;

    /// <summary>The comparison that the query names, as the page reads it.</summary>
    public static async Task<IResult> CompareAsync(
        string format,
        HttpRequest request,
        CompareLoader loader,
        CompareStudies studies,
        Wording say,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(loader);
        ArgumentNullException.ThrowIfNull(studies);
        var (state, notes) = CompareState.FromUrl(request.QueryString.Value ?? "", say);
        var set = await loader.LoadAsync(state, cancellation);
        if (set.Columns.IsEmpty)
        {
            return Results.Text(
                string.Join('\n', [.. notes, .. set.Notes, say["export.nothing"]]) + "\n",
                "text/plain",
                Encoding.UTF8,
                StatusCodes.Status404NotFound
            );
        }

        if (format == "pdf")
        {
            return await ComparisonMemo.FileAsync(set, state, request, cancellation);
        }

        var study = await studies.OfAsync(set, cancellation);
        // Why plain: a spreadsheet reads ASCII signs on every machine.
        return File(
            study.On(set.Report(state.Basis, Presenter.Plain), Presenter.Plain),
            format,
            say
        );
    }

    /// <summary>What a share link froze.</summary>
    public static async Task<IResult> ShareAsync(
        string token,
        string format,
        HttpContext context,
        ShareStore shares,
        ShareUnlock unlock,
        TokenGuard guard,
        Wording say
    )
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(shares);
        ArgumentNullException.ThrowIfNull(unlock);
        ArgumentNullException.ThrowIfNull(guard);
        var address = guard.CallerOf(context);
        if (guard.IsBlocked(address))
        {
            return Refused(StatusCodes.Status429TooManyRequests, say["export.tries"]);
        }

        var proof = unlock.Proof(context, token);
        switch (await shares.ReadAsync(token, proof, context.RequestAborted))
        {
            case ShareOpening.Opened { Content: var content }
                when FrozenContent.Read(content) is { } frozen:
                return File(frozen.Report, format, say, frozen.Weighing);
            case ShareOpening.Locked:
                return Refused(StatusCodes.Status403Forbidden, say["export.locked"]);
            case ShareOpening.Unknown:
                guard.Miss(address);
                return Refused(StatusCodes.Status404NotFound, say["export.unknown"]);
            default:
                return Refused(StatusCodes.Status410Gone, say["export.ended"]);
        }
    }

    private static IResult File(
        ComparisonReport report,
        string format,
        Wording say,
        FrozenWeighing? weighing = null
    ) =>
        format switch
        {
            "csv" => Results.File(
                Encoding.UTF8.GetBytes(ComparisonCsv.Write(report)),
                "text/csv; charset=utf-8",
                Name(report.Title, "csv")
            ),
            "json" => Results.File(
                Encoding.UTF8.GetBytes(ComparisonJson.Write(report, Ranking(weighing))),
                "application/json; charset=utf-8",
                Name(report.Title, "json")
            ),
            _ => Refused(StatusCodes.Status404NotFound, say["export.format", format]),
        };

    private static IResult Refused(int status, string sentence) =>
        Results.Text(sentence + "\n", "text/plain", Encoding.UTF8, status);

    // A name that every file system takes: comparison-750-mw-inference-fleet.csv.
    internal static string Name(string title, string ending)
    {
        var name = new StringBuilder("comparison-");
        foreach (var letter in title.ToLower(CultureInfo.InvariantCulture))
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                name.Append(letter);
            }
            else if (name[^1] != '-')
            {
                name.Append('-');
            }
        }

        return $"{name.ToString()[..Math.Min(name.Length, LongestName)].Trim('-')}.{ending}";
    }

    // Why without its figure: the shares it draws stand in the rows.
    private static JsonNode? Ranking(FrozenWeighing? weighing) =>
        weighing is null ? null : JsonNode.Parse(ReportJson.Write(weighing with { Figure = null }));
}
