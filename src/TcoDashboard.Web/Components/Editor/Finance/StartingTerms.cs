using TcoDashboard.Domain.Costing.Finance;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Web.Components.Editor.Finance;

/// <summary>The terms a new loan, lease or cost of capital starts from, until one's own are typed, and what they rest on.</summary>
internal static class StartingTerms
{
    /// <summary>Quoted rate a year.</summary>
    public const double RatePerYear = 0.08;

    /// <summary>Months of a loan or lease.</summary>
    public const int TermMonths = 36;

    /// <summary>Half equity at 10 % (an estimate), debt at 5.29 %.</summary>
    public static CapitalCostSpec CostOfCapital { get; } = new(0.5, 0.1, 0.0529);

    /// <summary>Financing of one kind, with the terms of another kind that still hold for it.</summary>
    /// <param name="terms">The terms until now; <c>null</c> when it was paid in cash.</param>
    /// <param name="kind">The kind from now on.</param>
    public static FinancingSpec Of(FinancingSpec? terms, FinancingKind kind)
    {
        var isLoan = kind == FinancingKind.Loan;
        return (
            terms
            ?? new()
            {
                Kind = kind,
                RatePerYear = RatePerYear,
                TermMonths = TermMonths,
            }
        ) with
        {
            Kind = kind,
            Balloon = isLoan ? terms?.Balloon ?? 0 : 0,
            Residual = isLoan ? 0 : terms?.Residual ?? 0,
            BuyOut = kind == FinancingKind.FinanceLease && (terms?.BuyOut ?? true),
        };
    }
}
