using Microsoft.AspNetCore.Components;
using TcoDashboard.Web.Components.Elements;

namespace TcoDashboard.Web.Components.Charts;

/// <summary>Title, tools, legend, drawing and table of a chart.</summary>
public sealed partial class ChartFace
{
    private Sketch? _sketch;
    private bool _isGiven;

    /// <summary>The figure ready to be shown.</summary>
    [Parameter, EditorRequired]
    public Loan<ChartPaper> Paper { get; set; } = null!;

    /// <summary>Height of the drawing in pixels.</summary>
    [Parameter, EditorRequired]
    public int Height { get; set; }

    /// <summary>Whether the browser did not draw it.</summary>
    [Parameter]
    public bool IsUndrawn { get; set; }

    /// <summary>Whether the server draws the table, because no script does.</summary>
    [Parameter]
    public bool HasTable { get; set; }

    /// <summary>Where the help explains how it is made; <c>null</c> for a reader who cannot open the help.</summary>
    [Parameter]
    public string? Help { get; set; }

    /// <summary>Whether the chart tells such a reader itself.</summary>
    [Parameter]
    public bool TellsMethod { get; set; }

    /// <summary>More entries of the tools menu.</summary>
    [Parameter]
    public RenderFragment? Tools { get; set; }

    private ChartPaper? Lent => _isGiven ? null : Paper.Value;

    /// <summary>Id of the words that say what a chart shows.</summary>
    public static string SummaryIdOf(string figure) => figure + "-summary";

    /// <summary>Takes the server's own drawing away, once the browser's lies over it.</summary>
    public void MakeRoom() => _sketch?.MakeRoom();

    /// <summary>Takes everything away, once the browser holds a copy: the server would hold it for every open page.</summary>
    public void Give()
    {
        if (_isGiven)
        {
            return;
        }

        _isGiven = true;
        StateHasChanged();
        // Why twice: the framework keeps what was drawn last but one.
        StateHasChanged();
    }
}
