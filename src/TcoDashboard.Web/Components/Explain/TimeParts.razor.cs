using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Performance;

namespace TcoDashboard.Web.Components.Explain;

/// <summary>The parts of a step's time as a bar and a table.</summary>
public sealed partial class TimeParts
{
    private ImmutableArray<TimePart> _shown = [];

    /// <summary>What the parts add up to.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>The parts; those of no time are left out.</summary>
    [Parameter, EditorRequired]
    public ImmutableArray<TimePart> Parts { get; set; } = [];

    /// <inheritdoc/>
    protected override void OnParametersSet() =>
        _shown = [.. Parts.Where(part => part.Time.Seconds > 0)];

    // Why microseconds: a sum of growth factors below one would leave part of the bar empty.
    private static string Grow(TimePart part) =>
        part.Time.Microseconds.ToString("0.###", CultureInfo.InvariantCulture);
}
