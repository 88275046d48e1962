using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Language;
using TcoDashboard.Web.Workspace;

namespace TcoDashboard.Web.Components.Pages.Compare;

/// <summary>Turns what an address names into evaluated columns; the page and the exports read the same.</summary>
public sealed class CompareLoader(
    ScenarioLibrary library,
    PresetShelf presets,
    CatalogHolder catalogs,
    Evaluations evaluations,
    Wording say
)
{
    /// <summary>Reads and evaluates everything a state names.</summary>
    public async Task<CompareSet> LoadAsync(CompareState state, CancellationToken cancellation) =>
        await EvaluateAsync(await OpenAsync(state, cancellation), cancellation);

    /// <summary>Reads everything a state names.</summary>
    public async Task<CompareSource> OpenAsync(CompareState state, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(state);
        var entries = ImmutableArray.CreateBuilder<CompareSource.Entry>();
        foreach (var selection in state.Selections)
        {
            var notes = ImmutableArray.CreateBuilder<string>();
            var opened = await OpenAsync(selection, notes, cancellation);
            entries.Add(
                new(
                    selection,
                    opened?.Document,
                    opened?.Catalog,
                    opened?.Address ?? "",
                    notes.ToImmutable()
                )
                {
                    HasDraft = opened?.HasDraft ?? false,
                }
            );
        }

        return new(entries.ToImmutable(), state.Baseline);
    }

    /// <summary>Evaluates what was read; the same results each time.</summary>
    public async Task<CompareSet> EvaluateAsync(
        CompareSource source,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(source);
        var notes = ImmutableArray.CreateBuilder<string>();
        var columns = ImmutableArray.CreateBuilder<CompareColumn>();
        var leftOut = new List<string>();
        foreach (var entry in source.Entries)
        {
            notes.AddRange(entry.Notes);
            if (entry is not { Document: { } document, Catalog: { } catalog })
            {
                continue;
            }

            var result = await evaluations.EvaluateAsync(document, catalog, cancellation);
            foreach (var column in ColumnsOf(entry, document, result, notes))
            {
                if (columns.Any(known => known.Key == column.Key))
                {
                    continue;
                }

                if (columns.Count < CompareState.MostColumns)
                {
                    columns.Add(column);
                }
                else
                {
                    leftOut.Add(column.Option.Spec.Name);
                }
            }
        }

        if (leftOut.Count > 0)
        {
            notes.Add(
                say[
                    leftOut.Count == 1 ? "compare.tooManyOne" : "compare.tooMany",
                    CompareState.MostColumns,
                    leftOut.Count,
                    string.Join(", ", leftOut)
                ]
            );
        }

        var set = new CompareSet(columns.ToImmutable(), 0, []);
        return set with
        {
            Baseline = BaselineOf(set, source.Baseline, notes),
            Notes = notes.ToImmutable(),
        };
    }

    /// <summary>The result of one entry of an address; <c>null</c> when there is none, which the notes say.</summary>
    /// <param name="selection">The entry.</param>
    /// <param name="catalog">A catalog other than its own: its hash, or <see cref="Changes.ChangesState.Today"/>.</param>
    /// <param name="notes">Told what could not be read.</param>
    /// <param name="cancellation">The caller no longer wants it.</param>
    public async Task<Result?> OneAsync(
        CompareSelection selection,
        string? catalog,
        ImmutableArray<string>.Builder notes,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(selection);
        ArgumentNullException.ThrowIfNull(notes);
        if (await OpenAsync(selection, notes, cancellation) is not { } opened)
        {
            return null;
        }

        if (opened.HasDraft)
        {
            notes.Add(say["compare.draft", opened.Document.Title]);
        }

        var other =
            catalog is null ? opened.Catalog
            : catalog == Changes.ChangesState.Today ? catalogs.Current
            : await catalogs.FindAsync(catalog, cancellation);
        if (other is null)
        {
            notes.Add(say["compare.noCatalog", CatalogHolder.ShortHash(catalog!)]);
        }

        return await evaluations.EvaluateAsync(
            opened.Document,
            other ?? opened.Catalog,
            cancellation
        );
    }

    private int BaselineOf(CompareSet set, string? asked, ImmutableArray<string>.Builder notes)
    {
        if (set.Columns.IsEmpty)
        {
            return 0;
        }

        if (asked is { } wanted)
        {
            if (set.IndexOf(wanted) is >= 0 and var index)
            {
                return index;
            }

            if (BaselineOfScenario(set, wanted) is >= 0 and var own)
            {
                return own;
            }

            notes.Add(say["compare.noBaseline", wanted]);
        }

        var first = set.Columns[0];
        return Math.Max(OwnBaseline(set, first), 0);
    }

    /// <summary>The baseline of the scenario that an entry without option names; −1 when none of its options is a column.</summary>
    private static int BaselineOfScenario(CompareSet set, string wanted)
    {
        if (!CompareSelection.TryParse(wanted, out var scenario) || scenario.Option is not null)
        {
            return -1;
        }

        var column = set.Columns.FirstOrDefault(one =>
            one.Selection.Preset == scenario.Preset
            && one.Selection.Number == scenario.Number
            && (scenario.Revision is null || one.Selection.Revision == scenario.Revision)
        );
        return column is null ? -1 : Math.Max(OwnBaseline(set, column), set.IndexOf(column.Key));
    }

    private static int OwnBaseline(CompareSet set, CompareColumn column) =>
        column.Result.Baseline is { } baseline
            ? set.IndexOf(column.Selection.ColumnKey(baseline.Spec.Id))
            : -1;

    private IEnumerable<CompareColumn> ColumnsOf(
        CompareSource.Entry entry,
        ScenarioDocument document,
        Result result,
        ImmutableArray<string>.Builder notes
    )
    {
        var selection = entry.Selection;
        if (result.Options.IsEmpty)
        {
            notes.Add(
                say["compare.unreadable", document.Title, result.Problems.FirstOrDefault()?.Message]
            );
        }
        else if (
            selection.Option is { } wanted
            && result.Options.All(option => option.Spec.Id != wanted)
        )
        {
            notes.Add(say["compare.noOption", document.Title, wanted]);
        }

        return result
            .Options.Where(option => selection.Option is null || option.Spec.Id == selection.Option)
            .Select(option => new CompareColumn(
                selection.Preset is { } preset
                    ? CompareSelection.OfPreset(preset, option.Spec.Id)
                    : CompareSelection.OfScenario(
                        selection.Number!.Value,
                        selection.Revision,
                        option.Spec.Id
                    ),
                document.Title,
                entry.Address,
                result,
                option
            ));
    }

    private async Task<Opened?> OpenAsync(
        CompareSelection selection,
        ImmutableArray<string>.Builder notes,
        CancellationToken cancellation
    )
    {
        if (selection.Preset is { } id)
        {
            if (presets.Find(id) is { } preset)
            {
                return new(preset.Document, catalogs.Current, $"/?preset={id}", false);
            }

            notes.Add(say["compare.noPreset", id]);
            return null;
        }

        var number = selection.Number!.Value;
        if (
            await library.FindAsync(new ScenarioReference(number, selection.Revision), cancellation)
            is not { } found
        )
        {
            notes.Add(say["compare.noScenario", selection.Source]);
            return null;
        }

        if (found.Summary.DeletedAt is not null)
        {
            notes.Add(say["compare.deleted", found.Document.Title]);
        }

        foreach (var problem in found.Problems)
        {
            notes.Add($"{problem.Message} {problem.Remedy}");
        }

        return new(
            found.Document,
            found.Catalog,
            FormattableString.Invariant($"/scenarios/{number}"),
            selection.Revision is null
                && await library.FindLatestAsync(found.Summary.Id, cancellation) is { } latest
                && !EditHistory.IsSame(latest.Document, found.Document)
        );
    }

    private sealed record Opened(
        ScenarioDocument Document,
        CatalogRevision Catalog,
        string Address,
        bool HasDraft
    );
}
