using System.Collections.Concurrent;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Web.Workspace;

namespace TcoDashboard.Web.Components.Pages.Start;

/// <summary>The examples that were shown before; presets do not change while the app runs, so each is made once.</summary>
public sealed class ExampleAnswers(
    PresetShelf presets,
    CatalogHolder catalogs,
    Evaluations evaluations
)
{
    private readonly ConcurrentDictionary<
        (string Preset, ReaderFormat Format),
        ExampleAnswer
    > _made = new();

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
        if (_made.TryGetValue((preset.Id, format), out var made))
        {
            return made;
        }

        var result = await evaluations.EvaluateAsync(
            preset.Document,
            catalogs.Current,
            cancellation
        );
        return _made.GetOrAdd(
            (preset.Id, format),
            ExampleMaker.Make(preset, result, format.Presenter)
        );
    }
}
