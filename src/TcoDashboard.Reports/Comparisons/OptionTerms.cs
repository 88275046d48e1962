using System.Collections.Immutable;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Costing.Finance;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Comparisons;

/// <summary>
/// On what terms an option is had, where the options compared differ in them: who holds what is leased against what is bought must see it in the
/// sentence that names the cheapest, not three screens below.
/// </summary>
internal static class OptionTerms
{
    /// <summary>The terms of one option among several: "leased over 36 months", "rented"; empty where all are had alike or its name says it.</summary>
    public static string Of(ImmutableArray<ComparisonColumn> columns, ComparisonColumn column)
    {
        OptionSpec[] options =
        [
            .. columns.Where(one => one.Option.Metrics.Length > 0).Select(one => one.Option.Spec),
        ];
        var housing = options
            .SelectMany(option => option.Fleets)
            .Select(fleet => fleet.Deployment)
            .Where(way => way.IsBought())
            .Distinct()
            .Count();
        var isHousingSaid = housing > 1;
        string Way(OptionSpec option) => WayOf(option, isHousingSaid);
        var own = column.Option.Spec;
        var isWaySaid =
            options.Select(Way).Distinct().Count() > 1
            && !IsNamed(own, WordsOf(own, isHousingSaid));
        var isPaymentSaid =
            IsBought(own)
            && options.Where(IsBought).Select(PaymentOf).Distinct().Count() > 1
            && !IsNamed(own, WordsOf(own.Financing));
        string[] terms = [isWaySaid ? Way(own) : "", isPaymentSaid ? PaymentOf(own) : ""];
        return string.Join(", ", terms.Where(term => term.Length > 0));
    }

    private static bool IsBought(OptionSpec option) =>
        option.Fleets.Any(fleet => fleet.Deployment.IsBought());

    private static string WayOf(OptionSpec option, bool isHousingSaid) =>
        string.Join(
            Worded(" and "),
            option.Fleets.Select(fleet => WayOf(fleet.Deployment, isHousingSaid)).Distinct()
        );

    private static string WayOf(Deployment deployment, bool isHousingSaid) =>
        deployment switch
        {
            Deployment.Own => isHousingSaid ? Worded("in an own building") : Worded("bought"),
            Deployment.Colo => isHousingSaid ? Worded("colocated") : Worded("bought"),
            Deployment.Cloud => Worded("rented"),
            Deployment.Api => Worded("paid by the token"),
            _ => Worded("contracted"),
        };

    private static string PaymentOf(OptionSpec option) =>
        option.Financing switch
        {
            null => Worded("paid in cash"),
            { Kind: FinancingKind.Loan, TermMonths: var months } => Worded(
                $"on a loan over {Presenter.Plain.Whole(months)} months"
            ),
            { TermMonths: var months } => Worded(
                $"leased over {Presenter.Plain.Whole(months)} months"
            ),
        };

    // Beginnings of words by which names tell how an option is had, as people shorten and inflect them.
    private static string WordsOf(OptionSpec option, bool isHousingSaid) =>
        option.Fleets is not [{ Deployment: var deployment }]
            ? ""
            : deployment switch
            {
                Deployment.Own when isHousingSaid => Worded("own"),
                Deployment.Colo when isHousingSaid => Worded("colo,co-lo"),
                Deployment.Own or Deployment.Colo => Worded("own,colo,co-lo,buy,bought,purchase"),
                Deployment.Cloud => Worded("rent,cloud,spot,on-demand"),
                Deployment.Api => Worded("API,token,managed"),
                _ => Worded("contract,capacity"),
            };

    private static string WordsOf(FinancingSpec? financing) =>
        financing switch
        {
            null => Worded("cash"),
            { Kind: FinancingKind.Loan } => Worded("loan,credit"),
            _ => Worded("lease,leasing"),
        };

    // "Buy, colocation" and "4,096 H100, rented" say it themselves.
    private static bool IsNamed(OptionSpec option, string beginnings) =>
        option
            .Name.Split([' ', ',', '(', ')', ';'], StringSplitOptions.RemoveEmptyEntries)
            .Any(word =>
                beginnings
                    .Split(',', StringSplitOptions.RemoveEmptyEntries)
                    .Any(beginning =>
                        word.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)
                    )
            );
}
