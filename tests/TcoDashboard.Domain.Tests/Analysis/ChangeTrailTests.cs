using TcoDashboard.Documents.Changes;
using TcoDashboard.Domain.Analysis.Changes;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Costing.Finance;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Tests.Scenarios;

namespace TcoDashboard.Domain.Tests.Analysis;

/// <summary>Every setting that differs is named, and what the settings do adds up to the change.</summary>
public sealed class ChangeTrailTests
{
    private const string Cost = MetricIds.NetPresentCost;

    private static readonly ScenarioDocument s_rent = ShippedScenarios.Preset(
        "cloud-or-own-1000-gpus"
    );

    [Theory]
    [InlineData("750mw-gpu-or-wafer", "gb300", "cs3", "option.fleets.gpu.system")]
    [InlineData("cloud-or-own-1000-gpus", "own", "neocloud", "option.fleets.gpu.deployment")]
    [InlineData("openai-amd-6gw-warrants", "list", "binding", "option.deal.clauses.warrants")]
    [InlineData("gpu-prompts-wafer-answers", "gpu", "mixed", "option.fleets.prompts")]
    [InlineData("where-to-build", "va", "no", "option.region")]
    public void Of_TwoOptions_NamesTheSettingAndAddsUp(
        string preset,
        string from,
        string to,
        string setting
    )
    {
        var result = ShippedScenarios.Evaluate(ShippedScenarios.Preset(preset));

        var trail = Trail(result, from, result, to);

        AddsUp(trail, Option(result, from), Option(result, to));
        Assert.Contains(
            trail.Steps.SelectMany(step => step.Settings),
            change => change.Address.StartsWith(setting, StringComparison.Ordinal)
        );
    }

    // Tax needs nominal money: on the way there and back the basis moves with its inflation, and what tax adds stands for itself.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Of_TaxWithItsBasisOfMoney_TellsTheTwoApart(bool isTurnedOn)
    {
        var real = ShippedScenarios.Preset("750mw-gpu-or-wafer");
        var taxed = real with
        {
            MoneyBasis = MoneyBasis.Nominal,
            Inputs = real.Inputs.With(InputKeys.Inflation, 0.02),
            Accounting = real.Accounting with
            {
                Tax = new() { Hardware = new() { Method = WriteOffMethod.StraightLine } },
            },
        };

        var trail = Trail(isTurnedOn ? real : taxed, isTurnedOn ? taxed : real, "gb300");

        var tax = Assert.Single(trail.Moving);
        Assert.Equal("accounting.tax.rate_fraction", Assert.Single(tax.Settings).Address);
        // Second method: what the sheet with tax itself says that tax adds.
        var sheet = Option(ShippedScenarios.Evaluate(taxed), "gb300").Values!;
        var added = sheet.Scalar("npc")!.Value - sheet.Scalar("npc.before_financing")!.Value;
        Assert.True(added < -1e9);
        Assert.Equal(isTurnedOn ? added : -added, tax.Effect, Math.Abs(1e-9 * added));
        Assert.Equal(2, trail.Idle.Count());
    }

    // The rate turns tax on with the usual terms; each other term then has a line of its own, and the lines are the whole.
    [Theory]
    [InlineData(null)]
    [InlineData(0.28)]
    public void Of_TaxWithTermsOfItsOwn_TellsEachTermApart(double? rate)
    {
        var real = ShippedScenarios.Preset("750mw-gpu-or-wafer");
        var untaxed = real with
        {
            MoneyBasis = MoneyBasis.Nominal,
            Inputs = real.Inputs.With(InputKeys.Inflation, 0.02),
        };
        var hardware = new WriteOffSpec { Method = WriteOffMethod.Macrs, Bonus = 0.4 };
        var building = new WriteOffSpec { Method = WriteOffMethod.StraightLine, LifeYears = 20 };
        TaxSpec usual = new()
        {
            Rate = rate,
            Hardware = new() { Method = WriteOffMethod.StraightLine },
        };
        TaxSpec[] way =
        [
            usual,
            usual with
            {
                Hardware = hardware,
            },
            usual with
            {
                Hardware = hardware,
                Facility = building,
            },
        ];
        ScenarioDocument With(TaxSpec tax) =>
            untaxed with
            {
                Accounting = untaxed.Accounting with { Tax = tax },
            };
        double Npc(ScenarioDocument document) =>
            Option(ShippedScenarios.Evaluate(document), "gb300")
                .Metric(MetricIds.NetPresentCost)!
                .Value!.Value;

        var trail = Trail(untaxed, With(way[^1]), "gb300");

        // Second method: the scenarios in between, evaluated one by one.
        double[] levels = [Npc(untaxed), .. way.Select(tax => Npc(With(tax)))];
        var steps = trail.Steps.ToDictionary(step => Assert.Single(step.Settings).Address);
        Assert.Equal(
            ["accounting.tax.rate_fraction", "accounting.tax.hardware", "accounting.tax.facility"],
            steps.Keys
        );
        foreach (var (step, place) in steps.Values.Select((step, place) => (step, place)))
        {
            var effect = levels[place + 1] - levels[place];
            Assert.Equal(effect, step.Effect, 1e-9 * levels[0]);
        }

        var sum = trail.Steps.Sum(step => step.Effect);
        Assert.Equal(trail.After - trail.Before, sum, 1e-12 * levels[0]);
        Assert.Equal(0, steps["accounting.tax.facility"].Alone!.Value, 1e-9 * levels[0]);
    }

