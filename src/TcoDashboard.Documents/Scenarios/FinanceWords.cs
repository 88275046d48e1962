using TcoDashboard.Documents.Json;
using TcoDashboard.Domain.Costing.Finance;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Documents.Scenarios;

/// <summary>The words of the parts of a scenario about money, shared by reader and writer.</summary>
internal static class FinanceWords
{
    public static readonly Vocabulary<FinancingKind> Kinds = new(
        ("loan", FinancingKind.Loan),
        ("finance_lease", FinancingKind.FinanceLease),
        ("operating_lease", FinancingKind.OperatingLease)
    );

    public static readonly Vocabulary<FinancedPart> Parts = new(
        ("hardware", FinancedPart.Hardware),
        ("all", FinancedPart.All)
    );

    public static readonly Vocabulary<Timing> Timings = new(
        ("in_arrears", Timing.End),
        ("in_advance", Timing.Begin)
    );

    public static readonly Vocabulary<WriteOffMethod> Methods = new(
        ("straight_line", WriteOffMethod.StraightLine),
        ("declining_balance", WriteOffMethod.DecliningBalance),
        ("sum_of_years", WriteOffMethod.SumOfYears),
        ("macrs", WriteOffMethod.Macrs),
        ("at_once", WriteOffMethod.AtOnce)
    );

    public static readonly Vocabulary<MacrsConvention> Conventions = new(
        ("half_year", MacrsConvention.HalfYear),
        ("mid_quarter", MacrsConvention.MidQuarter),
        ("by_law", MacrsConvention.ByLaw)
    );

    public static readonly Vocabulary<LossTreatment> Losses = new(
        ("used_by_group", LossTreatment.UsedByGroup),
        ("carried_forward", LossTreatment.CarriedForward)
    );

    // Why: wide, so that the evaluation can say what a number outside means; see FinanceChecks.
    public static readonly NumberRange Whole = NumberRange.From(-1e6, 1e6, "");
}
