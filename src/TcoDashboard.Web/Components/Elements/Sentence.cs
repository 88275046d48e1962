using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace TcoDashboard.Web.Components.Elements;

/// <summary>
/// A sentence of <c>Wording.resx</c> with a link or mark in each of its places <c>{0}</c>, <c>{1}</c>, <c>{2}</c>: a sentence that is cut
/// in pieces around a link cannot be put in another order by another language.
/// </summary>
public sealed class Sentence : ComponentBase
{
    private const int PlaceLength = 3;

    /// <summary>The sentence with its places.</summary>
    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    /// <summary>What stands at <c>{0}</c>.</summary>
    [Parameter]
    public RenderFragment? First { get; set; }

    /// <summary>What stands at <c>{1}</c>.</summary>
    [Parameter]
    public RenderFragment? Second { get; set; }

    /// <summary>What stands at <c>{2}</c>.</summary>
    [Parameter]
    public RenderFragment? Third { get; set; }

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var rest = Text;
        for (
            var at = rest.IndexOf('{', StringComparison.Ordinal);
            at >= 0;
            at = rest.IndexOf('{', StringComparison.Ordinal)
        )
        {
            builder.AddContent(0, rest[..at]);
            builder.AddContent(1, At(rest[at..]));
            rest = rest[(at + PlaceLength)..];
        }

        builder.AddContent(2, rest);
    }

    private RenderFragment At(string place) =>
        (
            place.StartsWith("{0}", StringComparison.Ordinal) ? First
            : place.StartsWith("{1}", StringComparison.Ordinal) ? Second
            : place.StartsWith("{2}", StringComparison.Ordinal) ? Third
            : null
        ) ?? throw new InvalidOperationException($"Nothing is given for a place of “{Text}”.");
}
