using Microsoft.AspNetCore.Components;
using TcoDashboard.Reports.Studies;
using TcoDashboard.Web.Components.Layout;
using TcoDashboard.Web.Workspace;

namespace TcoDashboard.Web.Components.Editor;

/// <summary>The choice when a scenario was changed elsewhere.</summary>
public sealed partial class ConflictBar
{
    private const int MostNamed = 5;
    private bool _isBusy;

    /// <summary>The open scenario.</summary>
    [Parameter, EditorRequired]
    public ScenarioSession Session { get; set; } = null!;

    [Inject]
    private Announcer Announcer { get; set; } = null!;

    private string Words(EditConflict conflict)
    {
        var when = conflict.At is { } at ? Clock.Time(at) : null;
        return (conflict.Kind, when) switch
        {
            (EditConflictKind.OtherDraft, null) => Say["conflict.draft"],
            (EditConflictKind.OtherDraft, _) => Say["conflict.draftAt", when],
            (EditConflictKind.OtherRevision, null) => Say["conflict.revision"],
            (EditConflictKind.OtherRevision, _) => Say["conflict.revisionAt", when],
            _ => Say["conflict.trash"],
        };
    }

    private string Named(IEnumerable<string> both) =>
        StudyCanvas.List([
            .. both.Select(path => ConflictNames.Of(path, Session.Document, Say))
                .Distinct(StringComparer.Ordinal)
                .Take(MostNamed),
        ]);

    private string Remedy(EditConflict conflict) =>
        conflict.Kind == EditConflictKind.Deleted
            ? Say["editor.yourEditsAreStillOn"]
            : Say["editor.yourEditsAreStill"];

    private Task KeepAsync() =>
        OnceAsync(async () =>
        {
            await Session.KeepMineAsCopyAsync();
            Announcer.Say(Say["editor.yoursIsKeptAs"]);
        });

    private async Task OnceAsync(Func<Task> step)
    {
        if (_isBusy)
        {
            return;
        }

        _isBusy = true;
        try
        {
            await step();
        }
        finally
        {
            _isBusy = false;
        }
    }
}
