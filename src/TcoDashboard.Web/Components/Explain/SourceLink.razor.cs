using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain;

namespace TcoDashboard.Web.Components.Explain;

/// <summary>A citation as a link.</summary>
public sealed partial class SourceLink
{
    /// <summary>The source cited.</summary>
    [Parameter, EditorRequired]
    public Source Source { get; set; } = null!;

    private string Facts
    {
        get
        {
            var kind = ExplainWords.SortOf(Source, Say);
            return Source.Date is { } date ? $"{kind}, {date}" : kind;
        }
    }

    // Why: a user's own items carry sources too, and only web addresses may become links.
    internal static string? Href(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? address.AbsoluteUri
            : null;
}
