using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;

namespace TcoDashboard.Reports.Redaction;

/// <summary>
/// Puts neutral names for those of the author that may hold an amount of money: what others read is then made of names that are understood
/// and of words the program wrote.
/// </summary>
public sealed class NeutralNames
{
    private readonly ImmutableArray<ReplacedName> _all;

    private NeutralNames(ImmutableArray<ReplacedName> names, ImmutableArray<ReplacedName> ids)
    {
        Replaced = names;
        // Why the longest first: a name may be part of another.
        _all = [.. names.Concat(ids).OrderByDescending(one => one.Name.Length)];
    }

    /// <summary>What is replaced, for the author to see.</summary>
    public ImmutableArray<ReplacedName> Replaced { get; }

    /// <summary>The names of a comparison that must be replaced.</summary>
    /// <param name="documents">The documents behind it.</param>
    /// <param name="report">The comparison; it holds names even where a document cannot be read.</param>
    /// <param name="catalog">Names of products.</param>
    public static NeutralNames Of(
        IReadOnlyList<ScenarioDocument> documents,
        ComparisonReport report,
        CatalogRevision catalog
    )
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(catalog);
        var plain = new PlainNames(
            // Why not people's own: what they call a device may hold its price.
            catalog
                .Items.Where(item => IsProduct(item.Kind) && !item.IsOwn)
                .Select(item => item.Name),
            documents
                .SelectMany(document => document.Workloads)
                .Select(workload => catalog.Find(CatalogKind.Model, workload.Model)?.Name)
                .OfType<string>()
        );
        return new(
            [.. Names(documents, report, plain).DistinctBy(one => one.Name)],
            [.. Ids(documents, report, plain)]
        );
    }

    /// <summary>A text with neutral names.</summary>
    public string In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _all.Aggregate(text, (now, one) => PlainNames.Replace(now, one.Name, one.Instead));
    }

    /// <summary>Puts neutral names into every text of a tree; names of members stay, and so do cells that are a number.</summary>
    public void Into(JsonNode? node)
    {
        if (node is JsonObject members)
        {
            // Why: a name may be a mere number, and the text of a number is no name.
            var isNumber =
                members["value"] is JsonValue number && number.TryGetValue<double>(out _);
            foreach (var (name, member) in members.ToArray())
            {
                if (Text(member) is not { } text)
                {
                    Into(member);
                }
                else if (!isNumber && In(text) is var neutral && neutral != text)
                {
                    members[name] = neutral;
                }
            }
        }
        else if (node is JsonArray items)
        {
            for (var index = 0; index < items.Count; index++)
            {
                if (Text(items[index]) is not { } text)
                {
                    Into(items[index]);
                }
                else if (In(text) is var neutral && neutral != text)
                {
                    items[index] = neutral;
                }
            }
        }
    }

    private static IEnumerable<ReplacedName> Names(
        IReadOnlyList<ScenarioDocument> documents,
        ComparisonReport report,
        PlainNames plain
    )
    {
        var options = documents.SelectMany(document => document.Options).ToArray();
        var deliveries = options
            .SelectMany(option => option.Fleets)
            .SelectMany(fleet => fleet.Delivery.Tranches);
        var clauses = options.SelectMany(option => option.Deal?.Clauses ?? []);
        (string Kind, IEnumerable<string> Names)[] kinds =
        [
            (
                "Option",
                report.Columns.Select(column => column.Option).Concat(options.Select(o => o.Name))
            ),
            (
                "Scenario",
                report
                    .Columns.Select(column => column.Scenario)
                    .Append(report.Title)
                    .Concat(documents.Select(document => document.Title))
            ),
            ("Workload", documents.SelectMany(d => d.Workloads).Select(w => w.Name)),
            ("Delivery", deliveries.Select(part => part.Name)),
            ("Clause", clauses.Select(clause => clause.Name)),
            ("Line", OwnRows(report).Concat(OwnLines(options).Select(line => line.Name))),
            ("Device", documents.SelectMany(d => d.OwnItems).Select(item => item.Name)),
        ];
        return kinds.SelectMany(kind =>
            kind.Names.Where(name => name.Length > 0)
                .Distinct(StringComparer.Ordinal)
                .Index()
                .Where(pair => !plain.IsPlain(pair.Item))
                .Select(pair => new ReplacedName(pair.Item, $"{kind.Kind} {Letter(pair.Index)}"))
        );
    }

    private static IEnumerable<ReplacedName> Ids(
        IReadOnlyList<ScenarioDocument> documents,
        ComparisonReport report,
        PlainNames plain
    )
    {
        var options = documents.SelectMany(document => document.Options).ToArray();
        return documents
            .SelectMany(document => document.Workloads.Select(workload => workload.Id))
            .Concat(options.Select(option => option.Id))
            .Concat(options.SelectMany(option => option.Fleets).Select(fleet => fleet.Id))
            .Concat(report.Columns.Select(column => column.Key))
            .Where(id => id.Length > 2 && !plain.IsPlain(id.Replace('-', ' ').Replace('_', ' ')))
            .Distinct(StringComparer.Ordinal)
            .Index()
            .Select(pair => new ReplacedName(pair.Item, $"id-{Letter(pair.Index)}"))
            .Concat(
                OwnLines(options)
                    .Select(line => line.Id)
                    .Where(id => !plain.IsPlain(id.Replace('-', ' ').Replace('_', ' ')))
                    .Distinct(StringComparer.Ordinal)
                    .Index()
                    .Select(pair => new ReplacedName(
                        OwnCells.Line(pair.Item),
                        OwnCells.Line($"line-{Letter(pair.Index)}")
                    ))
            );
    }

    private static IEnumerable<OwnLineSpec> OwnLines(IEnumerable<OptionSpec> options) =>
        options.SelectMany(option => option.OwnLines);

    private static IEnumerable<string> OwnRows(ComparisonReport report) =>
        report
            .Groups.SelectMany(group => group.Rows)
            .Where(row => OwnCells.IsPresentValue(row.Id))
            .Select(row => row.Label);

    private static string? Text(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static bool IsProduct(CatalogKind kind) =>
        kind is CatalogKind.Accelerator or CatalogKind.System or CatalogKind.Model;

    private static string Letter(int index) =>
        index < 26
            ? ((char)('A' + index)).ToString()
            : (index + 1).ToString(CultureInfo.InvariantCulture);
}
