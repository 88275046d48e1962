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

    private readonly Dictionary<EditStep, string> _words = new(ReferenceEqualityComparer.Instance);
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

    // Why kept: the list is drawn anew with every edit, and two documents are read for each line.
    private string WordsOf(EditStep step, int index)
    {
        if (!_words.TryGetValue(step, out var words))
        {
            words =
                index == 0
                    ? step.What
                    : StepWords.Of(
                        View.Session.Steps[index - 1].Document,
                        step,
                        Reader.Presenter,
                        Say
                    );
            _words[step] = words;
        }

        return words;
    }

    private static string Sentence(string what) => char.ToUpperInvariant(what[0]) + what[1..];
}
