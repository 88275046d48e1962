using System.Buffers;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Web.Workspace;

/// <summary>
/// A history in the form that lies beside the draft, so that undo and redo survive a restart of the server: the text of the first state,
/// what each later one changed in the text before it, packed. Two hundred edits of an example take a few kilobytes.
/// </summary>
public static class StoredSteps
{
    /// <summary>
    /// About the most characters that a stored history spells out; the steps farthest from the document are left out beyond it. Two hundred
    /// edits of a name or number are 10,000, two hundred states that have nothing in common, each as long as a usual example, 400,000.
    /// </summary>
    public const int MostCharacters = 1_000_000;

    private const int Format = 1;

    // Why: two thirds of a document's signs are quotes and the like, which six signs each would stand for; nothing but Read reads this.
    private static readonly JsonWriterOptions s_plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    // Why known by their documents: a history grows by one step between two writes, and only that one is compared anew.
    private static readonly ConditionalWeakTable<ScenarioDocument, Change> s_changes = new();

    /// <summary>The bytes to keep.</summary>
    public static byte[] Write(EditHistory history) => Write(history, MostCharacters);

    /// <summary>The bytes to keep, of a text of no more characters than given, the current document's among them.</summary>
    public static byte[] Write(EditHistory history, int mostCharacters)
    {
        var (first, last) = Fitting(history, mostCharacters);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, s_plain))
        {
            json.WriteStartObject();
            json.WriteNumber("format", Format);
            json.WriteNumber("place", history.Place - first);
            json.WriteStartArray("steps");
            for (var at = first; at <= last; at++)
            {
                var change = at == first ? Change.Whole(history.Steps[at]) : ChangeAt(history, at);
                json.WriteStartObject();
                json.WriteString("what", history.Steps[at].What);
                json.WriteString("at", history.Steps[at].At);
                json.WriteNumber("same_before", change.Before);
                json.WriteNumber("same_after", change.After);
                json.WriteString("text", change.Text);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            brotli.Write(buffer.WrittenSpan);
        }

        return packed.ToArray();
    }

    /// <summary>The history that was kept; <c>null</c> for bytes of another form or of documents that can no longer be read.</summary>
    public static EditHistory? Read(byte[] kept)
    {
        try
        {
            using var brotli = new BrotliStream(new MemoryStream(kept), CompressionMode.Decompress);
            using var json = JsonDocument.Parse(brotli);
            if (json.RootElement.GetProperty("format").GetInt32() != Format)
            {
                return null;
            }

            var steps = new List<EditStep>();
            var text = "";
            foreach (var step in json.RootElement.GetProperty("steps").EnumerateArray())
            {
                text = string.Concat(
                    text.AsSpan(0, step.GetProperty("same_before").GetInt32()),
                    step.GetProperty("text").GetString(),
                    text.AsSpan(text.Length - step.GetProperty("same_after").GetInt32())
                );
                if (ScenarioReader.Read(text).Document is not { } document)
                {
                    return null;
                }

                steps.Add(
                    new(
                        document,
                        step.GetProperty("what").GetString() ?? "",
                        step.GetProperty("at").GetDateTimeOffset()
                    )
                );
            }

            return EditHistory.Of(steps, json.RootElement.GetProperty("place").GetInt32());
        }
        catch (Exception fault)
            when (fault
                    is JsonException
                        or InvalidDataException
                        or KeyNotFoundException
                        or InvalidOperationException
                        or FormatException
                        or ArgumentException
            )
        {
            // Why nothing worse: whoever opens the scenario has the draft, and begins a new list of steps.
            return null;
        }
    }

    /// <summary>The first and the last step that are kept: all, unless together they are too long.</summary>
    private static (int First, int Last) Fitting(EditHistory history, int mostCharacters)
    {
        var (first, last) = (0, history.Steps.Count - 1);
        var changed = 0L;
        for (var at = 1; at <= last; at++)
        {
            changed += ChangeAt(history, at).Text.Length;
        }

        var whole = ScenarioWriter.Canonical(history.Document).Length;
        while (changed + whole > mostCharacters && first < last)
        {
            var isOldest = history.Place - first >= last - history.Place;
            changed -= ChangeAt(history, isOldest ? first + 1 : last).Text.Length;
            (first, last) = isOldest ? (first + 1, last) : (first, last - 1);
        }

        return (first, last);
    }

    private static Change ChangeAt(EditHistory history, int at)
    {
        var (from, to) = (history.Steps[at - 1].Document, history.Steps[at].Document);
        if (s_changes.TryGetValue(to, out var known) && known.From == DocumentPrint.Of(from))
        {
            return known;
        }

        var change = Change.Between(from, to);
        s_changes.AddOrUpdate(to, change);
        return change;
    }

    /// <summary>What a state's text has that the one before has not, and how much of that one stays before and after it.</summary>
    /// <param name="From">
    /// The print of the state before: the state itself would stay in memory as long as what came after it, and so would all before it.
    /// </param>
    private sealed record Change(string From, int Before, int After, string Text)
    {
        public static Change Whole(EditStep step) =>
            new("", 0, 0, ScenarioWriter.Canonical(step.Document));

        public static Change Between(ScenarioDocument from, ScenarioDocument to)
        {
            var (old, text) = (ScenarioWriter.Canonical(from), ScenarioWriter.Canonical(to));
            var before = old.AsSpan().CommonPrefixLength(text);
            // Why one less: half of a pair of surrogates cannot be written.
            before -= before > 0 && char.IsHighSurrogate(text[before - 1]) ? 1 : 0;
            var most = Math.Min(old.Length, text.Length) - before;
            var after = 0;
            while (after < most && old[^(after + 1)] == text[^(after + 1)])
            {
                after++;
            }

            after -= after > 0 && char.IsLowSurrogate(text[^after]) ? 1 : 0;
            return new(DocumentPrint.Of(from), before, after, text[before..^after]);
        }
    }
}
