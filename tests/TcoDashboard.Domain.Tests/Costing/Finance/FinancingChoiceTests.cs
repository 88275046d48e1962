using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Costing.Finance;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Tests.Costing.Finance;

/// <summary>Lease, borrow or buy after tax: what two separate sheets say and what the one comparison says are the same.</summary>
public sealed class FinancingChoiceTests
{
    private const int Months = 60;

    [Theory]
    [InlineData(FinancingKind.Loan, false, Timing.End, LossTreatment.UsedByGroup)]
    [InlineData(FinancingKind.FinanceLease, true, Timing.Begin, LossTreatment.UsedByGroup)]
    [InlineData(FinancingKind.FinanceLease, false, Timing.End, LossTreatment.CarriedForward)]
    [InlineData(FinancingKind.OperatingLease, false, Timing.Begin, LossTreatment.UsedByGroup)]
    [InlineData(FinancingKind.OperatingLease, false, Timing.End, LossTreatment.CarriedForward)]
    public void Advantage_IsWhatTwoSheetsDifferBy_AndChangesSignAtTheTie(
        FinancingKind kind,
        bool buyOut,
        Timing timing,
        LossTreatment losses
    )
    {
        var lease = Money.Loan(0.09, Months, kind == FinancingKind.Loan ? 0 : 0.15) with
        {
            Kind = kind,
            BuyOut = buyOut,
            Timing = timing,
        };
        double Cost(FinancingBasis? terms, double rate) =>
            Sheet(terms, losses, rate).Evaluate().Scalar("npc")!.Value;
        var values = Sheet(lease, losses, 0.1).Evaluate();

        Assert.Equal(
            Cost(null, 0.1) - Cost(lease, 0.1),
            values.Scalar("finance.advantage")!.Value,
            0.01
        );
        if (losses == LossTreatment.UsedByGroup)
        {
            // The tie counts the tax that a payment saves in its month, the sheets at the end of the year; a rent saves most.
            var apart = kind == FinancingKind.OperatingLease ? 0.01 : 0.002;
            var tie = values.Scalar("finance.indifference_rate_after_tax")!.Value;
            Assert.True(Cost(null, tie - apart) < Cost(lease, tie - apart));
            Assert.True(Cost(null, tie + apart) > Cost(lease, tie + apart));
        }
    }

    [Fact]
    public void Tie_OfALoan_IsItsRateLessTheTaxItSaves()
    {
        var values = Sheet(Money.Loan(0.06, Months), LossTreatment.UsedByGroup, 0.1).Evaluate();

        var before = values.Scalar("finance.indifference_rate")!.Value;
        var after = values.Scalar("finance.indifference_rate_after_tax")!.Value;

        Assert.Equal(Math.Pow(1 + 0.06 / 12, 12) - 1, before, 1e-9);
        Assert.Equal(Math.Pow(1 + 0.06 * 0.75 / 12, 12) - 1, after, 1e-9);
    }

    [Fact]
    public void Advantage_WithACostOfDebt_IsDiscountedAtItAfterTax()
    {
        var loan = Money.Loan(0.06, Months);
        var basis = Taxed(loan, LossTreatment.UsedByGroup) with
        {
            CapitalCost = new(Money.Share(0.6), Money.PerYear(0.12), Money.PerYear(0.08)),
        };

        var values = (Fleet() with { Finance = basis }).Sheet(Months, 0.1).Evaluate();

        var atDebt = Sheet(loan, LossTreatment.UsedByGroup, 0.06).Evaluate(); // 8 % × (1 − 25 %)
        Assert.Equal(
            atDebt.Scalar("finance.advantage")!.Value,
            values.Scalar("finance.advantage")!.Value,
            0.01
        );
    }

    private static TestFleet Fleet() =>
        Money.Purchase(1e6).With(InputKeys.ResaleAfter(4), 0.2).With(InputKeys.ResaleAfter(5), 0.1);

    private static FinanceBasis Taxed(FinancingBasis? terms, LossTreatment losses) =>
        new()
        {
            Financing = terms,
            Tax = Money.Tax(0.25, Money.FiveYear) with { Losses = losses },
            OutputValue = Money.PerMtok(10),
        };

    private static Sheet Sheet(FinancingBasis? terms, LossTreatment losses, double rate) =>
        (Fleet() with { Finance = Taxed(terms, losses) }).Sheet(Months, rate);
}
