using System.Globalization;
using TcoDashboard.Data.Scenarios;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Web.Exports;

/// <summary>A scenario or preset with its result, as reports read it.</summary>
/// <param name="Key">As addresses name it: <c>12@4</c> or <c>preset:some-id</c>.</param>
/// <param name="Address">The page where it can be opened.</param>
/// <param name="Result">Its result.</param>
/// <param name="DocumentHash">Hash of the canonical text of its document.</param>
/// <param name="Summary">What is stored of it; <c>null</c> for a preset.</param>
/// <param name="HasDraft">Whether someone has edits that are not saved and so are in no report.</param>
public sealed record ReportSource(
    string Key,
    string Address,
    Result Result,
    string DocumentHash,
    ScenarioSummary? Summary,
    bool HasDraft
)
{
    /// <summary>The address of a file of it.</summary>
    /// <param name="file">See <see cref="ReportFiles"/>.</param>
    public string FileAddress(string file) => $"/export/reports/{Key}/{file}";

    /// <summary>The page of its reports.</summary>
    public string PageAddress =>
        Summary is { } summary
            ? string.Create(CultureInfo.InvariantCulture, $"/scenarios/{summary.Number}/reports")
            : $"/presets/{Key["preset:".Length..]}/reports";
}
