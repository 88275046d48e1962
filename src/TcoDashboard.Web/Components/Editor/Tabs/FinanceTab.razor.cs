using System.Collections.Immutable;
using TcoDashboard.Domain.Costing.Finance.Statements;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Findings;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Statements;
using TcoDashboard.Web.Components.Editor.Finance;

namespace TcoDashboard.Web.Components.Editor.Tabs;

/// <summary>Money over time.</summary>
public sealed partial class FinanceTab
{
    private static readonly ImmutableArray<StatementSpan> s_spans =
    [
        StatementSpan.Year,
        StatementSpan.Quarter,
        StatementSpan.Month,
    ];

    private readonly NominalWants _wants = new();
    private ImmutableArray<ChartFigure> _figures = [];
    private FinancePart _part = FinancePart.Of(null);
    private (OptionResult? Option, StatementSpan Span) _of;

    private string? LinesHint =>
        View.Session.Document.Options.Sum(option => option.OwnLines.Length) switch
        {
            0 => null,
            1 => Say["tabs.ownLinesCountOne"],
            var lines => Say["tabs.ownLinesCount", lines],
        };

    private string FinancingHint =>
        View.Session.Document.Options.Count(option => option.Financing is not null) switch
        {
            0 => Say["tabs.cash"],
            var financed => Say["tabs.ofFinanced", financed, View.Session.Document.Options.Length],
        };

    private string SpanName(StatementSpan span) =>
        span switch
        {
            StatementSpan.Year => Say["tabs.span.year"],
            StatementSpan.Quarter => Say["tabs.span.quarter"],
            _ => Say["tabs.span.month"],
        };

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        _wants.Follow(View.Session.Document);
        _part = FinancePart.Of(View.State.Part);
        if (ReferenceEquals(_of.Option, View.Chosen) && _of.Span == _part.Span)
        {
            return;
        }

        _of = (View.Chosen, _part.Span);
        var context = new FigureContext(Reader.Presenter);
        _figures =
            _of.Option is { } option && View.Result is { } result
                ?
                [
                    .. new[]
                    {
                        CashFlowFigure.Of(result, option, _part.Span, context),
                        SpendingFigure.Of(result, option, context),
                    }.OfType<ChartFigure>(),
                ]
                : [];
    }
}
