using Microsoft.AspNetCore.Components;

namespace TcoDashboard.Web.Components.Editor;

/// <summary>One line of words.</summary>
public sealed partial class TextField
{
    private string? _typed;
    private bool _isEmpty;

    /// <summary>Its path in the document.</summary>
    [Parameter, EditorRequired]
    public string Path { get; set; } = "";

    /// <summary>Its name.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>The words.</summary>
    [Parameter, EditorRequired]
    public string Value { get; set; } = "";

    /// <summary>Most characters.</summary>
    [Parameter, EditorRequired]
    public int Longest { get; set; }

    /// <summary>Whether it may be empty.</summary>
    [Parameter]
    public bool IsOptional { get; set; }

    /// <summary>Told new words.</summary>
    [Parameter, EditorRequired]
    public EventCallback<string> OnSet { get; set; }

    private async Task TypedAsync(string? typed)
    {
        _typed = typed ?? "";
        var words = _typed[..Math.Min(_typed.Length, Longest)];
        _isEmpty = !IsOptional && string.IsNullOrWhiteSpace(words);
        if (!_isEmpty)
        {
            await OnSet.InvokeAsync(words);
        }
    }

    private void Left()
    {
        // Why: from here on the document speaks, which an undo or another tab may change.
        _typed = _isEmpty ? _typed : null;
    }
}
