using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using TcoDashboard.Documents.Json;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Documents.Catalog.Own;

/// <summary>Reads a file of own devices and prices, JSON or CSV, by the rules of the shipped catalog, and says what it would change.</summary>
public static class OwnFileReader
{
    /// <summary>The most bytes of a file.</summary>
    public const int MostBytes = 512 * 1024;

    /// <summary>The most items of a file.</summary>
    public const int MostItems = 200;

    private static readonly UTF8Encoding s_strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Reads the bytes of a file; nothing changes.</summary>
    /// <param name="name">The name of the file, for messages.</param>
    /// <param name="bytes">What is in it.</param>
    /// <param name="current">The catalog that the items would be added to.</param>
    /// <param name="shipped">The shipped catalog below it, whose values stay beside own ones; not needed when the catalog has no own items.</param>
    public static OwnReading Read(
        string name,
        ReadOnlySpan<byte> bytes,
        CatalogRevision current,
        CatalogRevision? shipped = null
    )
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(current);
        var file = name.Length > 80 ? name[..80] + "…" : name;
        var log = new ProblemLog('C');
        var drafts = Drafts(file, bytes, current, shipped, log);
        CheckCount(file, drafts.Length, log);
        if (log.HasErrors)
        {
            return new([], log.ToImmutable());
        }

        var judged = Judged(drafts, current);
        var reading = new OwnReading(
            [.. judged.Select(draft => Candidate(draft, current))],
            log.ToImmutable()
        );
        var many = OwnCatalog
            .ItemsOf(current)
            .Select(item => item.Path)
            .Union(reading.Taken.Select(item => item.Path))
            .Count();
        if (many > OwnCatalog.MostItems)
        {
            log.Refuse(
                file,
                CatalogCode.TooManyItems,
                Worded(
                    $"The catalog would hold {many} own items; {OwnCatalog.MostItems} are allowed."
                ),
                Worded("Remove own items that are no longer needed first.")
            );
            return new([], log.ToImmutable());
        }

