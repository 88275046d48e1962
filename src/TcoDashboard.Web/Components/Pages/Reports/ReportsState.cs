using System.Collections.Immutable;
using Microsoft.AspNetCore.WebUtilities;
using TcoDashboard.Reports.Papers;
using TcoDashboard.Web.Language;

namespace TcoDashboard.Web.Components.Pages.Reports;

/// <summary>What the address of the reports page says.</summary>
/// <param name="View">The report shown as a preview.</param>
public sealed record ReportsState(PaperKind View)
{
    /// <summary>The previews.</summary>
    public static ImmutableArray<PaperKind> Views { get; } =
    [PaperKind.DecisionMemo, PaperKind.FinanceReport];

    /// <summary>What the page calls a preview.</summary>
    public static string Name(PaperKind view, Wording say)
    {
        ArgumentNullException.ThrowIfNull(say);
        return view == PaperKind.FinanceReport
            ? say["reports.file.finance"]
            : say["reports.file.memo"];
    }

    /// <summary>The address.</summary>
    /// <param name="page">Path of the page.</param>
    public string ToUrl(string page) => $"{page}?show={Key(View)}";

    /// <summary>Reads an address; what is not understood gives the memo.</summary>
    public static ReportsState FromUrl(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        var start = url.IndexOf('?', StringComparison.Ordinal);
        var query = start < 0 ? "" : url[start..].Split('#')[0];
        return
            QueryHelpers.ParseQuery(query).TryGetValue("show", out var shown)
            && shown.ToString() == Key(PaperKind.FinanceReport)
            ? new(PaperKind.FinanceReport)
            : new(PaperKind.DecisionMemo);
    }

    private static string Key(PaperKind kind) =>
        kind == PaperKind.FinanceReport ? "finance" : "memo";
}
