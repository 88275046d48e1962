using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using TcoDashboard.Documents.Json;
using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Documents.Catalog.Own;

/// <summary>
/// The rows of one item. They are turned into the JSON of an item and read by the same rules as any other, so that a rule is written once;
/// the place of a problem is led back to its row and column. Rows about an item that the catalog has change only what they name.
/// </summary>
internal sealed class OwnCsvItem(string file, List<string> columns, ImmutableArray<OwnCsvRow> rows)
{
    private readonly ProblemLog _log = new('C');
    private readonly Dictionary<string, OwnCsvRow> _rowOf = new(StringComparer.Ordinal);
    private readonly OwnCsvRow _first = rows[0];

    public OwnDraft Read(CatalogRevision current, CatalogRevision? shipped)
    {
        var kind = CatalogWords.Kinds.Find(_first["kind"]);
        var below = kind is { } known ? current.Find(known, _first["id"]) : null;
        var name = rows.FirstOrDefault(row => row["name"].Length > 0);
        foreach (
            var other in rows.Where(row => row["name"].Length > 0 && row["name"] != name!["name"])
        )
        {
            Refuse(
                other,
                "name",
                CatalogCode.WrongRow,
                Worded(
                    $"{_first["id"]} is named {JsonShow.Quote(other["name"], 60)} here and {JsonShow.Quote(name!["name"], 60)} on line {name.Line}."
                ),
                Worded("Write the name once.")
            );
        }

        var json = Json(kind, name?["name"] ?? below?.Name);
        var item = StrictObject.Of(json, FieldPath.Root, _log) is { } fields
            ? Item(fields, below)
            : null;
        if (item is not null && below is not null && !_log.HasErrors)
        {
            item = OwnMerge.Over(below, item, below.IsOwn ? shipped?.Find(below.Path) : below);
            // Why read again: what the rows say may not fit what the item said before, for instance a high end below a value.
            CatalogItemReader.Read(
                StrictObject.Of(CatalogWriter.ToJson(item), FieldPath.Root, _log)!,
                _log
            );
        }

        return new(
            Worded($"line {_first.Line}"),
            item?.Name is { Length: > 0 } label ? label : $"{_first["kind"]} {_first["id"]}".Trim(),
            item,
            // Why told apart: what this class found has its place already.
            [.. _log.ToImmutable().Select(one => one with { Path = PathOf(one.Path) })],
            PathOf
        );
    }

    // Why not judged yet: rows that only name an item of the catalog state nothing else, and what they make of it is judged as a whole.
    private CatalogItem? Item(StrictObject fields, CatalogItem? below) =>
        below is not null && _rowOf.Count == 0
            ? CatalogItemReader.ReadStructure(fields, _log)
            : CatalogItemReader.Read(fields, _log);

    /// <summary>A place as problems show it.</summary>
    public static string Place(string file, int line, int index, string column) =>
        index < 0
            ? Worded($"{file}: line {line}, column {column}")
            : Worded($"{file}: line {line}, column {index + 1} ({column})");

    private JsonObject Json(CatalogKind? kind, string? name)
    {
        var (facts, figures, sources) = (new JsonObject(), new JsonObject(), new JsonObject());
        foreach (var row in rows)
        {
            Add(row, kind, facts, figures, sources);
        }

        var json = new JsonObject
        {
            ["schema"] = CatalogWords.Schema,
            ["facts"] = facts,
            ["figures"] = figures,
            ["sources"] = sources,
        };
        foreach (
            var (key, text) in new[]
            {
                ("kind", _first["kind"]),
                ("id", _first["id"]),
                ("name", name ?? ""),
            }
        )
        {
            if (text.Length > 0)
            {
                json[key] = text;
            }
        }

        return json;
    }

    private void Add(
        OwnCsvRow row,
        CatalogKind? kind,
        JsonObject facts,
        JsonObject figures,
        JsonObject sources
    )
    {
        var key = row["key"];
        if (key.Length == 0)
        {
            // Why allowed without a value: a row may do nothing but name its item.
            if (row["value"].Length > 0)
            {
                Refuse(
                    row,
                    "key",
                    CatalogCode.WrongRow,
                    Worded(
                        $"The row has the value {JsonShow.Quote(row["value"], 60)} without a key."
                    ),
                    Worded("Write which fact or figure it is, for example price_usd.")
                );
            }

            return;
        }

        var isFact = kind is { } known && KindSchemas.Of(known).AllowsFact(key);
        var path = FieldPath.Member(isFact ? "facts" : "figures", key);
        if (!_rowOf.TryAdd(path, row))
        {
            Refuse(
                row,
                "key",
                CatalogCode.TwiceInFile,
                Worded($"{key} of {_first["id"]} stands on line {_rowOf[path].Line} too."),
                Worded("Keep one of the two.")
            );
            return;
        }

        (isFact ? facts : figures)[key] = Entry(row, isFact, sources);
    }

