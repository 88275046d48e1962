using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain;
using TcoDashboard.Web.Components.Editor;
using TcoDashboard.Web.Workspace.Entry;

namespace TcoDashboard.Web.Components.Pages.Guide;

/// <summary>A number of the question.</summary>
public sealed partial class GuideNumber : IDisposable
{
    private string? _typed;
    private Problem? _problem;
    private string? _understood;

    [CascadingParameter]
    private GuideRefusals? Refusals { get; set; }

    /// <summary>What is typed.</summary>
    [Parameter, EditorRequired]
    public EntryField Field { get; set; } = null!;

    /// <summary>The value in the field's unit.</summary>
    [Parameter, EditorRequired]
    public double? Value { get; set; }

    /// <summary>Id of words elsewhere that describe it, where it has no help of its own.</summary>
    [Parameter]
    public string? HelpId { get; set; }

    /// <summary>What it means, below it.</summary>
    [Parameter]
    public string Help { get; set; } = "";

    /// <summary>Told a value that may be taken, or <c>null</c> when an optional field was emptied.</summary>
    [Parameter]
    public EventCallback<double?> OnSet { get; set; }

    private EntryField Shaped => Field with { Format = Reader.Format, Say = Say };

    private string Id => "ask-" + FieldId.Of(Field.Path);

    /// <inheritdoc/>
    public void Dispose() => Refusals?.Forget(Field.Path);

    private Task TypedAsync(ChangeEventArgs change)
    {
        var typed = change.Value as string ?? "";
        var reading = EntryText.Read(typed, Shaped);
        (_problem, _understood) = (reading.Problem, reading.Understood);
        _typed = reading.Problem is null ? null : typed;
        Refusals?.Note(Field.Path, reading.Problem is not null);
        return reading.Problem is null ? OnSet.InvokeAsync(reading.Value) : Task.CompletedTask;
    }
}
