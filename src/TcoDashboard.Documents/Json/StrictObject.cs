using System.Text.Json;
using System.Text.Json.Nodes;

namespace TcoDashboard.Documents.Json;

/// <summary>
/// One JSON object being read strictly: every field asked for is checked, every mistake goes to the log with its path, and
/// <see cref="Finish"/> reports the fields nobody asked for. A field that is null counts as absent. After a mistake a harmless stand-in is
/// returned, so that reading goes on and finds the rest; the caller throws the object away when the log has errors.
/// </summary>
public sealed partial class StrictObject
{
    private readonly JsonObject _json;
    private readonly ProblemLog _log;
    private readonly List<string> _known = [];

    private StrictObject(JsonObject json, string path, ProblemLog log)
    {
        _json = json;
        Path = path;
        _log = log;
    }

    /// <summary>Where the object stands in the document.</summary>
    public string Path { get; }

    /// <summary>Starts reading; <c>null</c> with a problem when the node is not an object.</summary>
    public static StrictObject? Of(JsonNode? node, string path, ProblemLog log)
    {
        ArgumentNullException.ThrowIfNull(log);
        if (node is JsonObject json)
        {
            return new(json, path, log);
        }

        WrongType(log, path, node, Worded("an object {…}"));
        return null;
    }

    /// <summary>The path of a field of this object.</summary>
    public string PathOf(string key) => FieldPath.Member(Path, key);

    /// <summary>Whether a field is present and not null; the field counts as known from now on.</summary>
    public bool Has(string key) => Find(key) is not null;

    /// <summary>The raw value of a field, which counts as known from now on.</summary>
    public JsonNode? Raw(string key) => Find(key);

    /// <summary>A required text.</summary>
    public string Text(string key, TextRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var text = TextOrNull(key, rule);
        if (text is null && !Has(key))
        {
            Missing(key, rule.IsId ? Worded("an id") : Worded("a text"));
        }
        else if (text is { } given && string.IsNullOrWhiteSpace(given))
        {
            _log.Error(
                PathOf(key),
                ReadingCode.BadText,
                Worded($"{key} is empty."),
                Worded($"Write 1 to {rule.Longest} characters.")
            );
        }

        return text ?? "";
    }

    /// <summary>A text, or <c>null</c> when absent.</summary>
    public string? TextOrNull(string key, TextRule rule) =>
        Find(key) is { } node ? TextOf(node, key, PathOf(key), rule) : null;

    /// <summary>A text, empty when absent.</summary>
    public string TextOrEmpty(string key, TextRule rule) => TextOrNull(key, rule) ?? "";

    /// <summary>A required number.</summary>
    public double Number(string key, NumberRange range)
    {
        ArgumentNullException.ThrowIfNull(range);
        Require(key, Worded($"a number {range}"));
        return NumberOrNull(key, range) ?? range.Minimum;
    }

    /// <summary>A number, or <c>null</c> when absent.</summary>
    public double? NumberOrNull(string key, NumberRange range)
    {
        ArgumentNullException.ThrowIfNull(range);
        return Find(key) is { } node ? NumberOf(node, key, PathOf(key), range) : null;
    }

    /// <summary>A required whole number; the range lies inside that of a 32-bit integer.</summary>
    public int Whole(string key, NumberRange range)
    {
        ArgumentNullException.ThrowIfNull(range);
        Require(key, Worded($"a whole number {range}"));
        return WholeOrNull(key, range) ?? (int)range.Minimum;
    }

    /// <summary>A whole number, or <c>null</c> when absent; the range lies inside that of a 32-bit integer.</summary>
    public int? WholeOrNull(string key, NumberRange range)
    {
        ArgumentNullException.ThrowIfNull(range);
        if (NumberOrNull(key, range) is not { } value)
        {
            return null;
        }

        if (Math.Floor(value) == value)
        {
            return (int)value;
        }

        _log.Error(
            PathOf(key),
            ReadingCode.OutOfRange,
            Worded($"{key} is {WithUnit(value, range)}; only whole numbers {range} are allowed."),
            Worded(
                $"Write {JsonShow.Number(Math.Floor(value))} or {JsonShow.Number(Math.Ceiling(value))}."
            )
        );
        return null;
    }

    /// <summary>True or false; false when absent.</summary>
    public bool Flag(string key)
    {
        switch (Find(key))
        {
            case null:
                return false;
            case { } node when node.GetValueKind() is JsonValueKind.True or JsonValueKind.False:
                return node.GetValueKind() == JsonValueKind.True;
            case { } node:
                WrongType(_log, PathOf(key), node, Worded("true or false"));
                return false;
        }
    }

