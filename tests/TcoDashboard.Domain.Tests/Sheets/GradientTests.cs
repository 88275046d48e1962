using System.Globalization;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Sheets;
using TcoDashboard.Domain.Sheets.Derivatives;
using TcoDashboard.Domain.Tests.Scenarios;

namespace TcoDashboard.Domain.Tests.Sheets;

/// <summary>The derivative reading against finite differences and against slopes that can be written down.</summary>
public sealed class GradientTests
{
    private static readonly Provenance Given = new(Origin.Scenario);

    public static TheoryData<string> Ids =>
        [.. ShippedScenarios.Presets.Select(preset => preset.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Gradient_OfTheMetricsOfAPreset_EqualsFiniteDifferences(string id)
    {
        var options = ShippedScenarios
            .Evaluate(ShippedScenarios.Preset(id))
            .Options.Where(option => option.IsFeasible);
        foreach (var option in options)
        {
            // A training run has a price of its own in place of that of a token.
            var isTraining = option.Fleets.Any(fleet => fleet.Training is not null);
            foreach (
                var metric in new[] { "npc", isTraining ? "unit_cost.blended" : "unit_cost.output" }
            )
            {
                Compare(option.Sheet!, metric, mostKinks: 5 + 2 * Deliveries(option));
            }
        }
    }

    // Why: a tranche starts and grows in whole systems, so its share and its date stand on a step each.
    private static int Deliveries(OptionResult option) =>
        option.Fleets.Sum(fleet => fleet.Spec.Delivery.Tranches.Length);

    [Fact]
    public void Gradient_OfRandomSheets_EqualsFiniteDifferences()
    {
        var compared = 0;
        for (var seed = 0; seed < 80; seed++)
        {
            var sheet = RandomSheets.OfPowers(seed);
            foreach (
                var metric in sheet.Cells.Where(c => c is { IsInput: false, Shape: Shape.Scalar })
            )
            {
                compared += Compare(sheet, metric.Id, RandomSheets.Inputs);
            }
        }

        Assert.True(
            compared > 500,
            FormattableString.Invariant($"only {compared} slopes compared")
        );
    }

    [Theory]
    [InlineData("sum", 24)]
    [InlineData("cumulative", 300)]
    [InlineData("lag", 22)]
    [InlineData("at", 1)]
    [InlineData("last", 1)]
    [InlineData("max", 1)]
    [InlineData("min", 1)]
    public void Slope_OfALevelThroughAFunctionOfItsRow_IsTheNumberOfTimesItCounts(
        string function,
        double expected
    )
    {
        var sheet = new SheetBuilder(new Timeline(new DateOnly(2027, 1, 1), 24));
        var level = sheet.Input("level", "Level", Unit.Usd, 7, Given);
        var row = sheet.Row("row", "Row", Unit.Usd, level * (1 + 0 * sheet.PeriodIndex));
        sheet.Cell(
            "metric",
            "Metric",
            Unit.Usd,
            function switch
            {
                "sum" => Fx.Sum(row),
                "cumulative" => Fx.Sum(Fx.Cumulative(row)),
                "lag" => Fx.Sum(Fx.Lag(row, 2)),
                "at" => Fx.At(row, 3),
                "last" => Fx.Last(row),
                "max" => Fx.MaxOf(row),
                _ => Fx.MinOf(row),
            }
        );

        var gradient = Gradient.Of(sheet.Build().Evaluate(), "metric");

        Assert.Equal(
            expected,
            gradient.Inputs.Single(i => i.InputId == "level").Slope!.Value,
            1e-12
        );
    }

    [Fact]
    public void Slope_OfAReturn_SaysHowFarARateMovesWithTheLastFlow()
    {
        var sheet = new SheetBuilder(new Timeline(new DateOnly(2027, 1, 1), 3));
        var price = sheet.Input("price", "Price", Unit.Usd, 100, Given);
        var back = sheet.Input("back", "Back", Unit.Usd, 121, Given);
        var index = sheet.PeriodIndex;
        sheet.Cell(
            "rate",
            "Rate",
            Unit.One,
            Fx.IrrPerPeriod(
                Fx.If(Fx.Equal(index, 2), back, 0) - Fx.If(Fx.Equal(index, 0), price, 0)
            )
        );

        var gradient = Gradient.Of(sheet.Build().Evaluate(), "rate");

        // r = √(back ÷ price) − 1, so dr/dback = 1 ÷ (2 √(back · price)).
        Assert.Equal(0.1, gradient.Value!.Value, 1e-12);
        Assert.Equal(
            1 / (2 * Math.Sqrt(12100)),
            gradient.Inputs.Single(i => i.InputId == "back").Slope!.Value,
            1e-12
        );
    }

    [Fact]
    public void Slope_OfAPaymentNearARateOfZero_EqualsItsLimit()
    {
        foreach (var timing in new[] { Timing.End, Timing.Begin })
        {
            foreach (var rate in new[] { 0.0, 1e-10, 1e-8, 1e-6 })
            {
                var sheet = new SheetBuilder(new Timeline(new DateOnly(2027, 1, 1), 1));
                var input = sheet.Input("rate", "Rate", Unit.One, rate, Given);
                sheet.Cell("pay", "Payment", Unit.One, Fx.Pmt(input, 60, 1000, -200, timing));

                var slope = Gradient.Of(sheet.Build().Evaluate(), "pay").Inputs[0].Slope!.Value;

                var atEnd = -(1000 * 61 - -200 * 59) / 120.0;
                var expected = timing == Timing.Begin ? atEnd + 800 / 60.0 : atEnd;
                Assert.Equal(1, slope / expected, 1e-3);
            }
        }
    }

    [Fact]
    public void Elasticities_OfTheNetPresentCost_OfEveryPriceOfABill_AddUpToOne()
    {
        // Euler: a function that doubles when all its prices double is the sum of price × slope.
        var sheet = new SheetBuilder(new Timeline(new DateOnly(2027, 1, 1), 36));
        var energy = sheet.Input("energy", "Energy", Unit.Usd, 12, Given);
        var staff = sheet.Input("staff", "Staff", Unit.Usd, 5, Given);
        sheet.Cell(
            "npc",
            "Net present cost",
            Unit.Usd,
            Fx.Npv(0.08, energy * Fx.Growth(0.03) + staff * Fx.Growth(0.02))
        );

        var gradient = Gradient.Of(sheet.Build().Evaluate(), "npc");

        Assert.Equal(1, gradient.ByElasticity.Sum(input => input.Elasticity!.Value), 1e-12);
    }

    [Fact]
    public void Gradient_OfAMetricWithoutValue_HasNoSlopes()
    {
        var sheet = new SheetBuilder(new Timeline(new DateOnly(2027, 1, 1), 1));
        var zero = sheet.Input("zero", "Zero", Unit.One, 0, Given);
        sheet.Cell("metric", "Metric", Unit.One, 1 / zero);

        var gradient = Gradient.Of(sheet.Build().Evaluate(), "metric");

        Assert.Null(gradient.Value);
        Assert.All(gradient.Inputs, input => Assert.Null(input.Slope));
    }

    private static int Compare(Sheet sheet, string metric, int mostKinks)
    {
        var gradient = Gradient.Of(sheet.Evaluate(), metric);
        if (gradient.Value is not { } value)
        {
            return 0;
        }
        var kinks = new List<string>();
        var compared = 0;
        foreach (var input in gradient.Inputs)
        {
            if (sheet.Cell(input.InputId).Shape == Shape.Row)
            {
                continue;
            }
            var scale = input.Value == 0 ? 1 : Math.Abs(input.Value);
            if (FiniteDifference(sheet, metric, value, input, scale) is not { } expected)
            {
                kinks.Add(input.InputId);
                continue;
            }
            compared++;
            var noise = 1e-9 * (Math.Abs(value) + 1) / scale;
            Assert.True(
                Math.Abs(input.Slope!.Value - expected) <= 1e-6 * Math.Abs(expected) + noise,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{metric} by {input.InputId} = {input.Value:R}: slope {input.Slope:R}, difference {expected:R}"
                )
            );
        }
        Assert.True(kinks.Count <= mostKinks, string.Join(", ", kinks));
        return compared;
    }

    // Central differences of two widths, extrapolated to width zero (Richardson); where two such estimates disagree the metric has a
    // kink or a step close by and no difference says what its slope is.
    private static double? FiniteDifference(
        Sheet sheet,
        string metric,
        double value,
        InputSlope input,
        double scale
    )
    {
        double? Central(double step)
        {
            double? At(double moved) =>
                sheet
                    .Evaluate(new Dictionary<string, double> { [input.InputId] = moved })
                    .Scalar(metric);
            return At(input.Value + step) - At(input.Value - step) is { } gap
                ? gap / (2 * step)
                : null;
        }
        double? Estimate(double step) =>
            (4 * Central(step / 2 * scale) - Central(step * scale)) / 3;
        // Why the second part: where the slope is zero, what differs is the rounding of the metric.
        bool Agree(double fine, double? other) =>
            Math.Abs(fine - other!.Value)
            <= 1e-6 * Math.Abs(fine) + 1e-11 * (Math.Abs(value) + 1) / scale;
        // Why a third, odd width: numbers of whole systems in six tranches once fell on as many steps at each half of a width, and looked
        // like a slope.
        return
            Estimate(4e-4) is { } coarse
            && Estimate(2e-4) is { } second
            && Estimate(0.7e-4) is { } odd
            && Agree(second, coarse)
            && Agree(second, odd)
            ? second
            : null;
    }
}
