using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Costing.Finance;
using TcoDashboard.Domain.Costing.Finance.Statements;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Tests.Scenarios;

/// <summary>Financing and accounting of whole scenarios: what is refused, with both numbers, and what the headline says.</summary>
public sealed class FinanceScenarioTests
{
    private static readonly FinancingSpec Loan = new()
    {
        Kind = FinancingKind.Loan,
        RatePerYear = 0.09,
        TermMonths = 36,
    };

    private static readonly AccountingSpec Nominal = new();

    private static readonly WriteOffSpec FiveYear = new()
    {
        Method = WriteOffMethod.Macrs,
        LifeYears = 5,
    };

    public static TheoryData<string, string, string> Refused =>
        new()
        {
            { "long", "S-300", "84 months but the horizon ends after 60 months" },
            { "residual", "S-301", "130 %" },
            { "negative term", "S-302", "-5 months but must be 1 to 480" },
            { "negative life", "S-302", "-3 years but must be 1 to 40" },
            { "rate", "S-303", "900 %" },
            { "lease", "S-304", "goes back after 24 months but serves" },
            { "real", "S-305", "quoted rate of 9 %" },
            { "buy out", "S-306", "ASC 842-10-25-2" },
            { "table", "S-309", "no table for 6 years" },
            { "month", "S-313", "month 13" },
            { "part life", "S-302", "3.3 years, which are 39.6 months" },
            { "both", "S-627", "a rate of 9 % a year and payments of 0.03 of the price" },
            { "neither", "S-627", "Neither a rate nor a payment" },
            { "interval", "S-628", "5 months apart" },
            { "odd term", "S-628", "42 months is no whole number of payments every 12" },
            { "sold early", "S-629", "after 30 months" },
            {
                "too little",
                "S-303",
                "36 payments of 0.02 and 0.1 at the end are 0.82 of the price"
            },
            { "too much", "S-303", "the hidden rate is above 100 % a year" },
            { "at once", "S-303", "hides no rate" },
        };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Evaluate_OfMoneyThatDoesNotFit_SaysWhatAndHowMuch(
        string story,
        string code,
        string numbers
    )
    {
        var problems = ShippedScenarios.Evaluate(Misfit(story)).AllProblems;

        var problem = problems.First(found => found.Code == code);
        Assert.Equal(Severity.Error, problem.Severity);
        Assert.Contains(numbers, problem.Message, StringComparison.Ordinal);
        Assert.NotEmpty(problem.Remedy);
        // A person on a page knows fields by their names, and reads each sentence once.
        Assert.DoesNotMatch("[a-z]_[a-z]", problem.Message + problem.Remedy);
        Assert.Single(problems, problem);
    }

    [Fact]
    public void Evaluate_OfTaxInRealMoneyInManyOptions_SaysItOnce()
    {
        var document = With(null, Nominal with { Tax = new() { Hardware = FiveYear } });
        var three = document with
        {
            MoneyBasis = MoneyBasis.Real,
            Inputs = document.Inputs.Without(InputKeys.Inflation),
            Options =
            [
                document.Options[0],
                document.Options[0] with
                {
                    Id = "b",
                    Name = "B",
                },
                document.Options[0] with
                {
                    Id = "c",
                    Name = "C",
                },
            ],
        };

        var problem = Assert.Single(
            ShippedScenarios.Evaluate(three).AllProblems,
            problem => problem.Code == "S-305"
        );
        Assert.Contains("“General inflation”", problem.Remedy, StringComparison.Ordinal);
        Assert.Contains("inflation_per_year", problem.InFile, StringComparison.Ordinal);

        // The same for inflation that nominal money lacks: one sentence for all options, by their names.
        var lacking = Assert.Single(
            ShippedScenarios.Evaluate(three with { MoneyBasis = MoneyBasis.Nominal }).AllProblems
        );
        Assert.Equal("S-210", lacking.Code);
        Assert.Contains(
            $"{document.Options[0].Name}, B, C",
            lacking.Message,
            StringComparison.Ordinal
        );
        Assert.DoesNotMatch("[a-z]_[a-z]", lacking.Message + lacking.Remedy);
    }

