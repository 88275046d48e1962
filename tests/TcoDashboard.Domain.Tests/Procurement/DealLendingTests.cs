using TcoDashboard.Documents.Catalog;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Costing.Finance;
using TcoDashboard.Domain.Costing.Finance.Statements;
using TcoDashboard.Domain.Procurement.Clauses;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Domain.Tests.Procurement;

/// <summary>What is lent to a supplier comes back: it moves cash, but is neither cost nor deduction from tax.</summary>
public sealed class DealLendingTests
{
    private const double Lent = 1e9;

    private static readonly Lazy<ScenarioDocument> s_document = new(() =>
        Presets
            .Load(ShippedCatalog.Folder)
            .Presets.Single(preset => preset.Id == "openai-cerebras-750mw-deal")
            .Document
    );

    private static readonly Lazy<OptionResult> s_taxed = new(() => Evaluate(FundingForm.Loan));

    [Fact]
    public void Principal_OverTheTermOfTheLoan_ComesBackInFull()
    {
        var flows = s_taxed.Value.Values!.Series("finance.deal_funding");

        Assert.Equal(0, flows.Sum()!.Value, 1);
        Assert.Equal(Lent, flows.Where(flow => flow > 0).Sum()!.Value, 1);
    }

    // Second method: the schedule of a level loan, payment by payment.
    [Fact]
    public void Interest_OfEachRepayment_IsTheRateOnWhatWasStillOwed()
    {
        var values = s_taxed.Value.Values!;
        var clause = Clause(s_taxed.Value);
        var interest = values.Series($"deal.{clause.Id}.interest").Where(flow => flow != 0);
        var payment = values.Scalar($"deal.{clause.Id}.loan.payment")!.Value;
        var owed = Lent;
        var schedule = new List<double>();
        for (var index = 0; index < clause.Payments; index++)
        {
            var months = index == 0 ? clause.FirstAfterMonths : clause.IntervalMonths;
            var due = owed * (Math.Pow(1 + clause.RatePerYear, months / 12.0) - 1);
            schedule.Add(due);
            owed += due - payment;
        }

        Assert.Equal(0, owed, 1e-3);
        Assert.Equal(schedule.Count, interest.Count());
        foreach (var (expected, actual) in schedule.Zip(interest))
        {
            Assert.Equal(expected, actual!.Value, 1);
        }
    }

    [Fact]
    public void Tax_WithALoanToTheSupplier_DeductsChargesLessInterestAndNoPrincipal()
    {
        var values = s_taxed.Value.Values!;
        var interest = values.Series($"deal.{Clause(s_taxed.Value).Id}.interest").Sum()!.Value;
        var costs = values.Series("opex").Sum()!.Value;

        Assert.Equal(costs, values.Series("tax.expense").Sum()!.Value, 1);
        Assert.Equal(-interest, values.Series("opex.deal_funding").Sum()!.Value, 1);
        Assert.True(interest > 0);
    }

    [Fact]
    public void Prepayment_ForTax_IsNoCostWhenPaidAndTheChargeIsWhenDue()
    {
        var values = Evaluate(FundingForm.Prepayment).Values!;

        Assert.Null(values.Sheet.TryGetCell("opex.deal_funding"));
        Assert.Equal(
            values.Series("opex").Sum()!.Value,
            values.Series("tax.expense").Sum()!.Value,
            1
        );
    }

    [Theory]
    [InlineData(FundingForm.Grant)]
    [InlineData(FundingForm.Loan)]
    [InlineData(FundingForm.Prepayment)]
    public void Statements_WithMoneyForTheSupplier_BalanceInEveryMonth(FundingForm form)
    {
        var option = Evaluate(form);
        var balance = option
            .Statements(StatementSpan.Month)!
            .Rows.Where(row => row.Kind == StatementKind.Balance)
            .ToArray();
        Assert.Equal(form != FundingForm.Grant, balance.Any(row => row.Id == "finance.deal_owed"));
        for (var month = 0; month < balance[0].Values.Length; month++)
        {
            Assert.Equal(
                balance.Single(row => row.IsTotal).Values[month]!.Value,
                balance.Where(row => !row.IsTotal).Sum(row => row.Values[month]!.Value),
                1
            );
        }
    }

    private static FundingClause Clause(OptionResult option) =>
        option.Spec.Deal!.Clauses.OfType<FundingClause>().Single();

    // The version of the filing, with income tax and its funding in another form.
    private static OptionResult Evaluate(FundingForm form)
    {
        var option = s_document.Value.Options.Single(one => one.Id == "filed");
        var document = s_document.Value with
        {
            Baseline = null,
            MoneyBasis = MoneyBasis.Nominal,
            Inputs = s_document.Value.Inputs.With(InputKeys.Inflation, 0.02, ""),
            Accounting = new()
            {
                Tax = new()
                {
                    Rate = 0.21,
                    Hardware = new() { Method = WriteOffMethod.StraightLine },
                },
            },
            Options =
            [
                option with
                {
                    Deal = option.Deal! with
                    {
                        Clauses =
                        [
                            .. option.Deal.Clauses.Select(clause =>
                                clause is FundingClause funding
                                    ? funding with
                                    {
                                        Form = form,
                                    }
                                    : clause
                            ),
                        ],
                    },
                },
            ],
        };
        return Scenario
            .Evaluate(document, ShippedCatalog.Load().Revision!, default)
            .Options.Single();
    }
}
