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
}
