using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using TcoDashboard.Reports.Exports;

namespace TcoDashboard.Cli.Text;

/// <summary>Rows of a study in the form that was asked for: a table, CSV or JSON.</summary>
internal static class StudyOutput
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes JSON.</summary>
    public static void Json(Terminal terminal, JsonObject root) =>
        terminal.Output.Write(root.ToJsonString(Indented) + "\n");

    /// <summary>Writes CSV with raw values.</summary>
    public static void Csv(
        Terminal terminal,
        IReadOnlyList<string> head,
        IEnumerable<IReadOnlyList<object?>> rows
    )
    {
        terminal.Output.Write(string.Join(',', head) + "\r\n");
        foreach (var row in rows)
        {
            terminal.Output.Write(
                string.Join(',', row.Select(cell => CsvField.Write(Raw(cell)))) + "\r\n"
            );
        }
    }

    /// <summary>Writes JSON of rows: each is an object with the names of the head as keys.</summary>
    public static void Json(
        Terminal terminal,
        JsonObject root,
        string name,
        IReadOnlyList<string> head,
        IEnumerable<IReadOnlyList<object?>> rows
    )
    {
        root[name] = new JsonArray([
            .. rows.Select(row => new JsonObject(
                head.Zip(row, (key, cell) => KeyValuePair.Create(key, Node(cell)))
            )),
        ]);
        Json(terminal, root);
    }

    /// <summary>A value of JSON; numbers that are none become null.</summary>
    public static JsonNode? Node(double? value) =>
        value is { } known && double.IsFinite(known) ? JsonValue.Create(known) : null;

    private static JsonNode? Node(object? cell) =>
        cell switch
        {
            null => null,
            double number => Node((double?)number),
            bool flag => JsonValue.Create(flag),
            int or long => JsonValue.Create(
                Convert.ToInt64(cell, System.Globalization.CultureInfo.InvariantCulture)
            ),
            _ => JsonValue.Create(Raw(cell)),
        };

    private static string Raw(object? cell) =>
        cell switch
        {
            null => "",
            double number => double.IsFinite(number) ? Reports.Numbers.Presenter.Raw(number) : "",
            IFormattable value => value.ToString(
                null,
                System.Globalization.CultureInfo.InvariantCulture
            ),
            _ => cell.ToString() ?? "",
        };
}
