using Microsoft.AspNetCore.Components;
using TcoDashboard.Data.Scenarios;
using TcoDashboard.Web.Components.Pages.Changes;
using TcoDashboard.Web.Components.Pages.Compare;
using TcoDashboard.Web.Workspace;

namespace TcoDashboard.Web.Components.Editor.Tabs;

/// <summary>What the scenario was before.</summary>
public sealed partial class HistoryTab
{
    private const int Most = 50;

    private IReadOnlyList<RevisionSummary>? _revisions;
    private (Guid Scenario, SaveState Saving) _of;

    [Inject]
    private ScenarioLibrary Library { get; set; } = null!;

    [Inject]
    private CatalogHolder Catalogs { get; set; } = null!;

    private string CatalogAddress =>
        new ChangesState
        {
            From = Now,
            To = Now,
            ToCatalog = ChangesState.Today,
        }.ToUrl();

    private CompareSelection Now =>
        CompareSelection.OfScenario(View.Session.Summary.Number, null, null);

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var now = (View.Session.Id, View.Session.Saving);
        if (_revisions is not null && (_of == now || now.Saving.Kind != SaveStateKind.Revision))
        {
            return;
        }

        _of = now;
        _revisions = await Library.HistoryAsync(View.Session.Id, CancellationToken.None);
    }

    private string CompareAddress(RevisionSummary revision) =>
        FormattableString.Invariant(
            $"/compare?s={View.Session.Summary.Number}@{revision.Number},{View.Session.Summary.Number}"
        );

    private string ChangesAddress(RevisionSummary revision) =>
        new ChangesState
        {
            From = CompareSelection.OfScenario(View.Session.Summary.Number, revision.Number, null),
            To = Now,
        }.ToUrl();

    private static string Sentence(string what) => char.ToUpperInvariant(what[0]) + what[1..];
}
