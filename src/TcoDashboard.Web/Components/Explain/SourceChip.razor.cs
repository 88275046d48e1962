using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Web.Components.Explain;

/// <summary>Where a value comes from, small enough to stand beside it.</summary>
public sealed partial class SourceChip
{
    /// <summary>The provenance shown.</summary>
    [Parameter, EditorRequired]
    public Provenance Provenance { get; set; } = new(Origin.Default);

    private string Title =>
        Provenance.Source is { } source
            ? $"{source.Title}{(source.Date is { } date ? $", {date}" : "")}"
            : Provenance.Text ?? ExplainWords.Of(Provenance.Origin);
}
