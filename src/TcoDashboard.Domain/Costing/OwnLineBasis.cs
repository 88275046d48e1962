using System.Collections.Immutable;

namespace TcoDashboard.Domain.Costing;

/// <summary>What the cost model needs to know of a line of one's own.</summary>
/// <param name="Id">Id inside the option, part of its cell ids.</param>
/// <param name="Name">Name shown to people.</param>
/// <param name="Group">Capital or operating expenditure.</param>
/// <param name="Amount">US dollars a month, negative for an income.</param>
/// <param name="First">First period in which it is paid.</param>
/// <param name="Last">Last period in which it is paid.</param>
public sealed record OwnLineBasis(
    string Id,
    string Name,
    CostGroup Group,
    Leaf Amount,
    int First,
    int Last
)
{
    /// <summary>Change of the amount a year, from its first period on; <c>null</c> for none.</summary>
    public Leaf? Growth { get; init; }

    /// <summary>Amounts by calendar year, in rising order.</summary>
    public ImmutableArray<YearLeaf> Years { get; init; } = [];
}
