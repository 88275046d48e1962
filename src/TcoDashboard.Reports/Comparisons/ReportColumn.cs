using System.Collections.Immutable;
using TcoDashboard.Domain;

namespace TcoDashboard.Reports.Comparisons;

/// <summary>One option of a comparison.</summary>
/// <param name="Key">Names the column.</param>
/// <param name="Scenario">Title of its scenario.</param>
/// <param name="Option">Name of the option.</param>
/// <param name="IsBaseline">Whether the others are compared with it.</param>
/// <param name="IsFeasible">Whether it has numbers.</param>
/// <param name="CatalogRevision">Hash of the catalog it was computed from.</param>
/// <param name="ModelVersion">Version of the model that computed it.</param>
/// <param name="Problems">Why it has no numbers, or what a reader should know.</param>
public sealed record ReportColumn(
    string Key,
    string Scenario,
    string Option,
    bool IsBaseline,
    bool IsFeasible,
    string CatalogRevision,
    string ModelVersion,
    ImmutableArray<Problem> Problems
)
{
    /// <summary>In words, by how much it does less than is asked; empty when it does not, and in links made before it was said.</summary>
    public string Shortfall { get; init; } = "";
}
