using TcoDashboard.Documents.Catalog;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Cli.Commands;

/// <summary><c>tco catalog</c>.</summary>
internal static class CatalogCommand
{
    public static Verb Verb { get; } =
        new(
            "catalog",
            Worded("checks the catalog, shipped or in a folder"),
            Worded(
                $"""
                Checks every file of a catalog and its presets and prints what it holds.

                Usage:
                  tco catalog check            the catalog that ships with tco
                  tco catalog check FOLDER     a data folder, for example data
                {HelpText.ExitCodes}
                """
            ),
            Run
        );

    private static ExitCode Run(Arguments arguments, Terminal terminal) =>
        arguments.Operands switch
        {
            ["check"] => Check(ShippedCatalog.Folder, terminal),
            ["check", var folder] => Check(folder, terminal),
            [] => throw new UsageException(Worded("catalog takes check [FOLDER].")),
            var words => throw new UsageException(
                Worded($"catalog takes check [FOLDER], not \"{string.Join(' ', words)}\".")
            ),
        };

    private static ExitCode Check(string folder, Terminal terminal)
    {
        DocumentSource.RequireFolder(folder);
        var reading = CatalogReader.ReadFolder(folder);
        var presets = Presets.Load(folder);
        terminal.Show(folder, reading.Problems);
        terminal.Show(folder, presets.Problems);
        if (
            reading.Revision is not { } catalog
            || presets.Problems.Any(problem => problem.Severity == Severity.Error)
        )
        {
            return ExitCode.Problems;
        }

        foreach (var kind in catalog.Items.CountBy(item => item.Kind).OrderBy(pair => pair.Key))
        {
            terminal.Output.WriteLine($"{CatalogItem.FolderOf(kind.Key), -13} {kind.Value, 5}");
        }

        terminal.Output.WriteLine($"{Worded("presets"), -13} {presets.Presets.Length, 5}");
        terminal.Output.WriteLine(Worded($"revision {catalog.Hash}"));
        return ExitCode.Done;
    }
}
