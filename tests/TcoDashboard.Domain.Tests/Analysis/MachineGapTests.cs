using TcoDashboard.Documents.Changes;
using TcoDashboard.Domain.Analysis.Changes;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Sheets;
using TcoDashboard.Domain.Tests.Scenarios;

namespace TcoDashboard.Domain.Tests.Analysis;

/// <summary>The gap between two machines is told by what can be held against each other, never by half of one.</summary>
public sealed class MachineGapTests
{
    private const string Cost = MetricIds.NetPresentCost;
    private const string Token = MetricIds.CostPerMtokBlended;
    private const string Preset = "750mw-gpu-or-wafer";

    private static readonly Result s_result = ShippedScenarios.Evaluate(
        ShippedScenarios.Preset(Preset)
    );

    [Fact]
    public void Price_ForEachMegawatt_IsWhatARackAtThatPriceWouldCost()
    {
        var gap = ResultChange.Of(Option(s_result, "cs3"), Option(s_result, "gb300"), Cost)!;

        var price = gap.Inputs[0];

        Assert.EndsWith("in.system_price_usd", price.CellId, StringComparison.Ordinal);
        Assert.Equal("USD/MW", price.Unit.Symbol);
        Assert.Equal(1.36e6 / 0.023, price.Before, 1);
        Assert.Equal(3.5e6 / 0.142, price.After, 1);
        // Second method: a scenario in which a GB300 rack costs for each megawatt what a CS-3 costs. Power decides, so the price acts alone.
        var document = ShippedScenarios.Preset(Preset);
        var dear = ShippedScenarios.Evaluate(
            document with
            {
                Overrides =
                [
                    .. document.Overrides.Select(one =>
                        one.Figure == "systems/nvidia-gb300-nvl72#price_usd"
                            ? one with
                            {
                                Value = 1.36e6 / 0.023 * 0.142,
                            }
                            : one
                    ),
                ],
            }
        );
        var byScenario = Value(s_result, "gb300", Cost) - Value(dear, "gb300", Cost);
        Assert.Equal(byScenario, price.Effect, Math.Abs(byScenario) * 1e-3);
        Assert.Equal(gap.After - gap.Before, price.Effect, Math.Abs(price.Effect) * 0.01);
    }

    [Fact]
    public void PriceAndOutput_OfOneToken_AreTheMeanOfTheirTwoOrdersByHand()
    {
        var (from, to) = (Option(s_result, "cs3"), Option(s_result, "gb300"));
        var gap = ResultChange.Of(from, to, Token)!;

        var (price, output) = (Part(gap, "in.system_price_usd"), Part(gap, ".output_per_system"));

        // (P + R) / T: what does not depend on the machine, R, follows from either cost of a token.
        var money = from.Sheet!.Evaluate();
        var full = money.Scalar(from.Metric(Token)!.CellId!)!.Value;
        var free = from.Sheet!.Evaluate(
                new Dictionary<string, double> { ["fleet.wafer.in.system_price_usd"] = 0 }
            )
            .Scalar(from.Metric(Token)!.CellId!)!
            .Value;
        var (p0, rest) = ((full - free) * output.Before, free * output.Before);
        var p1 = p0 * price.After / price.Before;
        var (t0, t1) = (output.Before, output.After);
        Assert.Equal(0.5 * (p1 - p0) * (1 / t0 + 1 / t1), price.Effect, 0.002 * full);
        Assert.Equal(0.5 * (1 / t1 - 1 / t0) * (p0 + p1 + 2 * rest), output.Effect, 0.002 * full);
    }

    [Theory]
    [InlineData(Cost)]
    [InlineData(Token)]
    public void Parts_OfTheGap_PassThroughNothingBelowZeroOrBeyondTheTwo(string metric)
    {
        foreach (var (from, to) in new[] { ("cs3", "gb300"), ("gb300", "cs3"), ("gb300", "vr200") })
        {
            var trail = Trail(s_result, from, s_result, to, metric);

            var inside = Assert.Single(trail.Moving).Inside;
            var (low, high) = (
                Math.Min(trail.Before, trail.After),
                Math.Max(trail.Before, trail.After)
            );
            var running = trail.Before;
            foreach (var part in inside.Inputs)
            {
                running += part.Effect;
                Assert.InRange(running, 0.8 * low, 1.2 * high);
            }

            Assert.Equal(trail.After, running + inside.Structure, 1e-12 * high);
        }
    }