    private JsonObject Entry(OwnCsvRow row, bool isFact, JsonObject sources)
    {
        var entry = new JsonObject();
        var value = row["value"];
        if (isFact)
        {
            Set(entry, "value", value);
        }
        else if (CatalogWords.Statuses.Find(value) is not null)
        {
            entry["status"] = value;
        }
        else
        {
            SetNumber(entry, row, "value");
        }

        // Why for facts too: the reader says that a fact has no such field, and where.
        SetNumber(entry, row, "low");
        SetNumber(entry, row, "high");
        if (row["estimate"].Length > 0 && Flag(row) is { } flag && (flag || isFact))
        {
            entry["estimate"] = true;
        }

        Set(entry, "note", row["note"]);
        if (row.Cells.Keys.Any(column => column.StartsWith("source", StringComparison.Ordinal)))
        {
            var id = FormattableString.Invariant($"line_{row.Line}");
            var source = new JsonObject { ["kind"] = OwnCsv.DefaultSourceKind };
            Set(source, "title", row["source"]);
            Set(source, "kind", row["source_kind"]);
            Set(source, "date", row["source_date"]);
            Set(source, "url", row["source_url"]);
            sources[id] = source;
            entry["source"] = id;
            _rowOf[FieldPath.Member("sources", id)] = row;
        }

        return entry;
    }

    private static void Set(JsonObject json, string key, string text)
    {
        if (text.Length > 0)
        {
            json[key] = text;
        }
    }

    private void SetNumber(JsonObject json, OwnCsvRow row, string column)
    {
        var text = row[column];
        if (text.Length == 0)
        {
            return;
        }

        if (
            double.TryParse(
                text,
                NumberStyles.AllowDecimalPoint
                    | NumberStyles.AllowExponent
                    | NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var number
            ) && double.IsFinite(number)
        )
        {
            json[column] = number;
            return;
        }

        Refuse(
            row,
            column,
            CatalogCode.NotANumber,
            Worded($"{column} is {JsonShow.Quote(text, 40)}, which is no number."),
            Worded(
                "Write digits with a point for decimals and no thousands separator, for example 4000000.50."
            )
        );
        // Why not a number: the reader then knows that it is already said.
        json[column] = double.NaN;
    }

    private bool? Flag(OwnCsvRow row)
    {
        switch (row["estimate"].ToLowerInvariant())
        {
            case "yes" or "true" or "1":
                return true;
            case "no" or "false" or "0":
                return false;
            default:
                Refuse(
                    row,
                    "estimate",
                    CatalogCode.NotANumber,
                    Worded(
                        $"estimate is {JsonShow.Quote(row["estimate"], 40)}, which is no yes or no."
                    ),
                    Worded("Write yes or no.")
                );
                return null;
        }
    }

    private void Refuse(
        OwnCsvRow row,
        string column,
        CatalogCode code,
        string message,
        string remedy
    ) => _log.Refuse(Place(file, row.Line, columns.IndexOf(column), column), code, message, remedy);

    private string PathOf(string path)
    {
        if (path.StartsWith(file + ": ", StringComparison.Ordinal))
        {
            return path;
        }

        foreach (var (start, row) in _rowOf)
        {
            if (path == start || path.StartsWith(start + ".", StringComparison.Ordinal))
            {
                return PlaceOf(
                    row,
                    ColumnOf(
                        path[start.Length..].TrimStart('.'),
                        start.StartsWith("sources", StringComparison.Ordinal)
                    )
                );
            }
        }

        return PlaceOf(_first, path is "kind" or "id" or "name" ? path : "key");
    }

    private string PlaceOf(OwnCsvRow row, string column) =>
        Place(file, row.Line, columns.IndexOf(column), column);

    private static string ColumnOf(string field, bool isSource) =>
        (isSource, field) switch
        {
            (true, "kind" or "date" or "url") => "source_" + field,
            (true, _) => "source",
            (false, "value" or "low" or "high" or "estimate" or "source" or "note") => field,
            (false, "status") => "value",
            _ => "key",
        };
}
