using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Reports.Exports;

/// <summary>
/// Stores reports and figures so that they read back as they were, for links that keep showing what was shared. Not an export format: that
/// is <see cref="ComparisonJson"/>.
/// </summary>
public static class ReportJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower),
            new UnitConverter(),
        },
    };

    /// <summary>The text of a report, a figure or a list of them.</summary>
    public static string Write<T>(T report) => JsonSerializer.Serialize(report, Options);

    /// <summary>What was written, or <c>null</c> when the text is not of this form.</summary>
    public static T? Read<T>(string text)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(text, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A unit is its symbol.</summary>
    private sealed class UnitConverter : JsonConverter<Unit>
    {
        private const int Code = 3;

        public override Unit Read(
            ref Utf8JsonReader reader,
            Type typeToConvert,
            JsonSerializerOptions options
        ) =>
            reader.TokenType == JsonTokenType.String
                ? Of(reader.GetString()!)
                : throw new JsonException("A unit is a text.");

        public override void Write(
            Utf8JsonWriter writer,
            Unit value,
            JsonSerializerOptions options
        ) => writer.WriteStringValue(value.Symbol);

        /// <summary>A named unit, or a quotient of named units such as <c>tok/s/MW</c>.</summary>
        private static Unit Of(string symbol)
        {
            if (Named(symbol) is { } named)
            {
                return named;
            }

            var slash = symbol.LastIndexOf('/');
            return slash > 0 && Named(symbol[(slash + 1)..]) is { } divisor
                ? Of(symbol[..slash]) / divisor
                : throw new JsonException($"There is no unit \"{symbol}\".");
        }

        private static Unit? Named(string symbol) =>
            Unit.Named.FirstOrDefault(unit => unit.Symbol == symbol) ?? Foreign(symbol);

        // Why: currencies other than the US dollar are units of their scenario and have no name here: EUR, EUR/Mtok.
        private static Unit? Foreign(string symbol) =>
            symbol.Length >= Code
            && symbol[..Code].All(char.IsAsciiLetterUpper)
            && Unit.Named.FirstOrDefault(unit => unit.Symbol == Unit.Usd.Symbol + symbol[Code..])
                is { } dollars
                ? dollars.In(symbol[..Code])
                : null;
    }
}
