using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TcoDashboard.Documents.Json;

/// <summary>
/// The one spelling of a JSON value: RFC 8785 (JSON Canonicalization Scheme, 2020). Keys in order of their UTF-16 code units, no white
/// space, shortest numbers that read back equal in the form of ECMAScript, only the escapes that JSON demands. Hashes are taken of it.
/// </summary>
public static class CanonicalJson
{
    /// <summary>The canonical text.</summary>
    public static string Write(JsonNode? node)
    {
        var text = new StringBuilder();
        Append(text, node);
        return text.ToString();
    }

    /// <summary>SHA-256 of a text in UTF-8, in lower-case hexadecimal.</summary>
    public static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>A number as ECMAScript writes it: 750, 0.1, 1e+21, 5e-324.</summary>
    public static string Number(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(
                nameof(value),
                value,
                "JSON has only finite numbers."
            );
        }

        if (value == 0)
        {
            return "0";
        }

        var sign = value < 0 ? "-" : "";
        // Why: E16 would pad; the shortest digits come from the round-trip form, whose layout .NET may change, so only its digits are used.
        var shortest = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture);
        var (digits, point) = Digits(shortest);
        return sign + Layout(digits, point);
    }

    /// <summary>Significant digits without zeros at either end, and how many of them stand before the decimal point.</summary>
    private static (string Digits, int Point) Digits(string number)
    {
        var parts = number.Split('E');
        var exponent = parts.Length == 2 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        var dot = parts[0].IndexOf('.', StringComparison.Ordinal);
        var whole = dot < 0 ? parts[0] : parts[0][..dot];
        var digits = whole + (dot < 0 ? "" : parts[0][(dot + 1)..]);
        var leading = digits.Length - digits.TrimStart('0').Length;
        return (digits.Trim('0'), whole.Length + exponent - leading);
    }

    /// <summary>ECMA-262, Number::toString with radix 10: <paramref name="point"/> is its n, the digit count its k.</summary>
    private static string Layout(string digits, int point)
    {
        var count = digits.Length;
        if (point is > 0 and <= 21)
        {
            return count <= point
                ? digits + new string('0', point - count)
                : $"{digits[..point]}.{digits[point..]}";
        }

        if (point is > -6 and <= 0)
        {
            return $"0.{new string('0', -point)}{digits}";
        }

        var exponent = (point - 1).ToString("+0;-0", CultureInfo.InvariantCulture);
        return count == 1 ? $"{digits}e{exponent}" : $"{digits[0]}.{digits[1..]}e{exponent}";
    }

    private static void Append(StringBuilder text, JsonNode? node)
    {
        switch (node)
        {
            case null:
                text.Append("null");
                break;
            case JsonObject members:
                AppendObject(text, members);
                break;
            case JsonArray elements:
                AppendArray(text, elements);
                break;
            case var value when value.GetValueKind() == JsonValueKind.String:
                AppendText(text, value.GetValue<string>());
                break;
            case var value when value.GetValueKind() == JsonValueKind.Number:
                text.Append(Number(NumberOf(value)));
                break;
            default:
                text.Append(node.GetValueKind() == JsonValueKind.True ? "true" : "false");
                break;
        }
    }

    private static void AppendObject(StringBuilder text, JsonObject members)
    {
        text.Append('{');
        var first = true;
        foreach (var (key, value) in members.OrderBy(member => member.Key, StringComparer.Ordinal))
        {
            text.Append(first ? "" : ",");
            first = false;
            AppendText(text, key);
            text.Append(':');
            Append(text, value);
        }

        text.Append('}');
    }

    private static void AppendArray(StringBuilder text, JsonArray elements)
    {
        text.Append('[');
        for (var index = 0; index < elements.Count; index++)
        {
            text.Append(index == 0 ? "" : ",");
            Append(text, elements[index]);
        }

        text.Append(']');
    }

    private static double NumberOf(JsonNode node) =>
        node.AsValue().TryGetValue<double>(out var real) ? real
        : node.AsValue().TryGetValue<int>(out var whole) ? whole
        : node.AsValue().TryGetValue<long>(out var large) ? large
        : node.GetValue<JsonElement>().GetDouble();

    private static void AppendText(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var letter in value)
        {
            _ = letter switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\t' => text.Append("\\t"),
                '\n' => text.Append("\\n"),
                '\f' => text.Append("\\f"),
                '\r' => text.Append("\\r"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
                _ => text.Append(letter),
            };
        }

        text.Append('"');
    }
}
