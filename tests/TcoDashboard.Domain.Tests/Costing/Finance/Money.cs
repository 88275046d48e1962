using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Costing.Finance;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Tests.Costing.Finance;

/// <summary>Terms that tests of financing and tax start from; each changes one thing with <c>with</c>.</summary>
internal static class Money
{
    private static readonly Provenance Given = new(Origin.Scenario, "Given by the test.");

    public static Leaf Share(double value) => new("Share", Unit.Fraction, value, Given);

    public static Leaf PerYear(double value) => new("Rate", Unit.PerYear, value, Given);

    public static Leaf PerMtok(double value) =>
        new("Value", Unit.UsdPerMillionTokens, value, Given);

    /// <summary>A loan for the whole price.</summary>
    public static FinancingBasis Loan(double rate, int months, double balloon = 0) =>
        new()
        {
            Kind = FinancingKind.Loan,
            TermMonths = months,
            Share = Share(1),
            Rate = PerYear(rate),
            Balloon = Share(balloon),
        };

    /// <summary>One way to write off everything that is bought.</summary>
    public static TaxBasis Tax(double rate, WriteOffPlan plan) =>
        new()
        {
            Rate = Share(rate),
            LossLimit = Share(1),
            Hardware = plan,
            Facility = plan,
        };

    /// <summary>Five-year property by the tables of the IRS.</summary>
    public static WriteOffPlan FiveYear { get; } =
        new() { Method = WriteOffMethod.Macrs, LifeYears = 5 };

    /// <summary>One system at a price, nothing else.</summary>
    public static TestFleet Purchase(double price) =>
        new TestFleet { Deployment = Deployment.Colo, LifeMonths = 120 }.With(
            InputKeys.SystemPrice,
            price
        );
}
