using Xunit.Sdk;
using Xunit.v3;

namespace Browser.Tests.Fixture;

/// <summary>Starts the classes that take longest first, so that none of them runs on alone at the end.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    // By what they took, longest first; the others follow as they come.
    private static readonly string[] s_long =
    [
        nameof(Language.EveryWordTests),
        MortalAppTests.Name,
        nameof(Tasks.TenTasksByKeyboardTests),
        nameof(Tasks.TenTasksByMouseTests),
        SecondAppTests.Name,
        nameof(Editor.UncertaintyTests),
        nameof(ScenariosTests),
        nameof(Results.CompareTests),
    ];

    /// <inheritdoc/>
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(
        IReadOnlyCollection<TTestCollection> testCollections
    )
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(collection => Place(collection.TestCollectionDisplayName))];

    private static int Place(string collection)
    {
        var place = Array.FindIndex(
            s_long,
            name => collection.Contains(name, StringComparison.Ordinal)
        );
        return place < 0 ? s_long.Length : place;
    }
}