    [Fact]
    public void Split_OverAllOrders_IsTheMeanOverEveryPermutation()
    {
        var (from, to) = (Option(s_result, "cs3"), Option(s_result, "vr200"));
        var gap = ResultChange.Of(from, to, Token)!;

        // Second method: every order of the five inputs, walked one by one with plain evaluations of the sheet.
        string[] cells =
        [
            .. gap.Inputs.Where(input => input.Effect != 0).Select(input => input.CellId),
        ];
        Assert.Equal(5, cells.Length);
        var sums = cells.ToDictionary(cell => cell, _ => 0.0, StringComparer.Ordinal);
        var orders = Orders(cells).ToArray();
        foreach (var order in orders)
        {
            var moved = new HashSet<string>(StringComparer.Ordinal);
            foreach (var cell in order)
            {
                var before = ByHand(from, to, cells, moved);
                moved.Add(cell);
                sums[cell] += (ByHand(from, to, cells, moved) - before) / orders.Length;
            }
        }

        Assert.All(
            gap.Inputs.Where(input => input.Effect != 0),
            input => Assert.Equal(sums[input.CellId], input.Effect, 1e-9 * gap.Before)
        );
    }

    [Theory]
    [InlineData("training-run-4096-accelerators", "h100-cloud", "b200")]
    [InlineData("gpu-prompts-wafer-answers", "gpu", "mixed")]
    [InlineData("nvidia-or-amd-10mw", "b200", "mi355x")]
    [InlineData(Preset, "gb300", "cs3")]
    public void Groups_ThereAndBack_UndoEachOther(string preset, string one, string other)
    {
        var result = ShippedScenarios.Evaluate(ShippedScenarios.Preset(preset));

        var there = Trail(result, one, result, other, Cost);
        var back = Trail(result, other, result, one, Cost);

        Assert.Equal(
            there.Steps.Select(step => (step.Topic, Math.Round(step.Effect))).Order(),
            back.Steps.Select(step => (step.Topic, Math.Round(-step.Effect))).Order()
        );
        Assert.All(
            there.Steps,
            step =>
                Assert.Equal(
                    step.Effect,
                    step.Inside.Inputs.Sum(input => input.Effect) + step.Inside.Structure,
                    Math.Abs(there.After) * 1e-12
                )
        );
        Assert.Equal(
            there.After - there.Before,
            there.Steps.Sum(step => step.Effect),
            Math.Abs(there.After) * 1e-12
        );
    }

    [Fact]
    public void Groups_HardwareAndPayment_AreTheMeanOfTwoEvaluatedOrders()
    {
        var document = ShippedScenarios.Preset("training-run-4096-accelerators");
        var result = ShippedScenarios.Evaluate(document);
        var (cloud, own) = (Spec(document, "h100-cloud"), Spec(document, "b200"));

        var trail = Trail(result, "h100-cloud", result, "b200", Cost);

        // Second method: the two scenarios between, written by hand.
        var both = own.Fleets[0];
        var rented = both with
        {
            Deployment = cloud.Fleets[0].Deployment,
            Offer = cloud.Fleets[0].Offer,
        };
        var older = both with { System = cloud.Fleets[0].System };
        double CostOf(FleetSpec fleet) =>
            Value(
                ShippedScenarios.Evaluate(
                    document with
                    {
                        Options = [own with { Fleets = [fleet] }],
                        Baseline = null,
                    }
                ),
                "b200",
                Cost
            );
        var (start, end) = (trail.Before, trail.After);
        var hardware = trail.Steps.Single(step => step.Topic == ChangeTopic.Hardware);
        var payment = trail.Steps.Single(step => step.Topic == ChangeTopic.Payment);
        Assert.Equal(
            (CostOf(rented) - start + end - CostOf(older)) / 2,
            hardware.Effect,
            1e-9 * end
        );
        Assert.Equal(
            (CostOf(older) - start + end - CostOf(rented)) / 2,
            payment.Effect,
            1e-9 * end
        );
    }

