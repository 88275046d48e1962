using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Sheets;
using TcoDashboard.Web.Language;

namespace TcoDashboard.Web.Components.Explain;

/// <summary>Where a value comes from, small enough to stand beside it.</summary>
public static class SourceChip
{
    /// <summary>One or two words; the tint only repeats what they say.</summary>
    public static RenderFragment Of(Provenance provenance, Wording say)
    {
        ArgumentNullException.ThrowIfNull(provenance);
        ArgumentNullException.ThrowIfNull(say);
        return builder =>
        {
            builder.OpenElement(0, "span");
            builder.AddAttribute(1, "class", "chip");
            builder.AddAttribute(2, "data-kind", ExplainWords.KindOf(provenance));
            builder.AddAttribute(3, "title", TitleOf(provenance, say));
            builder.AddContent(4, ExplainWords.Chip(provenance, say));
            builder.CloseElement();
        };
    }

    private static string TitleOf(Provenance provenance, Wording say) =>
        provenance.Source is { Date: { } date } dated ? $"{dated.Title}, {date}"
        : provenance.Source is { } source ? source.Title
        : provenance.Text ?? ExplainWords.Of(provenance.Origin, say);
}
