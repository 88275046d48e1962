using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Web.Components.Explain;

namespace TcoDashboard.Web.Components.Editor.Finance;

/// <summary>Present values, returns and peak funding of one option.</summary>
public sealed partial class ReturnsList
{
    private static readonly ImmutableArray<string> s_shown =
    [
        MetricIds.NetPresentCost,
        MetricIds.PeakFunding,
        MetricIds.CapexShare,
        MetricIds.CostPerMtokBlended,
        MetricIds.CostPerAcceleratorHour,
        MetricIds.AmortisedMonth,
        MetricIds.AmortisedAcceleratorHour,
        MetricIds.AmortisedUsedAcceleratorHour,
        MetricIds.PriceNeeded,
        MetricIds.NetPresentValue,
        MetricIds.InternalRateOfReturn,
        MetricIds.DatedRateOfReturn,
        MetricIds.ModifiedRateOfReturn,
        MetricIds.Payback,
        MetricIds.DiscountedPayback,
        MetricIds.IndifferenceRate,
        MetricIds.IndifferenceRateAfterTax,
        MetricIds.FinancingAdvantage,
    ];

    private ImmutableArray<(Metric Metric, string Why)> _figures = [];
    private bool _hasReturn;

    /// <summary>What the page gives to every tab.</summary>
    [Parameter, EditorRequired]
    public EditorView View { get; set; } = null!;

    /// <summary>The option shown.</summary>
    [Parameter, EditorRequired]
    public OptionResult Option { get; set; } = null!;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        _figures =
        [
            .. s_shown
                .Select(Option.Metric)
                .OfType<Metric>()
                .Select(Shown)
                .Select(metric =>
                    Paybacks.IsOfNothing(metric.Id, metric.Value)
                        ? (metric with { Value = null }, Paybacks.OfNothing)
                        : (metric, metric.Value is null ? WhyNot(metric) : "")
                ),
        ];
        _hasReturn = Option.Metric(MetricIds.NetPresentValue) is not null;
    }

    // Where the scenario reports in another currency, its figures stand in that currency, under the same name.
    private Metric Shown(Metric metric) =>
        Reader.Presenter.Money == MoneyStyle.Scenario
        && Option.Metric(MetricIds.Reported(metric.CellId ?? "")) is { } reported
            ? reported with
            {
                Id = metric.Id,
                Label = metric.Label,
            }
            : metric;

    private string WhyNot(Metric metric) =>
        Option.Values!.Problems.FirstOrDefault(problem => problem.Path == metric.CellId)
            is { } problem
            ? $"{problem.Message} {problem.Remedy}"
            : Say["finance.itCannotBeComputed"];

    private ExplainAddress? AddressOf(Metric metric) =>
        metric.CellId is { } cell ? new(Option.Spec.Id, cell) : null;
}
