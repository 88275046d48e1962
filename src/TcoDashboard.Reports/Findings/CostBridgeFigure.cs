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
    private static string Gap(CostBridge bridge, Presenter presenter)
    {
        var (from, to) = (bridge.FromValue, bridge.ToValue);
        return from <= 0 || to <= 0
            // Why without a number: credits beyond all costs leave no whole to take a share of.
            ? to < from
                ? Worded("less than")
                : Worded("more than")
            : to < from
                ? Worded($"{presenter.Percent(1 - to / from)} less than")
                : to < 2 * from
                    ? Worded($"{presenter.Percent(to / from - 1)} more than")
                    : Worded($"{presenter.Times(to / from)} as much as");
    }

    private static ChartFigure Of(CostBridge bridge, CostBasis basis, FigureCanvas canvas)
    {
        var perToken = basis == CostBasis.PerMillionTokens;
        var isSame =
            Math.Abs(bridge.ToValue - bridge.FromValue) <= 0.0005 * Math.Abs(bridge.FromValue);
        var most = bridge.Terms.FirstOrDefault();
        return new(
            $"bridge-{bridge.Key}",
            isSame
                ? Worded($"{bridge.To} costs as much as {bridge.From}")
                : Worded(
                    $"{bridge.To} costs {Gap(bridge, canvas.Presenter)} {bridge.From}; the largest step is {Labels.InSentence(most?.Label ?? "")}"
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
