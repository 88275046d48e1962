namespace TcoDashboard.Reports.Variants;

/// <summary>A place between two evaluated sizes where one option overtakes another.</summary>
/// <param name="Ahead">The option that is better from there on.</param>
/// <param name="Behind">The option that it overtakes.</param>
/// <param name="Size">Where the straight lines between the two sizes cross, in the unit of the size.</param>
/// <param name="Value">The metric of both there.</param>
/// <param name="Before">The last size at which <paramref name="Behind"/> is better, in words.</param>
/// <param name="From">The first size at which <paramref name="Ahead"/> is better, in words.</param>
public sealed record VariantCrossing(
    string Ahead,
    string Behind,
    double Size,
    double Value,
    string Before,
    string From
)
{
    /// <summary>The crossing in one sentence.</summary>
    public string Sentence => Worded($"{Ahead} overtakes {Behind} between {Before} and {From}.");
}
