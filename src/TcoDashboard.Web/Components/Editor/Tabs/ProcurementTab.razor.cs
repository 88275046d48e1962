using System.Collections.Immutable;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Procurement;
using TcoDashboard.Web.Components.Editor.Deals;

namespace TcoDashboard.Web.Components.Editor.Tabs;

/// <summary>What is paid on what terms, when it comes, and what may go wrong.</summary>
public sealed partial class ProcurementTab
{
    private ImmutableArray<ChartFigure> _figures = [];
    private (Result? Result, string? Option) _drawn;

    private OptionResult? Option => DealOption.ResultOf(View);

    // Tables say the same currency as rows and figures of the comparison.
    private ShownMoney Money =>
        View.Result is { } result
            ? ShownMoney.Of(result.Document).For(Reader.Presenter)
            : ShownMoney.Dollars;

    private string? DealHint =>
        View.Session.Document.Options.Count(option => option.Deal is not null) is > 0 and var deals
            ? Say["tabs.ofOptions", deals, View.Session.Document.Options.Length]
            : null;

    private string? SupplyHint => DealOption.Of(View).Supply is null ? null : Say["tabs.given"];

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        var option = Option;
        if (ReferenceEquals(_drawn.Result, View.Result) && _drawn.Option == option?.Spec.Id)
        {
            return;
        }

        _drawn = (View.Result, option?.Spec.Id);
        _figures =
            View.Result is { } result && option is not null
                ? ProcurementFigures.Of(result, option, new(Reader.Presenter))
                : [];
    }
}
