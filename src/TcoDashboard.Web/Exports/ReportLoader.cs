using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Web.Components.Pages.Compare;
using TcoDashboard.Web.Workspace;

namespace TcoDashboard.Web.Exports;

/// <summary>Finds and evaluates what a report is asked of; the page and the files read the same.</summary>
public sealed class ReportLoader(
    ScenarioLibrary library,
    PresetShelf presets,
    CatalogHolder catalogs,
    Evaluations evaluations
)
{
    /// <summary>The scenario or preset that a key names, or <c>null</c> when there is none.</summary>
    /// <param name="key"><c>12</c>, <c>12@4</c> or <c>preset:some-id</c>.</param>
    /// <param name="cancellation">The caller no longer wants it.</param>
    public async Task<ReportSource?> LoadAsync(string key, CancellationToken cancellation)
    {
        if (!CompareSelection.TryParse(key, out var selection) || selection.Option is not null)
        {
            return null;
        }
        if (selection.Preset is { } id)
        {
            if (presets.Find(id) is not { } preset)
            {
                return null;
            }
            var shown = await evaluations.EvaluateAsync(
                preset.Document,
                catalogs.Current,
                cancellation
            );
            return new(
                selection.Source,
                $"/?preset={id}",
                shown,
                ScenarioHash.Of(preset.Document),
                null,
                false
            );
        }
        var reference = new ScenarioReference(selection.Number!.Value, selection.Revision);
        if (await library.FindAsync(reference, cancellation) is not { } opened)
        {
            return null;
        }
        var result = await evaluations.EvaluateAsync(opened.Document, opened.Catalog, cancellation);
        var hash = ScenarioHash.Of(opened.Document);
        var latest = await library.FindLatestAsync(opened.Summary.Id, cancellation);
        return new(
            new ScenarioReference(reference.Number, opened.Revision.Number).ToString(),
            FormattableString.Invariant($"/scenarios/{reference.Number}"),
            result,
            hash,
            opened.Summary,
            selection.Revision is null
                && latest is not null
                && ScenarioHash.Of(latest.Document) != hash
        );
    }
}