        return reading;
    }

    private static void CheckCount(string file, int items, ProblemLog log)
    {
        if (log.HasErrors || items is > 0 and <= MostItems)
        {
            return;
        }

        if (items == 0)
        {
            log.Refuse(
                file,
                CatalogCode.TooManyItems,
                Worded($"{file} has 0 items, so there is nothing to take over."),
                Worded(
                    "Write rows of your own; rows that begin with #, such as the examples of the template, are passed over."
                )
            );
        }
        else
        {
            log.Refuse(
                file,
                CatalogCode.TooManyItems,
                Worded($"{file} has {items} items; 1 to {MostItems} are read."),
                Worded("Split the file, or begin with the template.")
            );
        }
    }

    private static ImmutableArray<OwnDraft> Drafts(
        string file,
        ReadOnlySpan<byte> bytes,
        CatalogRevision current,
        CatalogRevision? shipped,
        ProblemLog log
    )
    {
        if (bytes.Length > MostBytes)
        {
            log.Error(
                file,
                ReadingCode.TooLarge,
                Worded($"{file} has {bytes.Length:#,0} bytes; at most {MostBytes:#,0} are read."),
                Worded("Keep the rows that matter, or split the file.")
            );
            return [];
        }

        try
        {
            var text = s_strict.GetString(bytes).TrimStart('\uFEFF');
            return text.AsSpan().TrimStart() is ['[' or '{', ..]
                ? Json(file, text, log)
                : OwnCsvReader.Read(file, text, current, shipped, log);
        }
        catch (DecoderFallbackException damage)
        {
            log.Refuse(
                file,
                CatalogCode.NotUtf8,
                Worded(
                    $"Byte {damage.Index + 1} of {bytes.Length} of {file} does not belong to UTF-8 text."
                ),
                Worded("Save the file as UTF-8, for example as \"CSV UTF-8\".")
            );
            return [];
        }
    }

    private static ImmutableArray<OwnDraft> Json(string file, string text, ProblemLog log)
    {
        var own = new ProblemLog('C');
        var reading = JsonText.Read(text, new(MostBytes, 16), own);
        foreach (var problem in own.ToImmutable())
        {
            log.Add(problem with { Path = At(file, problem.Path) });
        }

        if (!reading.IsJson)
        {
            return [];
        }

        var isList = reading.Root is JsonArray;
        JsonNode?[] nodes = reading.Root is JsonArray list ? [.. list] : [reading.Root];
        // Why one more: a file of a million items is refused for their number without reading them.
        return
        [
            .. nodes
                .Take(MostItems + 1)
                .Select(
                    (node, index) =>
                        JsonItem(
                            file,
                            isList ? FormattableString.Invariant($"[{index}]") : FieldPath.Root,
                            node
                        )
                ),
        ];
    }

    private static OwnDraft JsonItem(string file, string path, JsonNode? node)
    {
        var log = new ProblemLog('C');
        var json = StrictObject.Of(node, path, log);
        var item = json is null ? null : CatalogItemReader.Read(json, log);
        return new(
            path == FieldPath.Root ? "" : path,
            item?.Name is { Length: > 0 } name ? name : item?.Id ?? path,
            item,
            [.. log.ToImmutable().Select(one => one with { Path = At(file, one.Path) })],
            inside => At(file, path == FieldPath.Root ? inside : $"{path}.{inside}")
        );
    }

    private static string At(string file, string path) =>
        path == FieldPath.Root ? file : $"{file}: {path}";

    private static ImmutableArray<OwnDraft> Judged(
        ImmutableArray<OwnDraft> drafts,
        CatalogRevision current
    )
    {
        var twice = drafts
            .Select(draft => draft.Item?.Path)
            .OfType<string>()
            .CountBy(path => path)
            .Where(count => count.Value > 1)
            .ToDictionary(StringComparer.Ordinal);
        ImmutableArray<OwnDraft> judged = [.. drafts.Select(draft => Alone(draft, twice))];
        while (true)
        {
            var paths = judged
                .Where(draft => !draft.IsRefused)
                .Select(draft => draft.Item!.Path)
                .Concat(current.Items.Select(item => item.Path))
                .ToHashSet(StringComparer.Ordinal);
            var next = judged.Select(draft => Referring(draft, paths)).ToImmutableArray();
            // Why again: an item that is refused now may be what another one refers to.
            if (next.Count(draft => draft.IsRefused) == judged.Count(draft => draft.IsRefused))
            {
                return next;
            }

            judged = next;
        }
    }

    private static OwnDraft Alone(OwnDraft draft, Dictionary<string, int> twice)
    {
        if (draft.Item is not { } item)
        {
            return draft;
        }

        if (!OwnCatalog.Kinds.Contains(item.Kind))
        {
            draft = draft.With(
                "kind",
                CatalogCode.NotOwnable,
                Worded(
                    $"{item.Id} is of the kind {CatalogWords.Kinds.WordOf(item.Kind)}; own items are {string.Join(", ", OwnCatalog.Kinds.Select(CatalogWords.Kinds.WordOf))}."
                ),
                Worded(
                    "Set the figure in a scenario instead: every default can be changed there, with a reason."
                )
            );
        }

        if (twice.TryGetValue(item.Path, out var count))
        {
            draft = draft.With(
                "id",
                CatalogCode.TwiceInFile,
                Worded($"{item.Path} stands {count} times in the file; 1 is needed."),
                Worded("Give each item an id of its own.")
            );
        }

        if (item.Kind == CatalogKind.System && item.Fact("accelerator") is null)
        {
            draft = draft.With(
                "facts",
                CatalogCode.NoAccelerator,
                Worded(
                    $"The system {item.Id} names no accelerator; without one its speed is not known and no scenario could choose it."
                ),
                Worded(
                    "Add the fact accelerator with the id of one in the catalog or in this file."
                )
            );
        }

        return draft;
    }

    private static OwnDraft Referring(OwnDraft draft, HashSet<string> paths) =>
        draft.IsRefused
            ? draft
            : ReferenceRules
                .Dangling(draft.Item!, paths, "facts")
                .Aggregate(
                    draft,
                    (made, problem) =>
                        made with
                        {
                            Problems = made.Problems.Add(
                                problem with
                                {
                                    Path = made.PathOf(problem.Path),
                                    Remedy = problem.Remedy.Replace(
                                        ".json or",
                                        " to the file or",
                                        StringComparison.Ordinal
                                    ),
                                }
                            ),
                        }
                );

    private static OwnCandidate Candidate(OwnDraft draft, CatalogRevision current)
    {
        if (draft.IsRefused)
        {
            return new(
                draft.Place,
                draft.Label,
                OwnChangeKind.Refused,
                null,
                null,
                [],
                draft.Problems
            );
        }

        var item = draft.Item! with { IsOwn = true };
        var before = current.Find(item.Path);
        return new(
            draft.Place,
            draft.Label,
            before is null ? OwnChangeKind.New
                : OwnCatalog.IsSame(before, item) ? OwnChangeKind.Unchanged
                : OwnChangeKind.Changed,
            item,
            before,
            OwnChanges.Between(before, item),
            draft.Problems
        );
    }
}