    [Theory]
    [InlineData("source")]
    [InlineData("note")]
    [InlineData("name")]
    public void Of_AFleetNamedLikeALabel_StillNamesItsSetting(string id)
    {
        var before = WithFleet(s_rent, fleet => fleet with { Id = id });
        var after = WithFleet(before, fleet => fleet with { Systems = 150 });

        var trail = Trail(before, after, "own");

        Assert.Equal(
            $"option.fleets.{id}.systems_count",
            Assert.Single(Assert.Single(trail.Steps).Settings).Address
        );
        Assert.NotEqual(0, trail.Steps[0].Effect);
    }

    [Fact]
    public void Of_SettingsOfForm_GivesEachTheDifferenceOfTwoEvaluations()
    {
        var longer = s_rent with { Years = 5 };
        var moved = longer with { Region = "no" };
        var given = WithFleet(moved, fleet => fleet with { Systems = 150 });

        var trail = Trail(s_rent, given, "own");

        // Second method: the same changes by hand, in the order of the document.
        Assert.Equal(
            ["horizon_years", "region", "option.fleets.gpu.systems_count"],
            trail.Steps.Select(step => Assert.Single(step.Settings).Address)
        );
        var (first, second, third, last) = (
            CostOf(s_rent),
            CostOf(longer),
            CostOf(moved),
            CostOf(given)
        );
        Assert.Equal(
            [second - first, third - second, last - third],
            trail.Steps.Select(step => step.Effect),
            (one, other) => Math.Abs(one - other) <= 1e-12 * last
        );
        Assert.Equal(
            CostOf(s_rent with { Region = "no" }) - first,
            trail.Steps[1].Alone!.Value,
            1e-12 * last
        );
    }

    [Fact]
    public void Of_SettingsThatNeedEachOther_AreOneStepThatNamesBoth()
    {
        var after = WithFleet(
            s_rent,
            fleet =>
                fleet with
                {
                    Deployment = Deployment.Cloud,
                    Offer = "semianalysis-h100-1yr-2026-03",
                }
        );

        var trail = Trail(s_rent, after, "own");

        Assert.Equal(
            ["option.fleets.gpu.deployment", "option.fleets.gpu.offer"],
            Assert.Single(trail.Steps).Settings.Select(setting => setting.Address).Order()
        );
    }

    [Fact]
    public void Of_NumbersOnly_IsOneStepSplitWithoutFavouringAnOrder()
    {
        var after = s_rent with
        {
            Inputs = s_rent
                .Inputs.With("pue", 1.5)
                .With("electricity_price_usd_per_kwh", 0.2)
                // No input of a bought system follows a rent.
                .With("rental_price_usd_per_accelerator_hour", 9),
        };

        var trail = Trail(s_rent, after, "own");

        var step = Assert.Single(trail.Moving);
        var direct = ResultChange.Of(
            Option(ShippedScenarios.Evaluate(s_rent), "own"),
            Option(ShippedScenarios.Evaluate(after), "own"),
            Cost
        )!;
        Assert.True(step.IsNumbers);
        Assert.Equal(direct.Inputs, step.Inside.Inputs);
        Assert.Equal(
            "inputs.rental_price_usd_per_accelerator_hour",
            Assert.Single(trail.Idle).Address
        );
    }

    [Fact]
    public void Of_AChangedRateAndAQuotedRent_NamesBoth()
    {
        static ScenarioDocument Quoted(double rent, double rate) =>
            s_rent with
            {
                Currency = new()
                {
                    ReportIn = "EUR",
                    Rates = [new("EUR", rate, new(2026, 12, 1), "Test")],
                },
                Inputs = s_rent.Inputs.With(
                    "rental_price_usd_per_accelerator_hour",
                    new InputSetting(rent, "", "EUR")
                ),
            };

        var trail = Trail(Quoted(2, 1.1), Quoted(2.5, 1.2), "neocloud");

        var named = trail.Moving.SelectMany(step =>
            step.Settings.Select(setting => setting.Address)
                .Concat(step.Inside.Inputs.Select(input => input.CellId))
        );
        Assert.Contains(named, name => name.Contains("rates.EUR", StringComparison.Ordinal));
        Assert.Contains(named, name => name.Contains("rental_price", StringComparison.Ordinal));
        // Dollars are the euros times the rate, so the two effects are the whole of it and about 9 % and 25 %.
        Assert.Equal(2.5 * 1.2 / (2 * 1.1), trail.After / trail.Before, 0.02);
    }

