using System.Collections.Immutable;
using System.Text.RegularExpressions;
using TcoDashboard.Documents.Json;
using TcoDashboard.Domain;

namespace TcoDashboard.Documents.Catalog;

/// <summary>The sources that an item lists, looked up by the ids its figures refer to.</summary>
internal sealed partial class SourceShelf
{
    private const int MostSources = 200;

    private static readonly TextRule Line = TextRule.Line(1000);

    private readonly ProblemLog _log;
    private readonly Dictionary<string, (Source Source, string Path)> _sources = new(
        StringComparer.Ordinal
    );
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    public SourceShelf(StrictObject item, ProblemLog log)
    {
        _log = log;
        foreach (var (id, node, path) in item.Members("sources", MostSources))
        {
            if (StrictObject.Of(node, path, log) is { } json)
            {
                _sources[id] = (ReadSource(json, log), path);
            }
        }
    }

    /// <summary>The source that a field names, or <c>null</c> when the field is absent or names none.</summary>
    public Source? Find(StrictObject json, string key) =>
        json.TextOrNull(key, TextRule.Id) is { } id ? Find(id, json.PathOf(key)) : null;

    /// <summary>The sources that a list names.</summary>
    public ImmutableArray<Source> FindAll(StrictObject json, string key) =>
        [
            .. json.Texts(key, new(0, MostSources), TextRule.Id)
                .Select(id => Find(id, json.PathOf(key)))
                .OfType<Source>(),
        ];

    /// <summary>Reports every source that nothing named.</summary>
    public void Finish()
    {
        foreach (var (id, (_, path)) in _sources)
        {
            if (!_used.Contains(id))
            {
                _log.Refuse(
                    path,
                    CatalogCode.UnusedSource,
                    Worded(
                        $"The source {JsonShow.Quote(id, 60)} is listed, but no fact or figure refers to it."
                    ),
                    Worded("Remove it, or name it where it belongs.")
                );
            }
        }
    }

    private Source? Find(string id, string path)
    {
        if (_sources.TryGetValue(id, out var found))
        {
            _used.Add(id);
            return found.Source;
        }

        _log.Refuse(
            path,
            CatalogCode.UnknownSource,
            Worded($"The source {JsonShow.Quote(id, 60)} is not listed under sources."),
            _sources.Count == 0
                ? Worded("List it under sources with title, url, date and kind.")
                : Worded($"List it, or use one of {string.Join(", ", _sources.Keys)}.")
        );
        return null;
    }

    private static Source ReadSource(StrictObject json, ProblemLog log)
    {
        var source = new Source(
            json.Text("title", Line),
            json.TextOrNull("url", Line),
            json.TextOrNull("date", Line),
            json.Text("kind", Line),
            json.TextOrNull("via", Line),
            json.TextOrNull("via_url", Line)
        );
        if (source.Kind.Length > 0 && !CatalogWords.SourceKinds.Contains(source.Kind))
        {
            log.Refuse(
                json.PathOf("kind"),
                CatalogCode.UnknownSourceKind,
                Worded(
                    $"The kind of source is {JsonShow.Quote(source.Kind, 60)}, which is not one of the known ones."
                ),
                Worded(
                    $"Write one of {string.Join(", ", CatalogWords.SourceKinds.Order(StringComparer.Ordinal))}."
                )
            );
        }

        if (source.Date is { } date && !DateForm().IsMatch(date))
        {
            log.Refuse(
                json.PathOf("date"),
                CatalogCode.BadDate,
                Worded($"The date is {JsonShow.Quote(date, 60)}."),
                Worded(
                    "Write a year, year-half, year-quarter, year-month or year-month-day: 2026, 2026-H1, 2026-Q3, 2026-05 or 2026-05-14."
                )
            );
        }

        json.Finish();
        return source;
    }

    [GeneratedRegex("^[12][0-9]{3}(-H[12]|-Q[1-4]|-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$")]
    private static partial Regex DateForm();
}
