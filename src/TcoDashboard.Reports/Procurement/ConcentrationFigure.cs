using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Findings;

namespace TcoDashboard.Reports.Procurement;

/// <summary>How much of each layer depends on each supplier, with the index of concentration in the name of the layer.</summary>
internal static class ConcentrationFigure
{
    public static ChartFigure? Of(OptionResult option, FigureCanvas canvas)
    {
        if (option.Supply is not { Concentrations.Length: > 0 } supply)
        {
            return null;
        }

        var layers = supply.Terms.Layers;
        var most = layers.Max(layer => layer.Suppliers.Length);
        var highest = supply.Concentrations.MaxBy(layer => layer.Index)!;
        return new(
            "supply-concentration",
            Worded(
                $"{Words.Of(highest.Layer)} depends most on one supplier: {highest.Largest} has {canvas.Presenter.Percent(highest.LargestShare)} of it"
            ),
            Worded(
                $"{option.Spec.Name}, share of the capacity at risk by supplier, largest first; HHI is 10,000 for a single one"
            ),
            ChartKind.StackedBars,
            ChartAxis.Of(
                Worded("Layer"),
                supply.Concentrations.Select(layer =>
                    FormattableString.Invariant($"{Words.Of(layer.Layer)}, HHI {layer.Index:#,0}")
                )
            ),
            new(Worded("Share of capacity"), Unit.Fraction),
            [
                .. Enumerable
                    .Range(0, most)
                    .Select(rank => new ChartSeries(
                        FormattableString.Invariant($"rank-{rank + 1}"),
                        rank == 0 ? Worded("Largest supplier") : Worded($"Supplier {rank + 1}"),
                        ChartColors.Plain(rank),
                        SeriesMark.Bar,
                        [
                            .. layers.SelectMany(
                                (layer, place) =>
                                    layer
                                        .Suppliers.OrderByDescending(one => one.Share)
                                        .Skip(rank)
                                        .Take(1)
                                        .Select(one => new ChartPoint(place, one.Share)
                                        {
                                            Label = one.Supplier,
                                        })
                            ),
                        ]
                    )),
            ],
            string.Join(
                " ",
                layers.Select(layer =>
                    $"{Words.Of(layer.Layer)}: {string.Join(", ", layer.Suppliers.Select(one => $"{one.Supplier} {canvas.Presenter.Percent(one.Share)}"))}."
                )
            ),
            canvas.SourceLine
        );
    }
}