    [Fact]
    public void Of_TwoCatalogs_NamesTheFiguresThatMatter()
    {
        var catalog = ShippedScenarios.Catalog;
        var (price, life) = ("price_usd", "systems/nvidia-dgx-h100");
        var item = catalog.Find(life)!;
        var later = catalog.With([
            item with
            {
                Figures = item.Figures.SetItem(
                    price,
                    item.Figures[price] with
                    {
                        Value = item.Figures[price].Value * 1.1,
                    }
                ),
            },
            // An item that this scenario does not use.
            catalog.Find("systems/cerebras-cs3")! with
            {
                Figures = catalog.Find("systems/cerebras-cs3")!.Figures.Remove(price),
            },
        ]);
        var (before, after) = (
            Scenario.Evaluate(s_rent, catalog, TestContext.Current.CancellationToken),
            Scenario.Evaluate(s_rent, later, TestContext.Current.CancellationToken)
        );

        var trail = Trail(before, "own", after, "own");

        AddsUp(trail, Option(before, "own"), Option(after, "own"));
        var input = Assert.Single(Assert.Single(trail.Moving).Inside.Inputs);
        Assert.EndsWith("in.system_price_usd", input.CellId, StringComparison.Ordinal);
        Assert.True(input.Effect > 0);
    }

    [Fact]
    public void Of_AnItemTakenAwayBesideAChange_TellsWhatEachDoesAlone()
    {
        const string Evidence = "calibration/inference";
        var stop = TestContext.Current.CancellationToken;
        var catalog = ShippedScenarios.Catalog;
        var item = catalog.Find("systems/nvidia-dgx-h100")!;
        var price = item.Figures["price_usd"];
        var dearer = item with
        {
            Figures = item.Figures.SetItem("price_usd", price with { Value = price.Value * 1.1 }),
        };
        var before = Scenario.Evaluate(s_rent, catalog, stop);
        var after = Scenario.Evaluate(s_rent, catalog.With([dearer]).Without([Evidence]), stop);

        var trail = Trail(before, "own", after, "own");

        AddsUp(trail, Option(before, "own"), Option(after, "own"));
        var removal = trail.Steps.Single(step =>
            step.Settings.Any(setting => setting.Address == $"catalog.{Evidence}")
        );
        // Second method: the removal by hand, from the earlier catalog.
        var without = Option(Scenario.Evaluate(s_rent, catalog.Without([Evidence]), stop), "own");
        Assert.NotEqual(0, removal.Alone);
        Assert.Equal(
            without.Metric(Cost)!.Value!.Value - trail.Before,
            removal.Alone!.Value,
            1e-12 * trail.Before
        );
    }

    private static void AddsUp(ChangeTrail trail, OptionResult before, OptionResult after)
    {
        var (from, to) = (before.Metric(Cost)!.Value!.Value, after.Metric(Cost)!.Value!.Value);
        var tolerance = 1e-12 * Math.Max(Math.Abs(from), Math.Abs(to));
        Assert.Equal(from, trail.Before, tolerance);
        Assert.Equal(to, trail.After, tolerance);
        Assert.Equal(to - from, trail.Steps.Sum(step => step.Effect), tolerance);
        Assert.All(
            trail.Steps,
            step =>
                Assert.Equal(
                    step.Effect,
                    step.Inside.Inputs.Sum(input => input.Effect) + step.Inside.Structure,
                    tolerance
                )
        );
        Assert.Equal(trail.Steps.Length, trail.Steps.Count(step => !step.Settings.IsEmpty));
    }

    private static ChangeTrail Trail(ScenarioDocument before, ScenarioDocument after, string option)
    {
        var (one, other) = (ShippedScenarios.Evaluate(before), ShippedScenarios.Evaluate(after));
        var trail = Trail(one, option, other, option);
        AddsUp(trail, Option(one, option), Option(other, option));
        return trail;
    }

    private static ChangeTrail Trail(Result before, string from, Result after, string to) =>
        ChangeTrail.Of(
            ChangeRoutes.Between(before, Option(before, from).Spec, after, Option(after, to).Spec),
            Cost,
            Scenario.Evaluate,
            TestContext.Current.CancellationToken
        )!;

    private static double CostOf(ScenarioDocument document) =>
        Option(ShippedScenarios.Evaluate(document), "own").Metric(Cost)!.Value!.Value;

    private static OptionResult Option(Result result, string id) =>
        result.Options.Single(option => option.Spec.Id == id);

    private static ScenarioDocument WithFleet(
        ScenarioDocument document,
        Func<FleetSpec, FleetSpec> change
    ) =>
        document with
        {
            Options =
            [
                .. document.Options.Select(option =>
                    option.Id == "own"
                        ? option with
                        {
                            Fleets = [change(option.Fleets[0])],
                        }
                        : option
                ),
            ],
        };
}
