using System.Collections.Immutable;
using TcoDashboard.Documents.Catalog;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Costing.Finance;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Reports.Tests.Workbooks;

/// <summary>Scenarios nobody wrote: options of the presets over one to three years, with inputs moved at random inside their ranges.</summary>
internal static class GeneratedScenarios
{
    private static readonly Lazy<CatalogRevision> Catalog = new(() =>
        ShippedCatalog.Load().Revision!
    );

    /// <summary>Feasible results, the same ones for the same seed.</summary>
    public static IEnumerable<Result> Feasible(int seed)
    {
        var random = new Random(seed);
        ImmutableArray<ScenarioDocument> presets =
        [
            .. Presets.Load(ShippedCatalog.Folder).Presets.Select(preset => preset.Document),
        ];
        while (true)
        {
            var document = presets[random.Next(presets.Length)];
            var option = document.Options[random.Next(document.Options.Length)];
            var years = 1 + random.Next(20) / 19;
            var single = document with { Options = [option], Baseline = null, Years = years };
            var plain = Scenario.Evaluate(single, Catalog.Value);
            if (!plain.Options.Any(o => o.IsFeasible))
            {
                continue;
            }
            for (var variant = 0; variant < 25; variant++)
            {
                var told =
                    variant % 8 == 0 && single.Currency.Rates.IsEmpty ? InEuro(single) : single;
                told = variant % 4 == 1 ? InPart(told, plain, random) : told;
                told =
                    variant % 8 is 1 or 3 or 5 && IsBought(option)
                        ? Financed(told, plain, random)
                        : told;
                told = variant % 3 == 0 ? GeneratedLines.Added(told, random) : told;
                var moved = Scenario.Evaluate(Move(told, plain, random), Catalog.Value);
                if (moved.Options.Any(o => o.IsFeasible))
                {
                    yield return moved;
                }
            }
        }
    }

    // What stands at zero gets a size that shows in the totals, so that a formula that forgets it is found.
    private static double Sized(Unit unit) =>
        unit.Equals(Unit.Usd) || unit.Equals(Unit.UsdPerMegawatt) ? 1e6
        : unit.Equals(Unit.UsdPerMonth) ? 1e5
        : 0.1;

    private static bool IsBought(OptionSpec option) =>
        option.Fleets.Any(fleet => fleet.Deployment.IsBought());

    private static ScenarioDocument InEuro(ScenarioDocument document) =>
        document with
        {
            Currency = new()
            {
                ReportIn = "EUR",
                Rates = [new("EUR", 1.09, document.Start, "Bank")],
            },
            Inputs = document.Inputs.With(
                InputKeys.OtherCost,
                new InputSetting(40_000, "quote", "EUR")
            ),
        };

    /// <summary>A mean number of systems that live no whole number of years; the horizon may end inside a year.</summary>
    private static ScenarioDocument InPart(
        ScenarioDocument document,
        Result plain,
        Random random
    ) =>
        document with
        {
            OddMonths = 3 * random.Next(3),
            Options =
            [
                .. document.Options.Select(option =>
                    option with
                    {
                        Inputs = option.Inputs.With(
                            InputKeys.HardwareLife,
                            random.GetItems([0.75, 1, 1.25, 2.5], 1)[0],
                            "moved"
                        ),
                        Fleets =
                        [
                            .. option.Fleets.Select(fleet =>
                                fleet with
                                {
                                    Systems =
                                        fleet.Delivery.Tranches.IsEmpty && option.Fleets.Length == 1
                                            ? Math.Floor(Sized(plain, fleet)) + 0.75
                                            : fleet.Systems,
                                }
                            ),
                        ],
                    }
                ),
            ],
        };

    private static double Sized(Result plain, FleetSpec fleet) =>
        plain.Options[0].Values!.Scalar($"fleet.{fleet.Id}.systems") ?? 1;

