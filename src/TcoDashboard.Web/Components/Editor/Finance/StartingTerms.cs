using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Web.Components.Editor.Finance;

/// <summary>The terms a new loan, lease or cost of capital starts from, until one's own are typed, and what they rest on.</summary>
internal static class StartingTerms
{
    /// <summary>Quoted rate a year.</summary>
    public const double RatePerYear = 0.08;

    /// <summary>Months of a loan or lease.</summary>
    public const int TermMonths = 36;

    /// <summary>What rate and term rest on.</summary>
    public const string Loan =
        "A new one starts at 8 %, the running example of Barroso, Hölzle and Ranganathan (2018, chapter 6; 7 to 12 % is usual there, 13 % was seen for a small GPU operator in 2023), over 36 months, the term of GPU leases reported in September 2025. Both are to be replaced by your quote.";

    /// <summary>What the cost of capital rests on.</summary>
    public const string Capital =
        "It starts with debt at 5.29 % before tax, which A. Damodaran's table of January 2026 gives most industries, and, as an estimate without a source, half equity at 10 %. Replace them with those of your treasury.";

    /// <summary>Half equity at 10 % (an estimate), debt at 5.29 %.</summary>
    public static CapitalCostSpec CostOfCapital { get; } = new(0.5, 0.1, 0.0529);
}