    [Fact]
    public void Evaluate_OfTheLeastPaymentThatARemedyNames_IsAccepted()
    {
        static Problem? Hidden(double payment) =>
            ShippedScenarios
                .Evaluate(With(Quoted(payment) with { TermMonths = 48 }, Nominal))
                .AllProblems.FirstOrDefault(problem => problem.Code == "S-303");

        // 48 payments of 0.020833 are 0.999984 of the price.
        Assert.Contains("at least 0.020834", Hidden(0.020833)!.Remedy, StringComparison.Ordinal);
        Assert.Null(Hidden(0.020834));
    }

    private static ScenarioDocument Misfit(string story) =>
        story switch
        {
            "long" => With(Loan with { TermMonths = 84 }, Nominal),
            "residual" => With(Loan with { Balloon = 1.3 }, Nominal),
            "negative term" => With(Loan with { TermMonths = -5 }, Nominal),
            "negative life" => With(
                null,
                Nominal with
                {
                    Book = new() { Method = WriteOffMethod.StraightLine, LifeYears = -3 },
                }
            ),
            "rate" => With(Loan with { RatePerYear = 9 }, Nominal),
            "lease" => With(
                Loan with
                {
                    Kind = FinancingKind.OperatingLease,
                    TermMonths = 24,
                },
                Nominal
            ),
            "real" => With(Loan, Nominal) with
            {
                MoneyBasis = MoneyBasis.Real,
                Inputs = InputSettings.Empty,
            },
            "buy out" => With(
                Loan with
                {
                    Kind = FinancingKind.OperatingLease,
                    BuyOut = true,
                },
                Nominal
            ),
            "part life" => With(
                null,
                Nominal with
                {
                    Book = new() { Method = WriteOffMethod.StraightLine, LifeYears = 3.3 },
                }
            ),
            "both" => With(Loan with { Payment = 0.03 }, Nominal),
            "neither" => With(Loan with { RatePerYear = null }, Nominal),
            "interval" => With(Loan with { EveryMonths = 5 }, Nominal),
            "odd term" => With(Loan with { EveryMonths = 12, TermMonths = 42 }, Nominal),
            "sold early" => SoldEarly(),
            "too little" => With(Quoted(0.02) with { Balloon = 0.1 }, Nominal),
            "too much" => With(Quoted(0.1), Nominal),
            "at once" => With(AtOnce, Nominal),
            "table" => With(
                null,
                Nominal with
                {
                    Tax = new() { Rate = 0.2, Hardware = FiveYear with { LifeYears = 6 } },
                }
            ),
            _ => With(Loan, Nominal with { FiscalYearStart = 13 }),
        };

    private static FinancingSpec AtOnce =>
        Quoted(1) with
        {
            TermMonths = 12,
            EveryMonths = 12,
            Timing = Timing.Begin,
        };

    private static FinancingSpec Quoted(double payment) =>
        Loan with
        {
            RatePerYear = null,
            Payment = payment,
        };

    private static ScenarioDocument SoldEarly()
    {
        var document = With(
            null,
            Nominal with
            {
                Tax = new() { Rate = 0.2, Hardware = FiveYear },
            }
        );
        return document with
        {
            Inputs = document.Inputs.With(InputKeys.HardwareLife, 2.5, "Thirty months."),
        };
    }

    [Fact]
    public void Evaluate_OfHardwareRetiredBeforeItsLifeEnds_AsksForNoWholeYears()
    {
        var document = SoldEarly();
        var option = document.Options[0];
        var fleets = option.Fleets.Select(fleet =>
            fleet with
            {
                Delivery = fleet.Delivery with { Retires = document.Start.AddMonths(26) },
            }
        );

        var problems = ShippedScenarios
            .Evaluate(document with { Options = [option with { Fleets = [.. fleets] }] })
            .AllProblems;

        Assert.DoesNotContain(problems, problem => problem.Code == "S-629");
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(40, false)]
    public void Evaluate_OfHardwareThatArrivesLate_CountsItsLifeFromItsArrival(
        int month,
        bool isRefused
    )
    {
        var document = SoldEarly();
        var option = document.Options[0];
        var fleets = option.Fleets.Select(fleet =>
            fleet with
            {
                Delivery = fleet.Delivery with
                {
                    Tranches = [new() { Share = 1, Month = document.Start.AddMonths(month) }],
                },
            }
        );

        var problems = ShippedScenarios
            .Evaluate(document with { Options = [option with { Fleets = [.. fleets] }] })
            .AllProblems;

        Assert.True(document.Months is > 40 and < 70);
        Assert.Equal(isRefused, problems.Any(problem => problem.Code == "S-629"));
    }

