using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TcoDashboard.Documents.Json;

/// <summary>Reads the schema field of a document and brings earlier versions up to the current one, a step a version.</summary>
public sealed class SchemaUpgrader
{
    private const string Key = "schema";
    private readonly string _family;
    private readonly int _current;
    private readonly ImmutableDictionary<int, UpgradeStep> _steps;

    /// <summary>An upgrader for a family of schemas.</summary>
    /// <param name="family">The part before the slash, for example <c>tco-scenario</c>.</param>
    /// <param name="current">The version this build reads and writes.</param>
    /// <param name="steps">Steps from every earlier version that is still read, without a gap.</param>
    public SchemaUpgrader(string family, int current, params ReadOnlySpan<UpgradeStep> steps)
    {
        _family = family;
        _current = current;
        _steps = steps.ToArray().ToImmutableDictionary(step => step.From);
        Oldest = _steps.Count == 0 ? current : _steps.Keys.Min();
        if (Enumerable.Range(Oldest, current - Oldest).Any(version => !_steps.ContainsKey(version)))
        {
            throw new ArgumentOutOfRangeException(
                nameof(steps),
                string.Join(", ", _steps.Keys.Order()),
                $"The steps must lead from version {Oldest} to {current} without a gap."
            );
        }
    }

    /// <summary>The oldest version that is still read.</summary>
    public int Oldest { get; }

    /// <summary>The schema this build writes.</summary>
    public string Current => Name(_current);

    /// <summary>The document in the current version, or <c>null</c> with a problem when its schema cannot be read.</summary>
    public JsonObject? Upgrade(JsonObject document, ProblemLog log)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(log);
        if (VersionOf(document, log) is not { } version)
        {
            return null;
        }

        var upgraded = document;
        for (var step = version; step < _current; step++)
        {
            upgraded = _steps[step].Apply(upgraded);
            upgraded[Key] = Name(step + 1);
        }

        return upgraded;
    }

    private int? VersionOf(JsonObject document, ProblemLog log)
    {
        if (!document.TryGetPropertyValue(Key, out var node) || node is null)
        {
            log.Error(
                Key,
                ReadingCode.Missing,
                Worded("The required field schema is missing."),
                Worded($"Add \"schema\": \"{Current}\".")
            );
            return null;
        }

        var name = node.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : "";
        var version = NumberIn(name);
        if (version is { } newer && newer > _current)
        {
            log.Error(
                Key,
                ReadingCode.NewerSchema,
                Worded(
                    $"The document has schema {JsonShow.Value(node)}, written by a newer version of this program; this one reads up to \"{Current}\"."
                ),
                Worded(
                    "Update the program, or export the document from the newer one in this schema."
                )
            );
            return null;
        }

        if (version is { } known && known >= Oldest)
        {
            return known;
        }

        log.Error(
            Key,
            ReadingCode.UnknownSchema,
            Worded(
                $"The schema is {JsonShow.Value(node)}; this program reads \"{Name(Oldest)}\"{(Oldest == _current ? "" : Worded($" to \"{Current}\""))}."
            ),
            Worded($"Write \"schema\": \"{Current}\".")
        );
        return null;
    }

    private int? NumberIn(string name) =>
        name.StartsWith(_family + "/", StringComparison.Ordinal)
        && int.TryParse(
            name.AsSpan(_family.Length + 1),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var version
        )
            ? version
            : null;

    private string Name(int version) =>
        string.Create(CultureInfo.InvariantCulture, $"{_family}/{version}");
}