    // With more groups than move in all orders, the middle ones never move first in the two orders that stand for all.
    [Fact]
    public void Groups_MoreThanMoveInAllOrders_AreEachToldAsTheyWouldDoAlone()
    {
        var document = ShippedScenarios.Preset(Preset);
        var later = document with
        {
            Years = 6,
            Inputs = document
                .Inputs.With(InputKeys.AverageLoad, 0.5)
                .With(InputKeys.Pue, 1.4)
                .With(InputKeys.StaffCost, 400_000)
                .With(InputKeys.DiscountRate, 0.12),
        };

        var trail = Trail(s_result, "cs3", ShippedScenarios.Evaluate(later), "gb300", Cost);

        var steps = trail.Steps.Where(step => step.Topic is not null).ToArray();
        Assert.True(steps.Length > 5, $"{steps.Length} groups");
        double Alone(ScenarioDocument one) =>
            Value(ShippedScenarios.Evaluate(one), "cs3", Cost) - trail.Before;
        void Is(ChangeTopic topic, ScenarioDocument one)
        {
            var step = steps.Single(step => step.Topic == topic);
            Assert.Equal(Alone(one), step.Alone!.Value, Math.Abs(trail.After) * 1e-12);
            Assert.All(
                step.Inside.Inputs.Where(_ => step.Inside.Inputs.Length == 1),
                input => Assert.Equal(Alone(one), input.Alone, Math.Abs(trail.After) * 1e-9)
            );
        }
        ScenarioDocument With(string key) =>
            document with
            {
                Inputs = document.Inputs.With(key, later.Inputs[key]!.Value),
            };
        Is(ChangeTopic.Frame, document with { Years = 6 });
        Is(ChangeTopic.Load, With(InputKeys.AverageLoad));
        Is(ChangeTopic.Site, With(InputKeys.Pue));
        Is(ChangeTopic.Operations, With(InputKeys.StaffCost));
        Is(ChangeTopic.Finance, With(InputKeys.DiscountRate));
    }

    // The sheet of the earlier machine with some inputs, counted for each kilowatt, taken from the later one.
    private static double ByHand(
        OptionResult from,
        OptionResult to,
        string[] cells,
        HashSet<string> moved
    )
    {
        const string Power = "fleet.wafer.power_provisioned";
        double Raw(bool isLater, string cell) =>
            isLater
                ? to.Sheet!.Cell(
                    cell.Replace("wafer", "gpu", StringComparison.Ordinal)
                ).InputValues[0]
                : from.Sheet!.Cell(cell).InputValues[0];
        var size = Raw(moved.Contains(Power), Power);
        var values = cells.ToDictionary(
            cell => cell,
            cell =>
                cell == Power
                    ? size
                    : Raw(moved.Contains(cell), cell) / Raw(moved.Contains(cell), Power) * size,
            StringComparer.Ordinal
        );
        return from.Sheet!.Evaluate(values).Scalar(from.Metric(Token)!.CellId!)!.Value;
    }

    private static IEnumerable<string[]> Orders(string[] cells) =>
        cells.Length <= 1
            ? [cells]
            : cells.SelectMany(first =>
                Orders([.. cells.Where(cell => cell != first)])
                    .Select(rest => (string[])[first, .. rest])
            );

    private static InputChange Part(ResultChange gap, string end) =>
        gap.Inputs.Single(input => input.CellId.EndsWith(end, StringComparison.Ordinal));

    private static ChangeTrail Trail(
        Result before,
        string from,
        Result after,
        string to,
        string metric
    ) =>
        ChangeTrail.Of(
            ChangeRoutes.Between(before, Option(before, from).Spec, after, Option(after, to).Spec),
            metric,
            Scenario.Evaluate,
            TestContext.Current.CancellationToken
        )!;

    private static double Value(Result result, string id, string metric) =>
        Option(result, id).Metric(metric)!.Value!.Value;

    private static OptionSpec Spec(ScenarioDocument document, string id) =>
        document.Options.Single(option => option.Id == id);

    private static OptionResult Option(Result result, string id) =>
        result.Options.Single(option => option.Spec.Id == id);
}
