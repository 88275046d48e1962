using System.Collections.Immutable;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Findings;

/// <summary>Why an option costs more or less than the baseline, drawn: from one cost to the other in steps that leave nothing over.</summary>
internal static class CostBridgeFigure
{
    /// <summary>The figures of the bridges of one page, each on an axis of its own from zero: its steps carry their amounts.</summary>
    /// <param name="bridges">The bridges, all from one baseline.</param>
    /// <param name="basis">What their costs are divided by.</param>
    /// <param name="canvas">Lines on time, tax and sources.</param>
    public static ImmutableArray<ChartFigure> Of(
        ImmutableArray<CostBridge> bridges,
        CostBasis basis,
        FigureCanvas canvas
    ) => [.. bridges.Select(bridge => Of(bridge, basis, canvas))];

    // "2,302 % more" is 24 times as much, which is what a reader works out.
    private static string Gap(double change, Presenter presenter) =>
        change switch
        {
            < 0 => Worded($"{presenter.Percent(-change)} less than"),
            < 1 => Worded($"{presenter.Percent(change)} more than"),
            _ => Worded($"{presenter.Times(1 + change)} as much as"),
        };

    private static ChartFigure Of(CostBridge bridge, CostBasis basis, FigureCanvas canvas)
    {
        var perToken = basis == CostBasis.PerMillionTokens;
        var change = bridge.FromValue > 0 ? bridge.ToValue / bridge.FromValue - 1 : 0;
        var most = bridge.Terms.FirstOrDefault();
        return new(
            $"bridge-{bridge.Key}",
            Math.Abs(change) < 0.0005
                ? Worded($"{bridge.To} costs as much as {bridge.From}")
                : Worded(
                    $"{bridge.To} costs {Gap(change, canvas.Presenter)} {bridge.From}; the largest step is {Labels.InSentence(most?.Label ?? "")}"
                ),
            Worded(
                $"{canvas.Money.Name}{(perToken ? Worded(" per million tokens") : "")}, present value, {canvas.Term}, {canvas.Tax}"
            ),
            ChartKind.BridgeBars,
            ChartAxis.Of(
                Worded("Step"),
                [bridge.From, .. bridge.Terms.Select(term => term.Label), bridge.To]
            ),
            new(
                perToken ? Worded("Cost per million tokens") : Worded("Net present cost"),
                canvas.Money.In(perToken ? Unit.UsdPerMillionTokens : Unit.Usd)
            ),
            [
                new(
                    "steps",
                    Worded("Cost"),
                    ChartColors.Plain(0),
                    SeriesMark.Bar,
                    [
                        new(0, bridge.FromValue) { Text = bridge.WithUnit(bridge.FromText) },
                        .. bridge.Terms.Select(
                            (term, index) =>
                                new ChartPoint(index + 1, term.Difference)
                                {
                                    Text = bridge.WithUnit(term.Text),
                                }
                        ),
                        new(bridge.Terms.Length + 1, bridge.ToValue)
                        {
                            Text = bridge.WithUnit(bridge.ToText),
                        },
                    ]
                ),
            ],
            Worded(
                $"{bridge.From} {bridge.FromText}; {string.Join("; ", bridge.Terms.Select(term => $"{term.Label} {term.Text}"))}; {bridge.To} {bridge.ToText} (all in {bridge.ScaleLabel})."
            ),
            canvas.SourceLine
        );
    }
}
