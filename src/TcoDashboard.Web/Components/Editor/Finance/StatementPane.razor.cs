using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Costing.Finance.Statements;
using TcoDashboard.Domain.Language;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Exports;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Statements;
using TcoDashboard.Web.Components.Explain;
using TcoDashboard.Web.Components.Layout;

namespace TcoDashboard.Web.Components.Editor.Finance;

/// <summary>The statements of one option.</summary>
public sealed partial class StatementPane
{
    private StatementReport? _report;
    private (OptionResult Option, StatementSpan Span, bool IsReported)? _of;
    private ImmutableArray<(int Index, StatementColumn Item)> _columns = [];
    private string _firstMonth = "";
    private int _page;
    private int _pages;

    /// <summary>What the page gives to every tab.</summary>
    [Parameter, EditorRequired]
    public EditorView View { get; set; } = null!;

    /// <summary>The option shown.</summary>
    [Parameter, EditorRequired]
    public OptionResult Option { get; set; } = null!;

    /// <summary>Length and page of the columns.</summary>
    [Parameter, EditorRequired]
    public FinancePart Part { get; set; } = null!;

    [Inject]
    private Browser Browser { get; set; } = null!;

    private string PageWords =>
        _columns is [var first, .., var last]
            ? Say["finance.to", first.Item.Label, last.Item.Label]
            : _columns[0].Item.Label;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (
            _of is not { } of
            || !ReferenceEquals(of.Option, Option)
            || of.Span != Part.Span
            || of.IsReported != Part.IsReported
        )
        {
            _of = (Option, Part.Span, Part.IsReported);
            // Why: an address may ask for a currency that the scenario no longer reports in.
            _report =
                (
                    Part.IsReported
                        ? StatementReport.Reported(Option, Part.Span, Reader.Presenter)
                        : null
                ) ?? StatementReport.Of(Option, Part.Span, Reader.Presenter);
        }

        var columns = _report?.Columns ?? [];
        _pages = (columns.Length + FinancePart.Columns - 1) / FinancePart.Columns;
        // Why: an address may name a page that a shorter horizon no longer has.
        _page = Math.Clamp(Part.Page, 0, Math.Max(0, _pages - 1));
        _columns = [.. columns.Index().Skip(_page * FinancePart.Columns).Take(FinancePart.Columns)];
        _firstMonth = Wordbook.Spoken.Dates.GetMonthName(Option.FiscalYearStart);
    }

    private string? Reporting => View.Result?.Document.Currency.ReportIn;

    private string InCurrency(bool isReported) =>
        View.Address(state =>
            state with
            {
                Part = (Part with { IsReported = isReported }).ToWord(),
            }
        );

    private string Address(int page) =>
        View.Address(state => state with { Part = (Part with { Page = page }).ToWord() });

    private ExplainAddress Cell(ShownLine line, StatementKind kind, StatementColumn column) =>
        new(
            Option.Spec.Id,
            line.CellId,
            kind == StatementKind.Balance || column.First == column.Last ? column.Last : null
        );

    private Task SaveStatementsAsync() =>
        SaveAsync("statements", writer => StatementsCsv.Write(View.Result!, writer));

    private Task SaveLedgerAsync() =>
        SaveAsync("ledger", writer => LedgerCsv.Write(View.Result!, writer));

    private async Task SaveAsync(string what, Action<TextWriter> write)
    {
        using var content = new MemoryStream();
        await using (var writer = new StreamWriter(content, new UTF8Encoding(false), -1, true))
        {
            write(writer);
        }

        content.Position = 0;
        await Browser.SaveFileAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what}-{View.Session.Summary.Number}.csv"
            ),
            "text/csv;charset=utf-8",
            content
        );
    }
}
