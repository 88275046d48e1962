using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using TcoDashboard.Documents.Catalog;
using TcoDashboard.Documents.Catalog.Own;
using TcoDashboard.Documents.Measurements;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Web.Workspace;

namespace TcoDashboard.Web.Exports;

/// <summary>Own items as the files they are imported from, and files to begin with.</summary>
internal static class OwnExport
{
    private const string Csv = "text/csv; charset=utf-8";
    private const string Json = "application/json; charset=utf-8";

    // Why relaxed: people read these files; nobody puts them into a page.
    private static readonly JsonSerializerOptions s_readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Maps the files.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(
            "/export/own/items.csv",
            (CatalogHolder catalogs) =>
                File(OwnCsv.Write(Importable(catalogs), catalogs.Shipped), Csv, "own-items.csv")
        );
        routes.MapGet(
            "/export/own/items.json",
            (CatalogHolder catalogs) => File(List(Importable(catalogs)), Json, "own-items.json")
        );
        routes.MapGet(
            "/export/own/template.csv",
            () => File(OwnCsv.Template, Csv, "own-items-template.csv")
        );
        routes.MapGet(
            "/export/own/load-tests.csv",
            () => File(OwnLoadTests.Template, Csv, "load-tests-template.csv")
        );
        routes.MapGet(
            "/export/own/template.json",
            (CatalogHolder catalogs) =>
                File(JsonTemplate(catalogs.Shipped), Json, "own-items-template.json")
        );
    }

    // Why not all: load tests come from the file they were measured in, and no file of items brings them.
    private static CatalogItem[] Importable(CatalogHolder catalogs) =>
        [
            .. OwnCatalog
                .ItemsOf(catalogs.Current)
                .Where(item => OwnCatalog.Kinds.Contains(item.Kind)),
        ];

    // The new devices of the example, every number and its source left to be filled in: JSON has no remarks that could be passed over, and an
    // item of the catalog is replaced as a whole, so that none stands here.
    private static string JsonTemplate(CatalogRevision shipped)
    {
        var list = new JsonArray([
            .. OwnFileReader
                .Read("", Encoding.UTF8.GetBytes(OwnCsv.Example), shipped)
                .Taken.Where(item => shipped.Find(item.Path) is null)
                .Select(CatalogWriter.ToJson),
        ]);
        foreach (var item in list.OfType<JsonObject>())
        {
            Empty(item["figures"], "value");
            Empty(item["sources"], "title");
        }

        return list.ToJsonString(s_readable) + "\n";
    }

    private static void Empty(JsonNode? parts, string key)
    {
        foreach (var part in (parts as JsonObject ?? []).Select(pair => pair.Value))
        {
            part![key] = null;
        }
    }

    private static string List(IEnumerable<CatalogItem> items) =>
        new JsonArray([.. items.Select(CatalogWriter.ToJson)]).ToJsonString(s_readable) + "\n";

    private static IResult File(string text, string mediaType, string name) =>
        Results.File(Encoding.UTF8.GetBytes(text), mediaType, name);
}
