using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Web.Components.Elements;
using TcoDashboard.Web.Components.Explain;
using TcoDashboard.Web.Components.Layout;

namespace TcoDashboard.Web.Components.Results;

/// <summary>A comparison as a table.</summary>
public sealed partial class ResultTable(IJSRuntime js, PageLine line, ILogger<ResultTable> logger)
    : IAsyncDisposable
{
    private ElementReference _table;
    private ResultRows? _rows;
    private IJSObjectReference? _module;
    private IJSObjectReference? _holder;

    /// <summary>What is shown; of its rows nothing is read where <see cref="Rows"/> are lent.</summary>
    [Parameter, EditorRequired]
    public ComparisonReport Report { get; set; } = null!;

    /// <summary>The comparison with all its rows, given back once the browser has them; without it those of <see cref="Report"/> are held.</summary>
    [Parameter]
    public Loan<ComparisonReport>? Rows { get; set; }

    /// <summary>Whether only rows in which the options differ are shown.</summary>
    [Parameter]
    public bool OnlyDifferences { get; set; }

    /// <summary>Key of the column that a narrow screen shows beside the baseline.</summary>
    [Parameter]
    public string? Against { get; set; }

    /// <summary>Called with the address of a number, its option being the key of the column; without it numbers are plain text.</summary>
    [Parameter]
    public EventCallback<ExplainAddress> OnExplain { get; set; }

    /// <summary>Whether numbers can be explained here.</summary>
    [Parameter]
    public bool CanExplain { get; set; } = true;

    /// <summary>What stands in the corner above the row names.</summary>
    [Parameter]
    public RenderFragment? Corner { get; set; }

    /// <summary>What can be done with a column, by its index.</summary>
    [Parameter]
    public RenderFragment<int>? ColumnMenu { get; set; }

    private bool Explains => CanExplain && OnExplain.HasDelegate;

    private bool IsSeveralScenarios =>
        Report.Columns.Select(column => column.Scenario).Distinct().Skip(1).Any();

    private string BaselineName =>
        Report.Columns.FirstOrDefault(column => column.IsBaseline)?.Option
        ?? Say["table.theBaseline"];

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        try
        {
            await line.SureAsync(GiveAsync);
        }
        catch (Exception fault)
            when (fault
                    is JSDisconnectedException
                        or ObjectDisposedException
                        or OperationCanceledException
            )
        {
            // Why nothing: the page is gone.
        }
        catch (JSException fault)
        {
            // Why not passed on: a script that did not arrive on a bad line would take the whole page with it. The next drawing asks for it again.
            LogUnheld(logger, fault);
        }
    }

    private async Task GiveAsync(CancellationToken unbroken)
    {
        _module ??= await js.InvokeAsync<IJSObjectReference>("import", unbroken, "./js/compare.js");
        await _module.InvokeVoidAsync("watch", unbroken, _table);
        _holder ??= await js.InvokeAsync<IJSObjectReference>(
            "import",
            unbroken,
            "./js/compare-rows.js"
        );
        await (_rows?.GiveAsync(_holder, _table, unbroken) ?? Task.CompletedTask);
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The browser did not take the rows of a comparison."
    )]
    private static partial void LogUnheld(ILogger logger, Exception fault);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() =>
        Farewell.SayAsync(async () =>
        {
            foreach (var module in new[] { _module, _holder }.OfType<IJSObjectReference>())
            {
                await module.DisposeAsync();
            }
        });

    /// <summary>What a narrow screen does with a column.</summary>
    /// <param name="column">The column.</param>
    /// <param name="against">Key of the column shown beside the baseline.</param>
    public static string ClassOf(ReportColumn column, string? against)
    {
        ArgumentNullException.ThrowIfNull(column);
        return column.IsBaseline ? "is-baseline"
            : column.Key == against ? "is-against"
            : "is-other";
    }

    private string? AgainstKey =>
        Report.Columns.Any(column => column.Key == Against && !column.IsBaseline)
            ? Against
            : Report.BesideKey();

    private Task ExplainAsync(ExplainEventArgs asked) =>
        ExplainAddress.TryParse(asked.Address, out var address)
            ? OnExplain.InvokeAsync(address)
            : Task.CompletedTask;
}