    [Fact]
    public void Evaluate_ByDefault_IsAPurchaseWithCashBeforeTax()
    {
        var preset = ShippedScenarios.Preset(ShippedScenarios.Presets[0].Id);

        var option = ShippedScenarios.Evaluate(preset).Options[0];

        Assert.Null(option.Sheet!.TryGetCell("npc.before_financing"));
        Assert.Equal("Net present cost", option.Metric(MetricIds.NetPresentCost)!.Label);
    }

    [Fact]
    public void Evaluate_WithTaxOfTheRegion_SaysAfterTax()
    {
        var document = With(null, Nominal with { Tax = new() { Hardware = FiveYear } });

        var option = ShippedScenarios.Evaluate(document).Options[0];

        Assert.Equal("Net present cost, after tax", option.Metric(MetricIds.NetPresentCost)!.Label);
        Assert.EndsWith(
            ", after tax",
            option.Metric(MetricIds.CostPerMtokOutput)!.Label,
            StringComparison.Ordinal
        );
        Assert.InRange(option.Values!.Scalar("tax.rate")!.Value, 0.1, 0.4);
        Assert.True(option.Values.Scalar("npc") < option.Values.Scalar("npc.before_financing"));
    }

    [Fact]
    public void Evaluate_WithALoan_SharesTheUnitCostsOut()
    {
        var option = ShippedScenarios.Evaluate(With(Loan, Nominal)).Options[0];
        var values = option.Values!;

        var total =
            values.Scalar("unit_cost.output") * values.Scalar("tokens.output.pv")
            + values.Scalar("unit_cost.input") * values.Scalar("tokens.input.pv");

        Assert.Equal(values.Scalar("npc")!.Value, total!.Value, 1e-9 * total.Value);
    }

    [Fact]
    public void Evaluate_WithTwoDiscountRates_Warns()
    {
        var document = With(null, Nominal with { CapitalCost = new(0.6, 0.11, 0.06) });
        document = document with { Inputs = document.Inputs.With(InputKeys.DiscountRate, 0.1) };

        var problems = ShippedScenarios.Evaluate(document).AllProblems;

        Assert.Contains(problems, problem => problem.Code == "S-310");
    }

    [Fact]
    public void Evaluate_WithACostOfCapital_DiscountsAtIt()
    {
        var tax = new TaxSpec { Rate = 0.25, Hardware = FiveYear };
        var document = With(null, Nominal with { Tax = tax, CapitalCost = new(0.6, 0.11, 0.06) });

        var values = ShippedScenarios.Evaluate(document).Options[0].Values!;

        // 0.6 × 11 % + 0.4 × 6 % × (1 − 0.25) = 8.4 %, with 2.5 % of inflation inside.
        Assert.Equal(0.084, values.Scalar("finance.wacc")!.Value, 1e-12);
        Assert.Equal(1.084 / 1.025 - 1, values.Scalar("finance.wacc_real")!.Value, 1e-12);
        Assert.Equal(0.084, values.Scalar("discount_rate.nominal")!.Value, 1e-12);
    }

    [Fact]
    public void Evaluate_OfTokensWorthNothingMuch_SaysThatNothingIsPaidBack()
    {
        var document = With(null, Nominal with { OutputValue = 1e-9 });

        var option = ShippedScenarios.Evaluate(document).Options[0];

        Assert.Null(option.Metric(MetricIds.Payback)!.Value);
        Assert.Contains(
            option.Problems,
            problem =>
                problem is { Code: "F-111", Severity: Severity.Warning }
                && problem.Message.StartsWith(
                    option.Spec.Name + ": Payback",
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public void Statements_OfAnOption_FollowTheFiscalYear()
    {
        var document = With(Loan, Nominal with { FiscalYearStart = 4 });

        var table = ShippedScenarios.Evaluate(document).Options[0].Statements(StatementSpan.Year)!;

        Assert.Equal(document.Years + 1, table.Columns.Length);
        Assert.Contains(table.Rows, row => row.Id == "finance.interest");
    }

    internal static ScenarioDocument With(FinancingSpec? financing, AccountingSpec accounting)
    {
        var preset = ShippedScenarios.Preset(ShippedScenarios.Presets[0].Id);
        return preset with
        {
            Accounting = accounting,
            MoneyBasis = MoneyBasis.Nominal,
            Inputs = preset.Inputs.With(InputKeys.Inflation, 0.025),
            Options = [.. preset.Options.Select(option => option with { Financing = financing })],
        };
    }
}
