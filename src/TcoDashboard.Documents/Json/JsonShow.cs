using System.Text.Json;
using System.Text.Json.Nodes;

namespace TcoDashboard.Documents.Json;

/// <summary>Values as they appear in messages: short, quoted, on one line.</summary>
internal static class JsonShow
{
    private const int Longest = 60;

    /// <summary>A value as a message shows it.</summary>
    public static string Value(JsonNode? node) =>
        node switch
        {
            null => "null",
            JsonObject => Worded("an object {…}"),
            JsonArray => Worded("a list […]"),
            JsonValue value when value.GetValueKind() == JsonValueKind.String => Quote(
                value.GetValue<string>(),
                Longest
            ),
            JsonValue value when value.GetValueKind() == JsonValueKind.Number => Number(
                value.GetValue<double>()
            ),
            _ => node.GetValueKind() == JsonValueKind.True ? "true" : "false",
        };

    /// <summary>The type of a value in words.</summary>
    public static string Type(JsonNode? node) =>
        node?.GetValueKind() switch
        {
            JsonValueKind.Object => Worded("an object"),
            JsonValueKind.Array => Worded("a list"),
            JsonValueKind.String => Worded("a text"),
            JsonValueKind.Number => Worded("a number"),
            JsonValueKind.True or JsonValueKind.False => Worded("true or false"),
            _ => Worded("null"),
        };

    /// <summary>A number as a message shows it.</summary>
    public static string Number(double value) =>
        double.IsFinite(value) ? CanonicalJson.Number(value) : Worded("a number too large");

    /// <summary>A text in quotes, cut and with control characters replaced.</summary>
    public static string Quote(string text, int longest)
    {
        var cut = text.Length > longest ? string.Concat(text.AsSpan(0, longest), "…") : text;
        return $"\"{new string([.. cut.Select(letter => char.IsControl(letter) || char.IsSurrogate(letter) ? '\uFFFD' : letter)])}\"";
    }
}
