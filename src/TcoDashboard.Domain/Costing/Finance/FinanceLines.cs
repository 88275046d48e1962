using System.Collections.Immutable;

namespace TcoDashboard.Domain.Costing.Finance;

/// <summary>The lines of the bill that financing and tax add, in the order of the bill.</summary>
public static class FinanceLines
{
    /// <summary>What a lender or lessor pays for the purchase; negative.</summary>
    public static FinanceLine Proceeds { get; } =
        new("finance.proceeds", Worded("Paid by the lender or lessor"), CostCategory.Financing);

    /// <summary>Level payments of a loan or lease.</summary>
    public static FinanceLine Payments { get; } =
        new("finance.payments", Worded("Loan and lease payments"), CostCategory.Financing);

    /// <summary>Balloons, residuals that are bought out, and what is still owed at the end of the horizon.</summary>
    public static FinanceLine Settlement { get; } =
        new(
            "finance.settlement",
            Worded("Balloon, buy-out and settlement"),
            CostCategory.Financing
        );

    /// <summary>Resale value of hardware that goes back to the lessor.</summary>
    public static FinanceLine ResaleForgone { get; } =
        new(
            "finance.resale_forgone",
            Worded("Resale that stays with the lessor"),
            CostCategory.Financing
        );

    /// <summary>Income tax; negative where it is saved.</summary>
    public static FinanceLine IncomeTax { get; } =
        new("tax.income", Worded("Income tax"), CostCategory.Tax);

    /// <summary>All lines, in order.</summary>
    public static ImmutableArray<FinanceLine> All { get; } =
    [Proceeds, Payments, Settlement, ResaleForgone, IncomeTax];
}
