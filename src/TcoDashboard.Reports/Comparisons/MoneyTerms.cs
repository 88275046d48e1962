using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Reports.Comparisons;

/// <summary>What all money of a report means: before or after tax.</summary>
internal static class MoneyTerms
{
    /// <summary>"before tax", "after tax", or that documents differ.</summary>
    public static string Of(IEnumerable<ScenarioDocument> documents)
    {
        bool[] taxed = [.. documents.Select(document => document.Accounting.Tax is not null)];
        return !taxed.Contains(true) ? Worded("before tax")
            : !taxed.Contains(false) ? Worded("after tax")
            : Worded("some before and some after tax");
    }
}
