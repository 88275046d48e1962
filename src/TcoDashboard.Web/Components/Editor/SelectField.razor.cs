using Microsoft.AspNetCore.Components;

namespace TcoDashboard.Web.Components.Editor;

/// <summary>A choice from a list.</summary>
public sealed partial class SelectField
{
    /// <summary>Its path in the document.</summary>
    [Parameter, EditorRequired]
    public string Path { get; set; } = "";

    /// <summary>Its name.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>What is chosen.</summary>
    [Parameter, EditorRequired]
    public string? Value { get; set; }

    /// <summary>What may be chosen.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<FieldChoice> Choices { get; set; } = [];

    /// <summary>Told a new choice; only ever one of the list.</summary>
    [Parameter, EditorRequired]
    public EventCallback<string> OnSet { get; set; }

    /// <summary>One sentence below.</summary>
    [Parameter]
    public string? Help { get; set; }

    /// <summary>What stands at the end of the label's line.</summary>
    [Parameter]
    public RenderFragment? Beside { get; set; }

    private Task ChosenAsync(ChangeEventArgs args) =>
        args.Value is string chosen
        && chosen != Value
        && Choices.Any(choice => choice.Value == chosen)
            ? OnSet.InvokeAsync(chosen)
            : Task.CompletedTask;
}
