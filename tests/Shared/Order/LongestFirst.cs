using Xunit.Sdk;
using Xunit.v3;

namespace TcoDashboard.Tests.Shared.Order;

/// <summary>Starts the classes that take longest first, so that none of them runs on alone at the end.</summary>
/// <param name="names">What their collections are called by, the longest first; the others follow as they come.</param>
public abstract class LongestFirst(params string[] names) : ITestCollectionOrderer
{
    /// <inheritdoc/>
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(
        IReadOnlyCollection<TTestCollection> testCollections
    )
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(collection => Place(collection.TestCollectionDisplayName))];

    private int Place(string collection)
    {
        var place = Array.FindIndex(
            names,
            name => collection.Contains(name, StringComparison.Ordinal)
        );
        return place < 0 ? names.Length : place;
    }
}
