using TcoDashboard.Documents.Json;
using TcoDashboard.Domain;

namespace TcoDashboard.Documents.Catalog;

/// <summary>Notes problems of catalog items under the codes of the catalog, whatever document the item stands in.</summary>
internal static class CatalogProblems
{
    public static void Refuse(
        this ProblemLog log,
        string path,
        CatalogCode code,
        string message,
        string remedy
    ) => log.Add(Problem.Error(path, CodeOf(code), message, remedy));

    public static string CodeOf(CatalogCode code) => FormattableString.Invariant($"C-{(int)code}");
}
