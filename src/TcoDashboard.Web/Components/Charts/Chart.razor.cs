using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using TcoDashboard.Reports.Exports;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Web.Components.Elements;
using TcoDashboard.Web.Components.Layout;

namespace TcoDashboard.Web.Components.Charts;

/// <summary>Shows a figure as an interactive chart with its table.</summary>
/// <remarks>The browser draws; the server holds no point and sends a figure again only when it changed.</remarks>
public sealed partial class Chart(
    IJSRuntime script,
    PageLine line,
    Browser browser,
    Announcer announcer,
    NavigationManager navigation,
    ILogger<Chart> logger
) : IAsyncDisposable
{
    private const int BarRowHeight = 52;
    private const int AxisHeight = 56;
    private const int PlotHeight = 340;
    private const int TornadoRowHeight = 44;
    private const int CellHeight = 30;
    private const int CellsFrame = 90;

    private ElementReference _root;
    private IJSObjectReference? _module;
    private ChartFigure? _shown;
    private ChartPaper _paper = null!;
    private int _height;
    private ChartPaper? _wanted;
    private ChartPaper? _taken;
    private ulong? _sent;
    private bool _isSending;
    private bool _isUndrawn;
    private Sketch? _sketch;

    /// <summary>What is shown.</summary>
    [Parameter, EditorRequired]
    public ChartFigure Figure { get; set; } = null!;

    /// <summary>Height of the drawing in pixels; null for one that fits the figure.</summary>
    [Parameter]
    public int? Height { get; set; }

    /// <summary>More entries of the tools menu.</summary>
    [Parameter]
    public RenderFragment? Tools { get; set; }

    private string SummaryId => Figure.Id + "-summary";

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_module is null)
        {
            return;
        }

        try
        {
            await _module.InvokeVoidAsync("unmount", _root);
            await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and the drawing with it.
        }
    }

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (ReferenceEquals(_shown, Figure))
        {
            return;
        }

        _shown = Figure;
        _paper = ChartPaper.Of(Figure, Reader.Presenter, Say);
        _height = Height ?? FittingHeight();
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (ReferenceEquals(_wanted, _paper))
        {
            return;
        }

        _wanted = _paper;
        if (_isSending)
        {
            return;
        }

        // Why one after the other: a figure that changes while the script loads could otherwise be drawn before the one it replaces.
        _isSending = true;
        try
        {
            while (!ReferenceEquals(_taken, _wanted))
            {
                _taken = _wanted;
                var json = _taken.Json;
                var sum = Checksum.Of(json);
                if (sum == _sent && !_isUndrawn)
                {
                    continue;
                }

                _sent = sum;
                await line.SureAsync(unbroken => DrawAsync(json, unbroken));
            }

            _sketch?.MakeRoom();
        }
        catch (Exception fault)
            when (fault
                    is JSDisconnectedException
                        or ObjectDisposedException
                        or OperationCanceledException
            )
        {
            // The person left, or the figure went away, while the drawing was on its way.
        }
        catch (JSException fault)
        {
            // Why not passed on: a script that did not arrive on a bad line would take the whole page with it, numbers and all.
            LogUndrawn(logger, Figure.Id, fault);
            _isUndrawn = true;
            StateHasChanged();
        }
        finally
        {
            _isSending = false;
        }
    }

    private async Task DrawAsync(string json, CancellationToken unbroken)
    {
        _module ??= await script.InvokeAsync<IJSObjectReference>(
            "import",
            unbroken,
            $"./{Assets["js/charts.js"]}"
        );
        if (_isUndrawn)
        {
            // Why before it is drawn: the script replaces the rows of the table, and what it replaced could not be taken away any more.
            _isUndrawn = false;
            StateHasChanged();
        }

        await _module.InvokeVoidAsync("draw", unbroken, _root, json);
    }

    private string MarkOf(ChartDrawing.SeriesDrawing series) =>
        series.Mark switch
        {
            SeriesMark.Bar => "bar",
            SeriesMark.Points when Figure.Kind == ChartKind.Cells => "bar",
            SeriesMark.Points => "points",
            _ => "line",
        };

    private int FittingHeight() =>
        Figure.Kind switch
        {
            ChartKind.StackedBars or ChartKind.BridgeBars => (
                Figure.X.Categories.Length * BarRowHeight
            ) + AxisHeight,
            ChartKind.GroupedBars => (
                Figure.X.Categories.Length * Math.Max(BarRowHeight, 24 * Figure.Series.Length)
            ) + AxisHeight,
            ChartKind.TornadoBars => (Figure.X.Categories.Length * TornadoRowHeight)
                + AxisHeight
                + 20,
            ChartKind.Cells => (Figure.Y.Categories.Length * CellHeight) + CellsFrame,
            _ => PlotHeight,
        };

    private Task SaveNumbersAsync() =>
        browser.SaveFileAsync($"{Figure.Id}.csv", "text/csv", FigureCsv.Write(Figure));

    private async Task CopyLinkAsync()
    {
        var address = new UriBuilder(navigation.Uri) { Fragment = Figure.Id }.Uri;
        var isCopied = await browser.CopyTextAsync(address.AbsoluteUri);
        announcer.Say(
            isCopied
                ? Say["chart.theLinkToThis"]
                : Say["chart.theBrowserDoesNot", address.AbsoluteUri]
        );
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The browser did not draw the figure {Id}.")]
    private static partial void LogUndrawn(ILogger logger, string id, Exception fault);
}
