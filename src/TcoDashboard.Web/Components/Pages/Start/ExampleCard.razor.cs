using System.Globalization;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Web.Components.Pages.Compare;

namespace TcoDashboard.Web.Components.Pages.Start;

/// <summary>The answer of an example.</summary>
public sealed partial class ExampleCard
{
    private const int Colors = 6;

    /// <summary>The example.</summary>
    [Parameter, EditorRequired]
    public ExampleAnswer Example { get; set; } = null!;

    /// <summary>Asked to open the example as the person's own copy.</summary>
    [Parameter]
    public EventCallback OnOpen { get; set; }

    private string CompareAddress =>
        new CompareState { Selections = [CompareSelection.OfPreset(Example.Preset, null)] }.ToUrl();

    private static string Color(int index) =>
        string.Create(CultureInfo.InvariantCulture, $"var(--series-{(index % Colors) + 1})");
}
