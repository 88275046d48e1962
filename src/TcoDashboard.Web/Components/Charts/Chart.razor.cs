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
    private object? _shown;
    private string _id = "";
    private string? _help;
    private Loan<ChartPaper> _paper = null!;
    private int _height;
    private Loan<ChartPaper>? _wanted;
    private Loan<ChartPaper>? _taken;
    private ulong? _sent;
    private bool _isSending;
    private bool _isUndrawn;
    private bool _isTold;
    private bool _tellsMethod;
    private ChartFace? _face;

    /// <summary>What is shown, where it is not lent.</summary>
    [Parameter]
    public ChartFigure? Figure { get; set; }

    /// <summary>What is shown, given back once the browser has drawn it.</summary>
    [Parameter]
    public LentFigure? Lent { get; set; }

    /// <summary>Height of the drawing in pixels; null for one that fits the figure.</summary>
    [Parameter]
    public int? Height { get; set; }

    /// <summary>More entries of the tools menu.</summary>
    [Parameter]
    public RenderFragment? Tools { get; set; }

    /// <inheritdoc />
    public ValueTask DisposeAsync() =>
        _module is { } module
            ? Farewell.SayAsync(async () =>
            {
                await module.InvokeVoidAsync("unmount", _root);
                await module.DisposeAsync();
            })
            : ValueTask.CompletedTask;

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        var figure = Figure ?? Lent?.Value;
        object? shown = Figure ?? (object?)Lent;
        if (figure is null || ReferenceEquals(_shown, shown))
        {
            return;
        }

        _shown = shown;
        _id = figure.Id;
        _help = FigureHelp.AddressOf(_id);
        _tellsMethod = _help is not null && IsOfALink;
        _help = _tellsMethod ? null : _help;
        _paper = new(ChartPaper.Of(figure, Reader.Presenter, Say));
        _height = Height ?? FittingHeight(figure);
    }

    // Why: where links are opened there may be nothing else.
    private bool IsOfALink =>
        navigation.ToBaseRelativePath(navigation.Uri).StartsWith("s/", StringComparison.Ordinal);

    /// <inheritdoc />
    protected override bool ShouldRender() => _paper.Value is not null;

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
                var paper = _taken.Value!;
                var json = Lent is null ? paper.Json : paper.GivenJson(_height);
                var sum = Checksum.Of(json);
                if (sum == _sent && !_isUndrawn)
                {
                    continue;
                }

                _sent = sum;
                await line.SureAsync(unbroken => DrawAsync(json, unbroken));
            }

            LetGo();
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
            LogUndrawn(logger, _id, fault);
            _isUndrawn = true;
            StateHasChanged();
        }
        finally
        {
            _isSending = false;
        }
    }

    private void LetGo()
    {
        if (Lent is null)
        {
            _face?.MakeRoom();
        }
        else if (ReferenceEquals(_taken, _paper))
        {
            // Not what came while the last drawing was on its way: its own turn follows.
            _face?.Give();
            Lent.GiveBack();
            _paper.GiveBack();
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

    private static int FittingHeight(ChartFigure figure) =>
        figure.Kind switch
        {
            ChartKind.StackedBars or ChartKind.BridgeBars => (
                figure.X.Categories.Length * BarRowHeight
            ) + AxisHeight,
            ChartKind.GroupedBars => (
                figure.X.Categories.Length * Math.Max(BarRowHeight, 24 * figure.Series.Length)
            ) + AxisHeight,
            ChartKind.TornadoBars => (figure.X.Categories.Length * TornadoRowHeight)
                + AxisHeight
                + 20,
            ChartKind.Cells => (figure.Y.Categories.Length * CellHeight) + CellsFrame,
            _ => PlotHeight,
        };

    private Task UseToolAsync(FigureToolEventArgs asked) =>
        asked.Tool switch
        {
            "csv" => SaveNumbersAsync(),
            "link" => CopyLinkAsync(),
            "method" => Task.FromResult(_isTold = _tellsMethod),
            _ => Task.CompletedTask,
        };

    private async Task SaveNumbersAsync()
    {
        var figure = Lent is null ? Figure : await Lent.AgainAsync();
        if (figure is not null)
        {
            await browser.SaveFileAsync($"{_id}.csv", "text/csv", FigureCsv.Write(figure));
        }
    }

    private async Task CopyLinkAsync()
    {
        var address = new UriBuilder(navigation.Uri) { Fragment = _id }.Uri;
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
