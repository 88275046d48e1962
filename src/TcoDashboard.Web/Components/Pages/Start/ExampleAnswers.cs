using System.Collections.Concurrent;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Web.Language;
using TcoDashboard.Web.Workspace;

namespace TcoDashboard.Web.Components.Pages.Start;

/// <summary>The examples that were shown before; presets do not change while the app runs, so each is made once a catalog.</summary>
public sealed class ExampleAnswers(
    PresetShelf presets,
    CatalogHolder catalogs,
    Evaluations evaluations,
    Wording say
)
{
    private readonly ConcurrentDictionary<
        (string Preset, string Catalog, ReaderFormat Format),
        ExampleAnswer
    > _made = new();
    private string _madeOf = "";

    /// <summary>The preset that a state names, or the first; <c>null</c> when there are none.</summary>
    public Preset? PresetOf(StartState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return presets.Find(state.Preset) ?? presets.Flagship;
    }

    /// <summary>The example of a preset.</summary>
    public async ValueTask<ExampleAnswer> GetAsync(
        Preset preset,
        ReaderFormat format,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(preset);
        var catalog = catalogs.Current;
        if (Interlocked.Exchange(ref _madeOf, catalog.Hash) != catalog.Hash)
        {
            // Why: every own item makes another catalog, and nobody is shown the examples of an earlier one again.
            _made.Clear();
        }

        if (_made.TryGetValue((preset.Id, catalog.Hash, format), out var made))
        {
            return made;
        }

        var result = await evaluations.EvaluateAsync(preset.Document, catalog, cancellation);
        return _made.GetOrAdd(
            (preset.Id, catalog.Hash, format),
            ExampleMaker.Make(preset, result, format.Presenter, say)
        );
    }
}
