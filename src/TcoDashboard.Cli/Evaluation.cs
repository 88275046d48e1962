using TcoDashboard.Documents.Catalog;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Cli;

/// <summary>Evaluates scenario files with a catalog, usually the one that ships beside the program.</summary>
internal sealed class Evaluation
{
    private readonly CatalogRevision _catalog;
    private readonly Terminal _terminal;

    private Evaluation(CatalogRevision catalog, Terminal terminal)
    {
        _catalog = catalog;
        _terminal = terminal;
    }

    /// <summary>Loads the catalog.</summary>
    /// <exception cref="UnreadableException">The shipped catalog is damaged.</exception>
    public static Evaluation Start(Terminal terminal) => new(Catalog(terminal), terminal);

    /// <summary>Loads the catalog of a data folder; the shipped one when none is named.</summary>
    /// <exception cref="UnreadableException">There is no such folder, or its catalog has errors, which are shown.</exception>
    public static Evaluation With(string? folder, Terminal terminal)
    {
        if (folder is null)
        {
            return Start(terminal);
        }

        DocumentSource.RequireFolder(folder);
        var reading = CatalogReader.ReadFolder(folder);
        if (reading.Revision is { } catalog)
        {
            return new(catalog, terminal);
        }

        terminal.Show(folder, reading.Problems);
        throw new UnreadableException(
            Worded(
                $"The catalog in {folder} cannot be used; tco catalog check {folder} says what is wrong."
            )
        );
    }

    /// <summary>The shipped catalog.</summary>
    /// <exception cref="UnreadableException">It is damaged.</exception>
    public static CatalogRevision Catalog(Terminal terminal)
    {
        var reading = ShippedCatalog.Load();
        if (reading.Revision is { } catalog)
        {
            return catalog;
        }

        terminal.Show("catalog", reading.Problems);
        throw new UnreadableException(
            Worded(
                $"The catalog in {ShippedCatalog.Folder} cannot be used; install the program again."
            )
        );
    }

    /// <summary>The result of a file; <c>null</c> when the document has errors, which are shown.</summary>
    public Result? Of(string path) =>
        DocumentSource.Scenario(path, _terminal).Document is { } document
            ? Of(document, DocumentSource.NameOf(path))
            : null;

    /// <summary>The result of a document; <c>null</c> when it has errors, which are shown.</summary>
    /// <param name="document">The scenario.</param>
    /// <param name="name">How messages name it.</param>
    public Result? Of(ScenarioDocument document, string name)
    {
        if (document.CatalogRevision is { } pinned && pinned != _catalog.Hash)
        {
            _terminal.Show(
                name,
                [
                    Problem.Warning(
                        "catalog_revision",
                        "D-128",
                        Worded(
                            $"The scenario is pinned to catalog {pinned[..12]}, but is evaluated with {_catalog.Hash[..12]}; the figures are those of the latter."
                        ),
                        Worded(
                            "Open it in the web app to see the numbers of the pinned catalog, or remove catalog_revision."
                        )
                    ),
                ]
            );
        }

        var result = Scenario.Evaluate(document, _catalog, CancellationToken.None);
        _terminal.Show(name, result.AllProblems);
        return result.Problems.Any(problem => problem.Severity == Severity.Error) ? null : result;
    }
}
