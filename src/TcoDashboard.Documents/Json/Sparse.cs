using System.Text.Json.Nodes;

namespace TcoDashboard.Documents.Json;

/// <summary>Builds JSON objects in which what is absent is left out.</summary>
public static class Sparse
{
    /// <summary>An object of the fields that have a value.</summary>
    public static JsonObject Of(params ReadOnlySpan<(string Key, JsonNode? Value)> fields)
    {
        var made = new JsonObject();
        foreach (var (key, value) in fields)
        {
            if (value is not null)
            {
                made.Add(key, value);
            }
        }

        return made;
    }

    /// <summary>A text, absent when empty.</summary>
    public static JsonNode? Text(string? text) => string.IsNullOrEmpty(text) ? null : text;

    /// <summary>A number; whole ones are written without a decimal point or exponent as far as a person would.</summary>
    public static JsonNode? Number(double? value) =>
        value is not { } number ? null
        : Math.Floor(number) == number && Math.Abs(number) < 1e15 ? JsonValue.Create((long)number)
        : JsonValue.Create(number);

    /// <summary>A list, absent when empty.</summary>
    public static JsonNode? List<T>(IReadOnlyCollection<T> entries, Func<T, JsonNode?> write)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return entries.Count == 0 ? null : new JsonArray([.. entries.Select(write)]);
    }
}
