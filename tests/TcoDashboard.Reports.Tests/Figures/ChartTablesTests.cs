using System.Globalization;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Tests.Figures;

public sealed class ChartTablesTests
{
    private static readonly ChartAxis s_options = ChartAxis.Of("Option", ["A", "B"]);
    private static readonly ChartAxis s_megawatts = new("Peak power", Unit.Megawatt);

    [Fact]
    public void StackedBars_AsTable_HaveOneRowAnOptionAndATotalThatIsTheSumOfWhatIsShown()
    {
        var figure = Figure(
            ChartKind.StackedBars,
            Bars("gpu", "GPU racks", (0, 100.4), (1, 200.4)),
            Bars("wafer", "Wafers", (0, 50.4), (1, 60.4))
        );

        var table = ChartTables.Of(figure, Presenter.Plain);

        Assert.Equal(["Option", "GPU racks (MW)", "Wafers (MW)", "Total"], table.Columns);
        Assert.All(
            table.Rows,
            row => Assert.Equal(Number(row[3]), Number(row[1]) + Number(row[2]), 1e-9)
        );
    }

    [Fact]
    public void MissingValue_InATable_IsADashAndNotZero()
    {
        var figure = Figure(
            ChartKind.StackedBars,
            Bars("gpu", "GPU racks", (0, 100)),
            Bars("rent", "Rent", (1, 70))
        );

        var table = ChartTables.Of(figure, Presenter.Plain);

        Assert.Equal(Presenter.Missing, table.Rows[1][1]);
        Assert.Equal(Presenter.Missing, table.Rows[0][2]);
    }

    [Fact]
    public void Plot_AsTable_HasOneRowAPointWithHowItIsKnown()
    {
        var figure = Figure(
            ChartKind.Plot,
            new ChartSeries(
                "nvidia",
                "NVIDIA",
                "vendor-nvidia",
                SeriesMark.Points,
                [new(35, 2) { Label = "GB300", Evidence = PointEvidence.Measured }]
            )
        ) with
        {
            X = new ChartAxis("Speed per user", Unit.TokensPerSecond),
        };

        var row = Assert.Single(ChartTables.Of(figure, Presenter.Plain).Rows);

        Assert.Equal("NVIDIA: GB300", row[0]);
        Assert.Equal("measurement", row[3]);
    }

    [Fact]
    public void LogarithmicAxis_OverDecades_IsScaledFromItsMiddle()
    {
        var figure = Figure(
            ChartKind.Plot,
            new ChartSeries("a", "A", "series-1", SeriesMark.Points, [new(105, 1), new(2100, 1)])
        ) with
        {
            X = new ChartAxis("Speed per user", Unit.TokensPerSecond) { IsLogarithmic = true },
        };

        Assert.Equal("tok/s", ChartTables.ScaleOf(figure, isX: true, Presenter.Plain).Label);
        Assert.Equal(
            "ktok/s",
            ChartTables
                .ScaleOf(
                    figure with
                    {
                        X = figure.X with { IsLogarithmic = false },
                    },
                    isX: true,
                    Presenter.Plain
                )
                .Label
        );
    }

    [Fact]
    public void ReferenceLine_LargerThanEveryPoint_DecidesTheScaleToo()
    {
        var figure = Figure(ChartKind.GroupedColumns, Bars("gpu", "GPU racks", (0, 400))) with
        {
            ReferenceLines = [new("Budget: 1.2 GW", 1200, IsOnX: false)],
        };

        Assert.Equal("GW", ChartTables.ScaleOf(figure, isX: false, Presenter.Plain).Label);
    }

    [Theory]
    [InlineData("NVIDIA", "vendor-nvidia")]
    [InlineData("Amazon Web Services", "vendor-aws")]
    [InlineData("Google Cloud", "vendor-google")]
    [InlineData("SambaNova", "vendor-other")]
    public void Vendor_AnySpelling_HasOneColour(string vendor, string color) =>
        Assert.Equal(color, ChartColors.Vendor(vendor));

    [Fact]
    public void CostPart_WithoutOwnColour_IsOther() =>
        Assert.Equal("cost-other", ChartColors.Cost("insurance"));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static ChartFigure Figure(ChartKind kind, params ChartSeries[] series) =>
        new(
            "test",
            "Title",
            "Basis",
            kind,
            s_options,
            s_megawatts,
            [.. series],
            "Summary.",
            "Source."
        )
        {
            X = kind == ChartKind.Plot ? new ChartAxis("X", Unit.One) : s_options,
        };

    private static ChartSeries Bars(
        string id,
        string name,
        params (int Place, double Value)[] values
    ) =>
        new(
            id,
            name,
            "series-1",
            SeriesMark.Bar,
            [.. values.Select(value => new ChartPoint(value.Place, value.Value))]
        );
}
