using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace TcoDashboard.Reports.Comparisons;

/// <summary>Rows that belong together.</summary>
/// <param name="Id">Stable id: <c>setting</c>, <c>results</c>, <c>deal</c>, <c>supply</c>, <c>costs</c> or <c>inputs</c>.</param>
/// <param name="Title">Head of the group.</param>
/// <param name="Rows">The rows in order.</param>
public sealed record ReportGroup(string Id, string Title, ImmutableArray<ReportRow> Rows)
{
    /// <summary>How many rows differ between columns.</summary>
    [JsonIgnore]
    public int Differing => Rows.Count(row => row.Differs);
}
