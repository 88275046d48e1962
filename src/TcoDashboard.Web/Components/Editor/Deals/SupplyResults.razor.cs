using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Procurement.Supply;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Web.Components.Explain;

namespace TcoDashboard.Web.Components.Editor.Deals;

/// <summary>What supply risk of one option is expected to cost.</summary>
public sealed partial class SupplyResults
{
    private ImmutableArray<(string Label, string Text, string? Cell)> _rows = [];

    /// <summary>The option.</summary>
    [Parameter, EditorRequired]
    public OptionResult Option { get; set; } = null!;

    /// <summary>What its supply risk comes to.</summary>
    [Parameter, EditorRequired]
    public SupplyResult Supply { get; set; } = null!;

    /// <summary>The currency amounts are shown in.</summary>
    [Parameter, EditorRequired]
    public ShownMoney Money { get; set; } = null!;

    /// <summary>Asked why a number is what it is.</summary>
    [Parameter, EditorRequired]
    public EventCallback<ExplainAddress> OnExplain { get; set; }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        string Usd(double value) => Reader.Presenter.Card(Money.Of(value), Money.In(Unit.Usd));
        _rows =
        [
            .. Supply.Lines.Select(line => (line.Label, Usd(line.Usd), (string?)line.CellId)),
            (Say["deals.expectedInAll"], Usd(Supply.Expected), SupplyIds.Expected),
            (Say["deals.netPresentCostWith"], Usd(Supply.Adjusted), SupplyIds.Adjusted),
            .. Supply.Drawn is { } drawn
                ?
                [
                    (Say["deals.halfOfTheDrawn"], Usd(drawn.P50), null),
                    (Say["deals.nineInTenLose"], Usd(drawn.P90), null),
                    (Say["deals.nineteenInTwentyLose"], Usd(drawn.P95), null),
                ]
                : Array.Empty<(string, string, string?)>(),
            .. Supply.Late is { } late
                ?
                [
                    (
                        Say["deals.expectedMonthsLate"],
                        Say["deals.p90", late.ExpectedMonths, late.P90Months],
                        SupplyIds.DelayMonths
                    ),
                ]
                : Array.Empty<(string, string, string?)>(),
            .. Supply.SecondSourceGain is { } gain
                ? [(Say["deals.gainFromASecond"], Usd(gain), SupplyIds.SecondSourceGain)]
                : Array.Empty<(string, string, string?)>(),
            (Say["deals.leavingTheHardwareAgain"], Usd(Supply.Exit), SupplyIds.Exit),
        ];
    }

    private string GateWords(AdvantageGate gate) =>
        gate.IsOnlyOption
            ? Say["deals.noOtherOptionWorks"]
            : Say["deals.itSavesMoreThan", 100 * gate.Probability, 100 * gate.Threshold];
}
