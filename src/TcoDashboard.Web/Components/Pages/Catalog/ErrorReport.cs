using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using TcoDashboard.Documents.Catalog.Own;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Web.Language;

namespace TcoDashboard.Web.Components.Pages.Catalog;

/// <summary>What somebody found wrong in an item of the catalog: the value shown with its source, and their own with theirs.</summary>
/// <param name="Item">The item.</param>
/// <param name="Key">Key of the figure or fact; empty for the item as a whole.</param>
/// <param name="Shown">The value as the page shows it.</param>
/// <param name="Value">The right value as it was typed; may be empty.</param>
/// <param name="SourceTitle">Where the right value is published; may be empty.</param>
/// <param name="SourceUrl">Its address; may be empty.</param>
/// <param name="Remark">What else there is to say; may be empty.</param>
/// <param name="Catalog">Hash of the catalog that shows the value.</param>
public sealed record ErrorReport(
    CatalogItem Item,
    string Key,
    string Shown,
    string Value,
    string SourceTitle,
    string SourceUrl,
    string Remark,
    string Catalog
)
{
    /// <summary>Longest text of a field in characters.</summary>
    public const int Longest = 500;

    private static readonly JsonSerializerOptions s_readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        // Why relaxed: people read this file, and nobody puts it into a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private Figure? Figure => Item.Figure(Key);

    private Source? ShownSource => Figure?.Source ?? Item.Facts.GetValueOrDefault(Key)?.Source;

    /// <summary>The report for people: a line each, without what was left empty.</summary>
    public string ToText(Wording say)
    {
        ArgumentNullException.ThrowIfNull(say);
        (string Label, string Text)[] lines =
        [
            (say["errorReport.item"], $"{Item.Name} ({Item.Path})"),
            (say["errorReport.figure"], Key),
            (say["errorReport.shown"], Key.Length == 0 ? "" : Shown),
            (say["errorReport.shownSource"], Words(ShownSource)),
            (say["errorReport.right"], Value),
            (
                say["errorReport.source"],
                string.Join(", ", new[] { SourceTitle, SourceUrl }.Where(part => part.Length > 0))
            ),
            (say["errorReport.remark"], Remark),
            (say["errorReport.catalog"], Catalog),
        ];
        return string.Concat(
            lines.Where(line => line.Text.Length > 0).Select(line => $"{line.Label}: {line.Text}\n")
        );
    }

    /// <summary>The report for programs: <c>tco-catalog-error/1</c>.</summary>
    public string ToJson()
    {
        var json = new JsonObject
        {
            ["schema"] = "tco-catalog-error/1",
            ["item"] = Item.Path,
            ["name"] = Item.Name,
        };
        Add(json, "key", Key);
        if (Figure?.Value is { } value)
        {
            json["shown_value"] = value;
        }
        else
        {
            Add(json, "shown_value", Item.Fact(Key) ?? "");
        }

        if (ShownSource is { } source)
        {
            var from = new JsonObject { ["title"] = source.Title };
            Add(from, "url", source.Url ?? "");
            Add(from, "date", source.Date ?? "");
            json["shown_source"] = from;
        }

        Add(json, "right_value", Value);
        Add(json, "right_source", SourceTitle);
        Add(json, "right_source_url", SourceUrl);
        Add(json, "remark", Remark);
        json["catalog"] = Catalog;
        return json.ToJsonString(s_readable) + "\n";
    }

    /// <summary>
    /// A file of own items that corrects this one figure, to be looked at before it is taken over; <c>null</c> where there is none to correct, or
    /// no number or source to correct it with.
    /// </summary>
    /// <param name="number">The right value in the unit of the figure's key; <c>null</c> when what was typed is no number.</param>
    /// <param name="shipped">The shipped catalog, whose value stays beside the own one.</param>
    public string? ToOwnFile(double? number, CatalogRevision shipped)
    {
        if (
            !OwnCatalog.Kinds.Contains(Item.Kind)
            || Figure is not { } figure
            || number is not { } value
            || SourceTitle.Length == 0
        )
        {
            return null;
        }

        var right = new Figure(
            Key,
            figure.Unit,
            value,
            new Source(SourceTitle, SourceUrl.Length == 0 ? null : SourceUrl, null, "user")
        )
        {
            Basis = figure.Basis,
            Note = Remark.Length == 0 ? null : Remark,
        };
        return OwnCsv.Write(
            [Item with { Figures = Item.Figures.SetItem(Key, right), IsOwn = true }],
            shipped
        );
    }

    /// <summary>What can be wrong about an item: its facts and figures by key.</summary>
    public static ImmutableArray<string> Keys(CatalogItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return [.. item.Figures.Keys, .. item.Facts.Keys];
    }

    /// <summary>The name of a file with the report.</summary>
    public string FileName =>
        string.Create(CultureInfo.InvariantCulture, $"catalog-error-{Item.Id}.json");

    private static string Words(Source? source) =>
        source is null
            ? ""
            : string.Join(
                ", ",
                new[] { source.Title, source.Date ?? "", source.Url ?? "" }.Where(part =>
                    part.Length > 0
                )
            );

    private static void Add(JsonObject json, string key, string text)
    {
        if (text.Length > 0)
        {
            json[key] = text;
        }
    }
}
