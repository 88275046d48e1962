using System.Collections.Immutable;
using Microsoft.AspNetCore.WebUtilities;
using TcoDashboard.Reports.Papers;

namespace TcoDashboard.Web.Components.Pages.Reports;

/// <summary>What the address of the reports page says.</summary>
/// <param name="View">The report shown as a preview.</param>
public sealed record ReportsState(PaperKind View)
{
    /// <summary>The previews with their names.</summary>
    public static ImmutableArray<(PaperKind View, string Words)> Views { get; } =
    [(PaperKind.DecisionMemo, "Decision memo"), (PaperKind.FinanceReport, "Finance report")];

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
