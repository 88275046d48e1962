using System.Collections.Immutable;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Sheets;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Workbooks;

namespace TcoDashboard.Reports.Papers;

/// <summary>Parts that several reports have.</summary>
internal static class PaperParts
{
    /// <summary>Words that tie a page to its scenario, or to several.</summary>
    public static string Foot(ImmutableArray<PaperSource> sources) =>
        sources is [var only]
            ? Worded(
                $"Scenario {Short(only.Stamp.DocumentHash)}, catalog {Short(only.Result.Catalog.Hash)}, model {only.Result.ModelVersion}"
            )
            : Worded(
                $"Scenarios {Each(sources, source => Short(source.Stamp.DocumentHash))}, catalog {Each(sources, source => Short(source.Result.Catalog.Hash))}, model {Each(sources, source => source.Result.ModelVersion)}"
            );

    private static string Each(
        ImmutableArray<PaperSource> sources,
        Func<PaperSource, string> word
    ) => string.Join(" ", sources.Select(word).Distinct());

    /// <summary>What was struck out, and why.</summary>
    public static IEnumerable<PaperBlock> StruckOut(ImmutableArray<ComparisonColumn> columns)
    {
        yield return new PaperHeading(1, Worded("What was struck out, and why"));
        var struck = columns.Where(column => !column.Option.IsFeasible).ToArray();
        if (struck.Length == 0)
        {
            yield return new PaperText(
                Worded("Nothing: every option meets the limits of the scenario.")
            );
        }
        foreach (var column in struck)
        {
            foreach (var problem in column.Option.Problems)
            {
                yield return new PaperText(
                    $"{ColumnNames.Of(columns, column)}: {problem.Message} {problem.Remedy} ({problem.Code})",
                    IsItem: true
                );
            }
        }
    }

    /// <summary>What no figure contains.</summary>
    public static IEnumerable<PaperBlock> NotIncluded(ComparisonReport report) =>
        [
            new PaperHeading(1, Worded("Not in any figure")),
            .. report.NotIncluded.Select(text => new PaperText(text, IsItem: true)),
        ];

    /// <summary>The sources of the inputs, each once.</summary>
    public static IEnumerable<PaperBlock> Sources(IEnumerable<OptionResult> options)
    {
        var sources = options
            .SelectMany(option => option.Sheet?.Cells ?? [])
            .Select(cell => cell.Provenance?.Source)
            .OfType<Source>()
            .DistinctBy(source => (source.Title, source.Url))
            .OrderBy(source => source.Title, StringComparer.Ordinal)
            .ToArray();
        if (sources.Length == 0)
        {
            return [];
        }
        return
        [
            new PaperHeading(1, Worded("Sources")),
            new PaperTable(
                Worded("Where the inputs come from"),
                [
                    new(Worded("Source")),
                    new(Worded("Kind")),
                    new(Worded("Date")),
                    new(Worded("Address")),
                ],
                [
                    .. sources.Select(source => new PaperRow([
                        source.Title,
                        CatalogWords.Word(source.Kind),
                        source.Date ?? "",
                        source.Url ?? source.ViaUrl ?? Worded("no stable address"),
                    ])),
                ]
            ),
        ];
    }

    /// <summary>What ties the report to its scenario, or to several.</summary>
    public static IEnumerable<PaperBlock> Identity(ImmutableArray<PaperSource> sources)
    {
        (string Name, Func<PaperSource, string> Value)[] lines =
        [
            (Worded("Document hash"), source => source.Stamp.DocumentHash),
            (Worded("Catalog revision"), source => source.Result.Catalog.Hash),
            (Worded("Model version"), source => source.Result.ModelVersion),
            (Worded("Link"), source => source.Stamp.Link),
        ];
        return
        [
            new PaperHeading(1, Worded("What this report is tied to")),
            .. sources.Select(source => new PaperTable(
                sources.Length == 1
                    ? Worded("The same document, catalog and model give the same figures")
                    : source.Result.Document.Title,
                [new(Worded("What")), new(Worded("Value"))],
                [
                    .. lines
                        .Select(line => (line.Name, Value: line.Value(source)))
                        .Where(line => line.Value.Length > 0)
                        .Select(line => new PaperRow([line.Name, line.Value])),
                ]
            )),
        ];
    }

    /// <summary>Who says what an input is, in words.</summary>
    public static string From(Provenance provenance) =>
        string.Join(
            ". ",
            new[]
            {
                provenance.IsEstimate
                    ? Worded($"{Words.Of(provenance.Origin)}, estimate")
                    : Words.Of(provenance.Origin),
                provenance.Source is { } source ? $"{source.Title} {source.Date}".TrimEnd() : null,
                provenance.Text?.TrimEnd('.'),
            }.Where(text => !string.IsNullOrEmpty(text))
        );

    private static string Short(string hash) => hash[..Math.Min(12, hash.Length)];

    /// <summary>Names of the options that have numbers, with the baseline marked.</summary>
    public static ImmutableArray<PaperColumn> Columns(Result result) =>
        [
            .. result
                .Options.Where(option => option.IsFeasible)
                .Select(option => new PaperColumn(
                    ReferenceEquals(option, result.Baseline)
                        ? Worded($"{option.Spec.Name} (baseline)")
                        : option.Spec.Name,
                    IsNumber: true
                )),
        ];
}
