using System.Text.Json.Nodes;
using TcoDashboard.Documents.Catalog;
using TcoDashboard.Documents.Json;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Analysis.Levers;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Cli.Commands;

/// <summary><c>tco validate</c>.</summary>
internal static class ValidateCommand
{
    private const string CatalogSchema = "tco-catalog/";

    public static Verb Verb { get; } =
        new(
            "validate",
            Worded("lists everything that is wrong with a scenario or a catalog item"),
            Worded(
                $"""
                Lists everything that is wrong with a scenario document or a catalog item.

                Usage:
                  tco validate FILE.json
                  tco validate -         reads the document from the standard input

                A scenario is also checked against the shipped catalog: items, figures and inputs must exist and lie in their ranges.
                That an option is not feasible is a result and not a mistake of the document; evaluate shows it.
                {HelpText.ExitCodes}
                """
            ),
            Run
        );

    private static ExitCode Run(Arguments arguments, Terminal terminal)
    {
        if (arguments.Operands is not [var path])
        {
            throw new UsageException(
                Worded($"validate takes one file; {arguments.Operands.Length} are given.")
            );
        }

        var bytes = DocumentSource.Read(path, terminal, ReadAll);
        var name = DocumentSource.NameOf(path);
        return IsCatalogItem(bytes)
            ? Item(bytes, name, terminal)
            : ScenarioDocument(bytes, name, terminal);
    }

    private static ExitCode ScenarioDocument(byte[] bytes, string name, Terminal terminal)
    {
        var reading = ScenarioReader.Read(bytes.AsSpan());
        terminal.Show(name, reading.Problems);
        if (reading.Document is not { } document)
        {
            return ExitCode.Problems;
        }

        var catalog = ShippedCatalog.Load();
        if (catalog.Revision is not { } revision)
        {
            terminal.Show("catalog", catalog.Problems);
            return ExitCode.Problems;
        }

        var result = Scenario.Evaluate(document, revision, CancellationToken.None);
        terminal.Show(name, result.Problems);
        if (result.Problems.Any(problem => problem.Severity == Severity.Error))
        {
            return ExitCode.Problems;
        }

        var ranges = ScenarioRanges.Of(result);
        terminal.Show(name, ranges.Problems);
        if (!ranges.IsUsable)
        {
            return ExitCode.Problems;
        }

        terminal.Output.WriteLine(
            Worded(
                $"{name}: a valid scenario, \"{document.Title}\", content hash {ScenarioHash.Of(document)}"
            )
        );
        return ExitCode.Done;
    }

    private static ExitCode Item(byte[] bytes, string name, Terminal terminal)
    {
        var log = new ProblemLog('C');
        var reading = JsonText.Read(bytes, ReadingLimits.Document, log);
        var item = StrictObject.Of(reading.Root, FieldPath.Root, log) is { } json
            ? CatalogItemReader.Read(json, log)
            : null;
        terminal.Show(name, log.ToImmutable());
        if (item is null || log.HasErrors)
        {
            return ExitCode.Problems;
        }

        terminal.Output.WriteLine(
            Worded($"{name}: a valid catalog item, {item.Path}, \"{item.Name}\"")
        );
        return ExitCode.Done;
    }

    private static bool IsCatalogItem(byte[] bytes) =>
        JsonText.Read(bytes, ReadingLimits.Document, new('C')).Root is JsonObject root
        && root["schema"] is JsonValue schema
        && schema.TryGetValue<string>(out var text)
        && text.StartsWith(CatalogSchema, StringComparison.Ordinal);

    /// <summary>All bytes, up to just past the limit of a document.</summary>
    private static byte[] ReadAll(Stream stream)
    {
        var buffer = new byte[ReadingLimits.Document.MaxBytes + 1];
        var length = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        return buffer[..length];
    }
}