    /// <summary>A required word of a vocabulary.</summary>
    public T Choice<T>(string key, Vocabulary<T> words)
        where T : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(words);
        Require(key, Worded($"one of {words}"));
        return ChoiceOrNull(key, words) ?? default;
    }

    /// <summary>A word of a vocabulary, or <c>null</c> when absent.</summary>
    public T? ChoiceOrNull<T>(string key, Vocabulary<T> words)
        where T : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(words);
        if (Find(key) is not { } node)
        {
            return null;
        }

        if (node.GetValueKind() != JsonValueKind.String)
        {
            WrongType(_log, PathOf(key), node, Worded($"one of {words}"));
            return null;
        }

        var word = node.GetValue<string>();
        if (words.Find(word) is { } value)
        {
            return value;
        }

        var meant = NearMiss.Of(word, words.Words);
        _log.Error(
            PathOf(key),
            ReadingCode.UnknownWord,
            Worded($"{key} is {JsonShow.Value(node)}; allowed are {words}."),
            meant is null
                ? Worded($"Write {words}.")
                : Worded($"Did you mean \"{meant}\"? Write {words}.")
        );
        return null;
    }

    /// <summary>A required object.</summary>
    public StrictObject? Nested(string key)
    {
        Require(key, Worded("an object {…}"));
        return NestedOrNull(key);
    }

    /// <summary>An object, or <c>null</c> when absent.</summary>
    public StrictObject? NestedOrNull(string key) =>
        Find(key) is { } node ? Of(node, PathOf(key), _log) : null;

    /// <summary>Notes an error about a field of this object with a number of this kind of document.</summary>
    public void Error(string key, int number, string message, string remedy) =>
        _log.Error(PathOf(key), number, message, remedy);

    /// <summary>Notes an error about this object as a whole with a number of this kind of document.</summary>
    public void ErrorHere(int number, string message, string remedy) =>
        _log.Error(Path, number, message, remedy);

    /// <summary>Reports every field that nobody asked for.</summary>
    public void Finish()
    {
        foreach (var (key, _) in _json)
        {
            if (_known.Contains(key, StringComparer.Ordinal))
            {
                continue;
            }

            var meant = NearMiss.Of(key, _known.Where(known => !_json.ContainsKey(known)));
            _log.Error(
                PathOf(key),
                ReadingCode.UnknownField,
                Worded($"The field {JsonShow.Quote(key, 60)} is not known here."),
                meant is null
                    ? Worded($"Remove it; known fields are {string.Join(", ", _known)}.")
                    : Worded($"Did you mean \"{meant}\"?")
            );
        }
    }

    private static void WrongType(ProblemLog log, string path, JsonNode? node, string wanted) =>
        log.Error(
            path,
            ReadingCode.WrongType,
            Worded($"The value is {Described(node)}, but {wanted} is needed."),
            Worded($"Write {wanted}.")
        );

    private static string Described(JsonNode? node) =>
        node is JsonValue && node.GetValueKind() is JsonValueKind.String or JsonValueKind.Number
            ? $"{JsonShow.Type(node)} ({JsonShow.Value(node)})"
            : JsonShow.Value(node);

    private static string WithUnit(double value, NumberRange range) =>
        ShownNumber.Of(value, range.Unit);

    private JsonNode? Find(string key)
    {
        if (!_known.Contains(key, StringComparer.Ordinal))
        {
            _known.Add(key);
        }

        return _json.TryGetPropertyValue(key, out var node) ? node : null;
    }

    private void Require(string key, string wanted)
    {
        if (!Has(key))
        {
            Missing(key, wanted);
        }
    }

    private void Missing(string key, string wanted) =>
        _log.Error(
            PathOf(key),
            ReadingCode.Missing,
            Worded($"The required field {key} is missing."),
            Worded($"Add \"{key}\": {wanted}.")
        );

    private double? NumberOf(JsonNode? node, string key, string path, NumberRange range)
    {
        if (node?.GetValueKind() != JsonValueKind.Number)
        {
            WrongType(_log, path, node, Worded($"a number {range}"));
            return null;
        }

        var value = node.GetValue<double>();
        if (double.IsNaN(value))
        {
            return null;
        }

        if (range.Contains(value))
        {
            return value;
        }

        _log.Error(
            path,
            ReadingCode.OutOfRange,
            Worded($"{key} is {WithUnit(value, range)}; it may lie {range}."),
            Worded($"Set {key} to a value {range}.")
        );
        return null;
    }

    private string? TextOf(JsonNode? node, string key, string path, TextRule rule)
    {
        if (node?.GetValueKind() != JsonValueKind.String)
        {
            WrongType(_log, path, node, rule.IsId ? Worded("an id") : Worded("a text"));
            return null;
        }

        var text = node.GetValue<string>();
        if (rule.Complaint(text) is not { } complaint)
        {
            return text;
        }

        _log.Error(
            path,
            ReadingCode.BadText,
            $"{key} {complaint}.",
            Worded($"Write at most {rule.Longest} allowed characters.")
        );
        return null;
    }
}
