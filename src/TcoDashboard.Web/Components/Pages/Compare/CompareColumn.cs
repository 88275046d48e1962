using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;

namespace TcoDashboard.Web.Components.Pages.Compare;

/// <summary>One column of a comparison: an option of a scenario with its result.</summary>
/// <param name="Selection">The entry that names exactly this option.</param>
/// <param name="Scenario">Title of the scenario.</param>
/// <param name="Address">Address of the scenario's own page.</param>
/// <param name="Result">The result the option belongs to.</param>
/// <param name="Option">The option.</param>
public sealed record CompareColumn(
    CompareSelection Selection,
    string Scenario,
    string Address,
    Result Result,
    OptionResult Option
)
{
    /// <summary>The key of the column, for example <c>12@4:gpu</c>.</summary>
    public string Key => Selection.ToString();

    /// <summary>The column as the report takes it.</summary>
    public ComparisonColumn ForReport => new(Key, Result, Option);
}
