using System.Collections.Immutable;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Documents.Catalog.Own;

/// <summary>An item as it was read, before it is held against the catalog and the rest of the file.</summary>
/// <param name="Place">Where it begins.</param>
/// <param name="Label">Its name, or what else can be read of it.</param>
/// <param name="Item">The item; <c>null</c> when not even kind and id are there.</param>
/// <param name="Problems">What is wrong with it alone.</param>
/// <param name="PathOf">Where something inside the item stands in the file.</param>
internal sealed record OwnDraft(
    string Place,
    string Label,
    CatalogItem? Item,
    ImmutableArray<Problem> Problems,
    Func<string, string> PathOf
)
{
    public bool IsRefused =>
        Item is null || Problems.Any(problem => problem.Severity == Severity.Error);

    public OwnDraft With(string path, CatalogCode code, string message, string remedy) =>
        this with
        {
            Problems = Problems.Add(
                Problem.Error(PathOf(path), CatalogProblems.CodeOf(code), message, remedy)
            ),
        };
}
