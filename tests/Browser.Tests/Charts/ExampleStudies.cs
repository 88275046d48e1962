using TcoDashboard.Domain.Quantities;
using TcoDashboard.Reports.Figures;

namespace Browser.Tests.Charts;

/// <summary>The kinds of figures that studies draw.</summary>
public static class ExampleStudies
{
    /// <summary>Which input matters: a gap that changes its sign.</summary>
    public static ChartFigure Tornado { get; } =
        new(
            "tornado",
            "2 inputs can each flip the choice: electricity price and wafer price",
            "Cost of wafers less GPU racks, each input moved alone to P10 and P90 of its range",
            ChartKind.TornadoBars,
            ChartAxis.Of(
                "Input",
                ["Electricity price", "Wafer price, estimate of two analysts", "Useful life", "PUE"]
            ),
            new("Cost, gap", Unit.UsdPerMillionTokens),
            [
                Ends(
                    "low",
                    "Input at P10",
                    "series-1",
                    (-0.04, "$0.03/kWh"),
                    (-0.02, "$1.6 M"),
                    (0.03, "4 years"),
                    (0.018, "1.1")
                ),
                Ends(
                    "high",
                    "Input at P90",
                    "series-2",
                    (0.09, "$0.12/kWh"),
                    (0.06, "$3.1 M"),
                    (0.012, "7 years"),
                    (0.024, "1.4")
                ),
                new(
                    "ties",
                    "Tie",
                    "ink",
                    SeriesMark.Points,
                    [
                        new(0, 0) { Label = "ties at $0.05/kWh" },
                        new(1, 0) { Label = "ties at $1.9 M" },
                    ]
                ),
            ],
            "As things stand the gap is 0.02 dollars.",
            "Source: TcoDashboard model 0.1."
        )
        {
            Base = 0.02,
            ReferenceLines =
            [
                new("Now $0.02/Mtok", 0.02, IsOnX: false),
                new("Tie", 0, IsOnX: false),
            ],
        };

    /// <summary>How sure we are: shares of draws of two options.</summary>
    public static ChartFigure Draws { get; } =
        new(
            "draws",
            "GPU racks: eight draws in ten lie between $0.31/Mtok and $0.46/Mtok",
            "Share of draws in each of 20 bins, 10,000 draws, seed 1",
            ChartKind.Plot,
            new("Cost per million tokens", Unit.UsdPerMillionTokens),
            new("Share of draws", Unit.Fraction),
            [Hill("gpu", "GPU racks", "series-1", 0.38), Hill("wafer", "Wafers", "series-2", 0.44)],
            "GPU racks: P50 0.38. Wafers: P50 0.44.",
            "Source: TcoDashboard model 0.1."
        )
        {
            ReferenceLines =
            [
                new("P10", 0.31, IsOnX: true),
                new("P50", 0.38, IsOnX: true),
                new("P90", 0.46, IsOnX: true),
            ],
        };

    /// <summary>Who wins over two inputs.</summary>
    public static ChartFigure Map { get; } =
        new(
            "winner-map",
            "GPU racks win in 58 % of the map",
            "The figure in a cell says by how many percent the winner beats the next",
            ChartKind.Cells,
            ChartAxis.Of(
                "Electricity price ($/kWh)",
                Enumerable.Range(2, 9).Select(n => $"0.{n:00}")
            ),
            ChartAxis.Of("Use of the fleet (%)", Enumerable.Range(3, 7).Select(n => $"{n}0")),
            [Cells("gpu", "GPU racks", "series-1", 1), Cells("wafer", "Wafers", "series-2", -1)],
            "GPU racks win where power is dear.",
            "Source: TcoDashboard model 0.1."
        );

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ChartFigure> All { get; } = [Tornado, Draws, Map];

    private static ChartSeries Ends(
        string id,
        string name,
        string color,
        params (double Value, string Input)[] ends
    ) =>
        new(
            id,
            name,
            color,
            SeriesMark.Bar,
            [.. ends.Select((end, row) => new ChartPoint(row, end.Value) { Label = end.Input })]
        );

    private static ChartSeries Hill(string id, string name, string color, double middle) =>
        new(
            id,
            name,
            color,
            SeriesMark.Area,
            [
                .. Enumerable
                    .Range(0, 21)
                    .Select(bin => 0.2 + (bin * 0.02))
                    .Select(at => new ChartPoint(
                        at,
                        0.16 * Math.Exp(-Math.Pow((at - middle) / 0.07, 2))
                    )),
            ]
        );

    private static ChartSeries Cells(string id, string name, string color, int sign) =>
        new(
            id,
            name,
            color,
            SeriesMark.Points,
            [
                .. Enumerable
                    .Range(0, 63)
                    .Select(place => (Column: place % 9, Row: place / 9))
                    .Select(one => (one.Column, one.Row, Gap: (4 * one.Column) - (5 * one.Row) + 3))
                    .Where(one => one.Gap * sign > 0)
                    .Select(one => new ChartPoint(one.Column, one.Row)
                    {
                        Label = $"{Math.Abs(one.Gap)}",
                        Weight = Math.Abs(one.Gap) / 33.0,
                    }),
            ]
        );
}