    /// <summary>Financed by a rate or by a payment at any interval, taxed by any method, and worth something: rates, tax and returns stand in the workbook.</summary>
    private static ScenarioDocument Financed(
        ScenarioDocument document,
        Result plain,
        Random random
    ) =>
        document with
        {
            MoneyBasis = MoneyBasis.Nominal,
            Inputs = document.Inputs.With(InputKeys.Inflation, 0.02, "moved"),
            Accounting = new()
            {
                OutputValue = Worth(plain) * (0.8 + random.NextDouble()),
                FiscalYearStart = 1 + random.Next(12),
                Tax = new()
                {
                    Rate = 0.25,
                    Losses = random.GetItems(Enum.GetValues<LossTreatment>(), 1)[0],
                    Hardware = WriteOff(random),
                },
                Book = new()
                {
                    Method = WriteOffMethod.DecliningBalance,
                    LifeYears = 2.25,
                    Salvage = 0.1,
                },
            },
            Options =
            [
                .. document.Options.Select(option =>
                    option with
                    {
                        Financing = Financing(document, option, random),
                    }
                ),
            ],
        };

    // Why: tokens worth about what they cost give flows that change sign, once or with every tax.
    private static double Worth(Result plain) =>
        plain.Options[0].Metric(MetricIds.CostPerMtokOutput)?.Value ?? 5;

    private static WriteOffSpec WriteOff(Random random)
    {
        var method = random.GetItems(Enum.GetValues<WriteOffMethod>(), 1)[0];
        return new()
        {
            Method = method,
            LifeYears = method is WriteOffMethod.Macrs or WriteOffMethod.SumOfYears ? 5 : 2.5,
            Convention = random.GetItems(Enum.GetValues<MacrsConvention>(), 1)[0],
            Bonus = method == WriteOffMethod.AtOnce ? 0 : 0.4 * random.Next(2),
        };
    }

    private static FinancingSpec Financing(
        ScenarioDocument document,
        OptionSpec option,
        Random random
    )
    {
        var kind = random.GetItems(Enum.GetValues<FinancingKind>(), 1)[0];
        var life = option.Inputs[InputKeys.HardwareLife]?.Value ?? 99;
        var term = (int)Math.Min(document.Months, Math.Round(12 * life));
        var every = random.GetItems(
            new[] { 1, 2, 3, 4, 6, 12 }.Where(n => term % n == 0).ToArray(),
            1
        )[0];
        var left = 0.2 * random.NextDouble();
        var isQuotedByPayment = random.Next(2) == 0;
        return new()
        {
            Kind = kind,
            Share = 0.5 + 0.5 * random.Next(2),
            RatePerYear = isQuotedByPayment ? null : 0.02 + 0.1 * random.NextDouble(),
            Payment = isQuotedByPayment
                ? (1 - left) * (1.02 + 0.1 * random.NextDouble()) * every / term
                : null,
            TermMonths = term,
            EveryMonths = every,
            Timing = random.GetItems(Enum.GetValues<Timing>(), 1)[0],
            Balloon = kind == FinancingKind.Loan ? left : 0,
            Residual = kind == FinancingKind.Loan ? 0 : left,
            BuyOut = kind == FinancingKind.FinanceLease && random.Next(2) == 0,
        };
    }

    private static ScenarioDocument Move(ScenarioDocument document, Result plain, Random random)
    {
        var option = document.Options[0];
        var settings = option.Inputs;
        var inputs = plain
            .Options[0]
            .Fleets.SelectMany(fleet => fleet.Inputs)
            .DistinctBy(input => input.Definition.Key)
            .ToArray();
        foreach (var input in random.GetItems(inputs, 8))
        {
            var definition = input.Definition;
            var wanted =
                (input.Used.Value == 0 ? Sized(definition.Unit) : input.Used.Value)
                * (0.6 + random.NextDouble());
            var inside = Math.Clamp(wanted, definition.Minimum, definition.Maximum);
            settings = settings.With(
                definition.Key,
                definition.IsWhole ? Math.Round(inside)
                    : definition.IsWholeMonths ? Math.Round(inside * 12) / 12
                    : inside,
                "moved"
            );
        }
        return document with { Options = [option with { Inputs = settings }] };
    }
}
