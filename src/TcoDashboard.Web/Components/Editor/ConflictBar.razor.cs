using Microsoft.AspNetCore.Components;
using TcoDashboard.Web.Components.Layout;
using TcoDashboard.Web.Workspace;

namespace TcoDashboard.Web.Components.Editor;

/// <summary>The choice when a scenario was changed elsewhere.</summary>
public sealed partial class ConflictBar
{
    private bool _isBusy;

    /// <summary>The open scenario.</summary>
    [Parameter, EditorRequired]
    public ScenarioSession Session { get; set; } = null!;

    [Inject]
    private Announcer Announcer { get; set; } = null!;

    private static string Words(EditConflict conflict)
    {
        var when = conflict.At is { } at ? $" at {Clock.Time(at)}" : "";
        return conflict.Kind switch
        {
            EditConflictKind.OtherDraft =>
                $"This scenario was edited in another tab or by somebody else{when}.",
            EditConflictKind.OtherRevision =>
                $"Somebody saved another revision of this scenario{when}.",
            _ => "This scenario was moved to the trash elsewhere.",
        };
    }

    private static string Remedy(EditConflict conflict) =>
        conflict.Kind == EditConflictKind.Deleted
            ? "Your edits are still on this page. Keep them as a scenario of their own, or take this one out of the trash."
            : "Your edits are still on this page. Keep them as a scenario of their own, or load theirs; undo then brings yours back.";

    private Task KeepAsync() =>
        OnceAsync(async () =>
        {
            await Session.KeepMineAsCopyAsync();
            Announcer.Say("Yours is kept as a copy in the list of scenarios; here is theirs.");
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
