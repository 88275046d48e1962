using System.Collections.Immutable;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Sheets;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Workbooks;

namespace TcoDashboard.Reports.Papers;

/// <summary>Parts that several reports have.</summary>
internal static class PaperParts
{
    /// <summary>Words that tie a page to its scenario.</summary>
    public static string Foot(Result result, WorkbookStamp stamp) =>
        $"Scenario {Short(stamp.DocumentHash)}, catalog {Short(result.Catalog.Hash)}, model {result.ModelVersion}";

    /// <summary>What was struck out, and why.</summary>
    public static IEnumerable<PaperBlock> StruckOut(Result result)
    {
        yield return new PaperHeading(1, "What was struck out, and why");
        var struck = result.Options.Where(option => !option.IsFeasible).ToArray();
        if (struck.Length == 0)
        {
            yield return new PaperText("Nothing: every option meets the limits of the scenario.");
        }
        foreach (var option in struck)
        {
            foreach (var problem in option.Problems)
            {
                yield return new PaperText(
                    $"{option.Spec.Name}: {problem.Message} {problem.Remedy} ({problem.Code})",
                    IsItem: true
                );
            }
        }
    }

    /// <summary>What no figure contains.</summary>
    public static IEnumerable<PaperBlock> NotIncluded(ComparisonReport report) =>
        [
            new PaperHeading(1, "Not in any figure"),
            .. report.NotIncluded.Select(text => new PaperText(text, IsItem: true)),
        ];

    /// <summary>The sources of the inputs, each once.</summary>
    public static IEnumerable<PaperBlock> Sources(Result result)
    {
        var sources = result
            .Options.SelectMany(option => option.Sheet?.Cells ?? [])
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
            new PaperHeading(1, "Sources"),
            new PaperTable(
                "Where the inputs come from",
                [new("Source"), new("Kind"), new("Date"), new("Address")],
                [
                    .. sources.Select(source => new PaperRow([
                        source.Title,
                        source.Kind.Replace('_', ' '),
                        source.Date ?? "",
                        source.Url ?? source.ViaUrl ?? "no stable address",
                    ])),
                ]
            ),
        ];
    }

    /// <summary>What ties the report to its scenario.</summary>
    public static IEnumerable<PaperBlock> Identity(Result result, WorkbookStamp stamp)
    {
        (string Name, string Value)[] lines =
        [
            ("Document hash", stamp.DocumentHash),
            ("Catalog revision", result.Catalog.Hash),
            ("Model version", result.ModelVersion),
            ("Link", stamp.Link),
        ];
        return
        [
            new PaperHeading(1, "What this report is tied to"),
            new PaperTable(
                "The same document, catalog and model give the same figures",
                [new("What"), new("Value")],
                [
                    .. lines
                        .Where(line => line.Value.Length > 0)
                        .Select(line => new PaperRow([line.Name, line.Value])),
                ]
            ),
        ];
    }

    /// <summary>Who says what an input is, in words.</summary>
    public static string From(Provenance provenance) =>
        string.Join(
            ". ",
            new[]
            {
                provenance.IsEstimate ? $"{provenance.Origin}, estimate" : $"{provenance.Origin}",
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
                        ? $"{option.Spec.Name} (baseline)"
                        : option.Spec.Name,
                    IsNumber: true
                )),
        ];
}
