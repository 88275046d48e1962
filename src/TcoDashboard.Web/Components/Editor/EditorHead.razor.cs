using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Components.Layout;
using TcoDashboard.Web.Workspace;

namespace TcoDashboard.Web.Components.Editor;

/// <summary>The first row of the editor.</summary>
public sealed partial class EditorHead
{
    private bool _isSaving;
    private bool _isBusy;

    /// <summary>The open scenario.</summary>
    [Parameter, EditorRequired]
    public ScenarioSession Session { get; set; } = null!;

    /// <summary>Whether a phone leaves the question out, as it does beside all parts but the summary.</summary>
    [Parameter]
    public bool IsFolded { get; set; }

    /// <summary>Asked for the share dialog.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnShare { get; set; }

    [Inject]
    private CatalogHolder Catalogs { get; set; } = null!;

    [Inject]
    private ScenarioLibrary Library { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private Announcer Announcer { get; set; } = null!;

    [Inject]
    private Browser Browser { get; set; } = null!;

    private ImmutableArray<CatalogItem> Copies =>
        OwnCopies.Differing(Session.Document, Session.Catalog);

    private string? BroughtTests => OwnCopies.TestsOf(Session.Document, Session.Catalog);

    private string SaveWords =>
        Session.Saving switch
        {
            { Kind: SaveStateKind.Revision, Revision: var revision } => Say[
                "editor.savedAsRevision",
                revision.ToString(CultureInfo.InvariantCulture)
            ],
            { Kind: SaveStateKind.Draft, At: { } at } => Say["editor.savedAsDraft", Clock.Time(at)],
            { Kind: SaveStateKind.Failed } => Say["editor.notStoredYetTrying"],
            { Kind: SaveStateKind.Conflict } => Say["editor.changedElsewhere"],
            _ => Say["editor.storing"],
        };

    private async Task SaveAsync()
    {
        // Why: the button is disabled only after the next render; a second press must do nothing.
        if (_isSaving)
        {
            return;
        }

        _isSaving = true;
        try
        {
            await Session.SaveAsync("");
        }
        finally
        {
            _isSaving = false;
        }
    }

    private Task DuplicateAsync() =>
        OnceAsync(async () =>
        {
            if (await Library.DuplicateAsync(Session.Id, CancellationToken.None) is { } copy)
            {
                Navigation.NavigateTo(
                    $"/scenarios/{copy.Number.ToString(CultureInfo.InvariantCulture)}"
                );
                Announcer.Say(Say["editor.isOpenNow", copy.Title]);
            }
        });

    private Task DownloadAsync() =>
        Browser.SaveFileAsync(
            $"scenario-{Session.Summary.Number.ToString(CultureInfo.InvariantCulture)}.json",
            "application/json",
            // Why carried: elsewhere nobody has this catalog's own items.
            ScenarioWriter.Write(Session.Document.Carrying(Session.Catalog))
        );

    private Task DeleteAsync() =>
        OnceAsync(async () =>
        {
            var (id, title) = (Session.Id, Session.Document.Title);
            await Library.DeleteAsync(id, CancellationToken.None);
            Navigation.NavigateTo("/scenarios");
            Announcer.Say(
                Say["editor.isInTheTrash", title],
                Say["editor.undo"],
                async () =>
                {
                    await Library.RestoreAsync(id, CancellationToken.None);
                    Navigation.NavigateTo("/scenarios", forceLoad: false, replace: true);
                }
            );
        });

    /// <summary>Does it once however often it was pressed, and says so when the database does not answer.</summary>
    private async Task OnceAsync(Func<Task> action)
    {
        if (_isBusy)
        {
            return;
        }

        _isBusy = true;
        try
        {
            await action();
        }
        catch (Exception fault) when (StorageFault.Is(fault))
        {
            Announcer.Say(Say["editor.theDatabaseDoesNot"]);
        }
        finally
        {
            _isBusy = false;
        }
    }
}
