using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Procurement.Supply;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
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

    /// <summary>Asked why a number is what it is.</summary>
    [Parameter, EditorRequired]
    public EventCallback<ExplainAddress> OnExplain { get; set; }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        string Usd(double value) => Reader.Presenter.Card(value, Unit.Usd);
        _rows =
        [
            .. Supply.Lines.Select(line => (line.Label, Usd(line.Usd), (string?)line.CellId)),
            ("Expected in all", Usd(Supply.Expected), SupplyIds.Expected),
            ("Net present cost with it", Usd(Supply.Adjusted), SupplyIds.Adjusted),
            .. Supply.Drawn is { } drawn
                ?
                [
                    ("Half of the drawn histories lose at most", Usd(drawn.P50), null),
                    ("Nine in ten lose at most", Usd(drawn.P90), null),
                    ("Nineteen in twenty lose at most", Usd(drawn.P95), null),
                ]
                : Array.Empty<(string, string, string?)>(),
            .. Supply.Late is { } late
                ?
                [
                    (
                        "Expected months late",
                        FormattableString.Invariant(
                            $"{late.ExpectedMonths:0.0} (P90: {late.P90Months:0.0})"
                        ),
                        SupplyIds.DelayMonths
                    ),
                ]
                : Array.Empty<(string, string, string?)>(),
            .. Supply.SecondSourceGain is { } gain
                ? [("Gain from a second source", Usd(gain), SupplyIds.SecondSourceGain)]
                : Array.Empty<(string, string, string?)>(),
            ("Leaving the hardware again", Usd(Supply.Exit), SupplyIds.Exit),
        ];
    }

    private static string GateWords(AdvantageGate gate) =>
        gate.IsOnlyOption
            ? "No other option works."
            : FormattableString.Invariant(
                $"It saves more than the risk premium and its supply risk in {100 * gate.Probability:0} % of draws; {100 * gate.Threshold:0} % are asked for."
            );
}
