using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Procurement;
using TcoDashboard.Domain.Procurement.Clauses;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Web.Components.Explain;

namespace TcoDashboard.Web.Components.Editor.Deals;

/// <summary>What the deal of one option comes to.</summary>
public sealed partial class DealResults
{
    private ImmutableArray<DealLineStep> _steps = [];
    private ImmutableArray<PriceRow> _rows = [];
    private ImmutableArray<WarrantTable> _warrants = [];

    /// <summary>The option; it has a deal with a result.</summary>
    [Parameter, EditorRequired]
    public OptionResult Option { get; set; } = null!;

    /// <summary>The currency amounts are shown in.</summary>
    [Parameter, EditorRequired]
    public ShownMoney Money { get; set; } = null!;

    /// <summary>Asked why a number is what it is.</summary>
    [Parameter, EditorRequired]
    public EventCallback<ExplainAddress> OnExplain { get; set; }

    private DealResult Deal => Option.Deal!;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        var hasWarrants = Deal.Terms.Clauses.Any(clause => clause is WarrantClause);
        _rows =
        [
            new(
                Say["deals.listPrice"],
                "list",
                Deal.List,
                DealIds.ListPresent,
                price => price.List
            ),
            new(
                Say["deals.grossAfterTheClauses"],
                "gross",
                Deal.Gross,
                DealIds.Gross,
                price => price.Gross
            ),
            .. hasWarrants ? Net() : [],
        ];
        _steps = DealLineStep.Of(Deal, Money, Reader.Presenter, Say);
        _warrants = [.. Deal.Terms.Clauses.OfType<WarrantClause>().Select(Table)];
    }

    private PriceRow[] Net() =>
        [
            new(
                Say["deals.netWarrantsAtGrant"],
                "net_grant",
                Deal.NetGrant,
                DealIds.NetGrant,
                price => price.NetGrant
            ),
            new(
                Say["deals.netSharePriceAtP10"],
                "net_p10",
                Deal.NetLow,
                DealIds.NetLow,
                price => price.NetLow
            ),
            new(
                Say["deals.netSharePriceAt"],
                "net_p90",
                Deal.NetHigh,
                DealIds.NetHigh,
                price => price.NetHigh
            ),
        ];

    private WarrantTable Table(WarrantClause clause) =>
        new(clause, [.. clause.Tranches.Select((tranche, index) => Row(clause, tranche, index))]);

    private TrancheRow Row(WarrantClause clause, WarrantTranche tranche, int index)
    {
        var cells = FormattableString.Invariant($"deal.{clause.Id}.tranche_{index + 1}");
        var values = Option.Values!;
        double? grant = values.TryGetScalar($"{cells}.grant", out var usd) && usd > 0 ? usd : null;
        return new(
            (index + 1).ToString(CultureInfo.InvariantCulture),
            tranche.Event switch
            {
                VestingEvent.Date => tranche.Month is { } month
                    ? Say["deals.in", Reader.Presenter.Month(month)]
                    : Presenter.Missing,
                VestingEvent.Capacity => Say[
                    "deals.at",
                    Reader.Presenter.Card(tranche.Threshold, Unit.Megawatt)
                ],
                _ => Say["deals.atSpent", Card(tranche.Threshold, Unit.Usd)],
            },
            grant is not null && values.TryGetScalar($"{cells}.years", out var years)
                ? years.ToString("0.0", CultureInfo.InvariantCulture)
                : Presenter.Missing,
            tranche.HurdleUsd is { } hurdle ? Card(hurdle, Unit.Usd) : Presenter.Missing,
            Reader.Presenter.Card(tranche.Shares, Unit.One),
            grant is { } value ? Card(value, Unit.Usd)
                : tranche.HurdleUsd is not null ? Say["deals.sharePriceNotMet"]
                : Say["deals.notReached"],
            grant is null ? null : $"{cells}.grant"
        );
    }

    private string Card(double value, Unit unit) =>
        Reader.Presenter.Card(Money.Of(value, unit), Money.In(unit));

    private sealed record PriceRow(
        string Label,
        string Basis,
        double Total,
        string TotalCell,
        Func<EffectivePrice, double?> Pick
    );

    private sealed record WarrantTable(WarrantClause Clause, ImmutableArray<TrancheRow> Tranches);

    private sealed record TrancheRow(
        string Number,
        string Vests,
        string Years,
        string Hurdle,
        string Shares,
        string Value,
        string? Cell
    );
}
