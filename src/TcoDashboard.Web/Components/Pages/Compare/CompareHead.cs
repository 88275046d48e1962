namespace TcoDashboard.Web.Components.Pages.Compare;

/// <summary>What the head of a column and the tools of a comparison show of it.</summary>
/// <param name="Selection">The entry that names exactly this option.</param>
/// <param name="Scenario">Title of the scenario.</param>
/// <param name="Address">Address of the scenario's own page.</param>
/// <param name="Option">Id of the option.</param>
/// <param name="Name">Name of the option.</param>
/// <param name="IsFeasible">Whether it has numbers.</param>
/// <param name="CostMetric">Id of its cost of a million tokens as this reader sees it.</param>
public sealed record CompareHead(
    CompareSelection Selection,
    string Scenario,
    string Address,
    string Option,
    string Name,
    bool IsFeasible,
    string CostMetric
)
{
    /// <summary>The key of the column, for example <c>12@4:gpu</c>.</summary>
    public string Key => Selection.ToString();
}
