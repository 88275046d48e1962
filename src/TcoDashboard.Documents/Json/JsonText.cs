using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TcoDashboard.Documents.Json;

/// <summary>Reads JSON text strictly: size and depth limits, no comments, no trailing commas, no duplicate keys, no number beyond a double.</summary>
public static class JsonText
{
    /// <summary>Reads text.</summary>
    public static JsonReading Read(string text, ReadingLimits limits, ProblemLog log)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(limits);
        // Why: a character takes at least one byte, so an over-long text is refused before a copy of it is made.
        return text.Length > limits.MaxBytes
            ? TooLarge(text.Length, limits, log)
            : Read(Encoding.UTF8.GetBytes(text), limits, log);
    }

    /// <summary>Reads a stream to its end, but no further than the limit.</summary>
    public static JsonReading Read(Stream stream, ReadingLimits limits, ProblemLog log)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(limits);
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        while (buffer.WrittenCount <= limits.MaxBytes)
        {
            var read = stream.Read(buffer.GetSpan(16 * 1024)[..(16 * 1024)]);
            if (read == 0)
            {
                return Read(buffer.WrittenSpan, limits, log);
            }

            buffer.Advance(read);
        }

        return TooLarge(buffer.WrittenCount, limits, log);
    }

    /// <summary>Reads UTF-8, with or without a byte order mark.</summary>
    public static JsonReading Read(ReadOnlySpan<byte> utf8, ReadingLimits limits, ProblemLog log)
    {
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(log);
        if (utf8.Length > limits.MaxBytes)
        {
            return TooLarge(utf8.Length, limits, log);
        }

        var text = utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
        try
        {
            return new(new TreeBuilder(limits, log).Build(text), true);
        }
        catch (JsonException problem)
        {
            NotJson(text, problem, limits, log);
            return new(null, false);
        }
    }

    private static JsonReading TooLarge(int bytes, ReadingLimits limits, ProblemLog log)
    {
        log.Error(
            FieldPath.Root,
            ReadingCode.TooLarge,
            Worded(
                $"The document has {bytes:N0} bytes or more; at most {limits.MaxBytes:N0} are allowed."
            ),
            Worded("Shorten its texts or split it in two.")
        );
        return new(null, false);
    }

    private static void NotJson(
        ReadOnlySpan<byte> text,
        JsonException problem,
        ReadingLimits limits,
        ProblemLog log
    )
    {
        if (problem is TooDeepException)
        {
            log.Error(
                FieldPath.Root,
                ReadingCode.TooLarge,
                Worded(
                    $"The document is nested more than {limits.MaxDepth} levels deep (line {problem.LineNumber + 1})."
                ),
                Worded($"Bring it to at most {limits.MaxDepth} levels.")
            );
            return;
        }

        var line = (int)(problem.LineNumber ?? 0);
        var column = ColumnOf(text, line, (int)(problem.BytePositionInLine ?? 0));
        log.Error(
            FieldPath.Root,
            ReadingCode.NotJson,
            Worded(
                $"The text is not valid JSON at line {line + 1}, column {column}: {Reason(text, problem)}."
            ),
            Worded($"Mend line {line + 1} near column {column}; a JSON editor marks the place.")
        );
    }

    /// <summary>What is wrong, without the position that the parser appends to its sentence.</summary>
    private static string Reason(ReadOnlySpan<byte> text, JsonException problem)
    {
        if (text.IsEmpty || text.Trim(" \t\r\n"u8).IsEmpty)
        {
            return Worded("it is empty");
        }

        if (problem.Message.StartsWith("Expected depth to be zero", StringComparison.Ordinal))
        {
            return Worded("the text ends before every { and [ is closed");
        }

        var end = problem.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        var sentence = end < 0 ? problem.Message : problem.Message[..end];
        return sentence.TrimEnd('.', ' ');
    }

    /// <summary>Columns count characters from 1; the parser counts bytes from 0.</summary>
    private static int ColumnOf(ReadOnlySpan<byte> text, int line, int bytesInLine)
    {
        var rest = text;
        for (var skipped = 0; skipped < line; skipped++)
        {
            var end = rest.IndexOf((byte)'\n');
            if (end < 0)
            {
                break;
            }

            rest = rest[(end + 1)..];
        }

        return Encoding.UTF8.GetCharCount(rest[..Math.Min(bytesInLine, rest.Length)]) + 1;
    }

    private sealed class TooDeepException(long line) : JsonException("Too deep.", null, line, 0);

    private readonly struct TreeBuilder(ReadingLimits limits, ProblemLog log)
    {
        public JsonNode? Build(ReadOnlySpan<byte> text)
        {
            // Why: the parser stops one level later than ours, so that depth is reported as depth and not as a syntax error.
            var reader = new Utf8JsonReader(
                text,
                new JsonReaderOptions { MaxDepth = limits.MaxDepth + 1 }
            );
            reader.Read();
            var root = Value(ref reader, text, FieldPath.Root);
            reader.Read();
            return root;
        }

        private JsonNode? Value(ref Utf8JsonReader reader, ReadOnlySpan<byte> text, string path) =>
            reader.TokenType switch
            {
                JsonTokenType.StartObject => Object(ref reader, text, path),
                JsonTokenType.StartArray => Array(ref reader, text, path),
                JsonTokenType.String => JsonValue.Create(Text(ref reader, text)),
                JsonTokenType.Number => Number(ref reader, path),
                JsonTokenType.True => JsonValue.Create(true),
                JsonTokenType.False => JsonValue.Create(false),
                _ => null,
            };

        private JsonObject Object(ref Utf8JsonReader reader, ReadOnlySpan<byte> text, string path)
        {
            RefuseTooDeep(ref reader, text);
            var members = new JsonObject();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                var key = Text(ref reader, text);
                var at = FieldPath.Member(path, key);
                reader.Read();
                var value = Value(ref reader, text, at);
                if (!members.TryAdd(key, value))
                {
                    log.Error(
                        at,
                        ReadingCode.DuplicateKey,
                        Worded(
                            $"The key {JsonShow.Quote(key, 60)} stands twice in the same object."
                        ),
                        Worded("Keep one of the two.")
                    );
                }
            }

            return members;
        }

        private JsonArray Array(ref Utf8JsonReader reader, ReadOnlySpan<byte> text, string path)
        {
            RefuseTooDeep(ref reader, text);
            var elements = new JsonArray();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                elements.Add(Value(ref reader, text, FieldPath.Element(path, elements.Count)));
            }

            return elements;
        }

        private JsonValue Number(ref Utf8JsonReader reader, string path)
        {
            var value = reader.GetDouble();
            if (double.IsFinite(value))
            {
                return JsonValue.Create(value);
            }

            var digits = Encoding.ASCII.GetString(reader.ValueSpan);
            log.Error(
                path,
                ReadingCode.OutOfRange,
                Worded(
                    $"The number {(digits.Length > 40 ? digits[..40] + "…" : digits)} is too large; the largest is {JsonShow.Number(double.MaxValue)}."
                ),
                Worded("Write a smaller number.")
            );
            // Why: not a number, so that whoever asks for the value knows that it is already reported.
            return JsonValue.Create(double.NaN);
        }

        private static string Text(ref Utf8JsonReader reader, ReadOnlySpan<byte> text)
        {
            try
            {
                return reader.GetString()!;
            }
            catch (InvalidOperationException)
            {
                var before = text[..(int)reader.TokenStartIndex];
                throw new JsonException(
                    "the text holds bytes or escapes that are not characters (broken UTF-8 or half a surrogate pair)",
                    null,
                    before.Count((byte)'\n'),
                    before.Length - before.LastIndexOf((byte)'\n') - 1
                );
            }
        }

        private void RefuseTooDeep(ref Utf8JsonReader reader, ReadOnlySpan<byte> text)
        {
            // Why: the depth of a start token is counted before it opens its level.
            if (reader.CurrentDepth >= limits.MaxDepth)
            {
                throw new TooDeepException(text[..(int)reader.TokenStartIndex].Count((byte)'\n'));
            }
        }
    }
}
