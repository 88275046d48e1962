using System.Globalization;
using System.Text;
using TcoDashboard.Data.Shares;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Exports;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Web.Components.Pages.Compare;
using TcoDashboard.Web.Components.Pages.SharedLinks;

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
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(loader);
        ArgumentNullException.ThrowIfNull(studies);
        var (state, notes) = CompareState.FromUrl(request.QueryString.Value ?? "");
        var set = await loader.LoadAsync(state, cancellation);
        if (set.Columns.IsEmpty)
        {
            return Results.Text(
                string.Join(
                    '\n',
                    [
                        .. notes,
                        .. set.Notes,
                        "Nothing to export: name at least one scenario, for example ?s=12 or ?s=preset:some-id.",
                    ]
                ) + "\n",
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
        return File(study.On(set.Report(state.Basis, Presenter.Plain), Presenter.Plain), format);
    }

    /// <summary>What a share link froze.</summary>
    public static async Task<IResult> ShareAsync(
        string token,
        string format,
        HttpContext context,
        ShareStore shares,
        ShareUnlock unlock,
        TokenGuard guard
    )
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(shares);
        ArgumentNullException.ThrowIfNull(unlock);
        ArgumentNullException.ThrowIfNull(guard);
        var address = context.Connection.RemoteIpAddress;
        if (guard.IsBlocked(address))
        {
            return Refused(
                StatusCodes.Status429TooManyRequests,
                "Too many links that do not exist were opened from this address. Wait a minute."
            );
        }

        var proof = unlock.Proof(context, token);
        switch (await shares.ReadAsync(token, proof, context.RequestAborted))
        {
            case ShareOpening.Opened { Content: var content }
                when FrozenContent.Read(content) is { Report: var report }:
                return File(report, format);
            case ShareOpening.Locked:
                return Refused(
                    StatusCodes.Status403Forbidden,
                    "The link asks for a password. Open it in the browser first."
                );
            case ShareOpening.Unknown:
                guard.Miss(address);
                return Refused(StatusCodes.Status404NotFound, "There is no such link.");
            default:
                return Refused(
                    StatusCodes.Status410Gone,
                    "The link has ended. Ask whoever sent it for a new one."
                );
        }
    }

    private static IResult File(ComparisonReport report, string format) =>
        format switch
        {
            "csv" => Results.File(
                Encoding.UTF8.GetBytes(ComparisonCsv.Write(report)),
                "text/csv; charset=utf-8",
                Name(report.Title, "csv")
            ),
            "json" => Results.File(
                Encoding.UTF8.GetBytes(ComparisonJson.Write(report)),
                "application/json; charset=utf-8",
                Name(report.Title, "json")
            ),
            _ => Refused(
                StatusCodes.Status404NotFound,
                $"There is no export as “{format}”; csv and json exist, and pdf of a comparison that is no link."
            ),
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
}
