using TcoDashboard.Documents.Json;
using TcoDashboard.Domain.Procurement.Clauses;
using TcoDashboard.Domain.Procurement.Equity;
using TcoDashboard.Domain.Procurement.Terms;

namespace TcoDashboard.Documents.Deals;

/// <summary>The words, ranges and sizes of deals in scenario documents, shared by reader and writer.</summary>
internal static class DealSchema
{
    public static readonly TextRule Name = TextRule.Line(120);
    public static readonly TextRule Note = TextRule.Lines(1000);
    public static readonly TextRule SourceLine = TextRule.Line(1000);

    public static readonly CountRule Clauses = new(1, 40);
    public static readonly CountRule After = new(0, 40);
    public static readonly CountRule Tranches = new(1, 40);
    public static readonly CountRule Tiers = new(1, 20);

    public static readonly NumberRange Megawatts = NumberRange.Above(0, 100_000, Worded("MW"));
    public static readonly NumberRange Usd = NumberRange.Above(0, 1e13, Worded("USD"));
    public static readonly NumberRange UsdPerShare = NumberRange.Above(0, 1e6, Worded("USD"));
    public static readonly NumberRange Strike = NumberRange.From(0, 1e6, Worded("USD"));
    public static readonly NumberRange Shares = NumberRange.Above(0, 1e12, Worded("shares"));
    public static readonly NumberRange Threshold = NumberRange.From(0, 1e13, "");
    public static readonly NumberRange Months = NumberRange.From(1, 600, Worded("months"));
    public static readonly NumberRange MonthsOrNone = NumberRange.From(0, 600, Worded("months"));
    public static readonly NumberRange Payments = NumberRange.From(1, 120, Worded("payments"));
    public static readonly NumberRange Change = NumberRange.From(-1, 10, "");
    public static readonly NumberRange Rate = NumberRange.From(-0.5, 1, Worded("a year"));
    public static readonly NumberRange Volatility = NumberRange.From(0, 3, Worded("a year"));
    public static readonly NumberRange Correlation = NumberRange.From(-1, 1, "");
    public static readonly NumberRange PositiveShare = NumberRange.Above(0, 1, "");

    public static readonly Vocabulary<ClauseKind> Kinds = new(
        ("capacity", ClauseKind.Capacity),
        ("price_tiers", ClauseKind.PriceTiers),
        ("take_or_pay", ClauseKind.TakeOrPay),
        ("price_index", ClauseKind.PriceIndex),
        ("price_reopener", ClauseKind.PriceReopener),
        ("service_credits", ClauseKind.ServiceCredits),
        ("early_exit", ClauseKind.EarlyExit),
        ("prepayment", ClauseKind.Prepayment),
        ("funding", ClauseKind.Funding),
        ("warrants", ClauseKind.Warrants)
    );

    public static readonly Vocabulary<ClauseStatus> Statuses = new(
        ("reported", ClauseStatus.Reported),
        ("filed", ClauseStatus.Filed),
        ("signed", ClauseStatus.Agreed),
        ("amended", ClauseStatus.Amended)
    );

    public static readonly Vocabulary<TierMeasure> Measures = new(
        ("spend_usd", TierMeasure.Spend),
        ("capacity_mw", TierMeasure.Capacity),
        ("systems_count", TierMeasure.Systems),
        ("term_months", TierMeasure.Term)
    );

    public static readonly Vocabulary<TierMode> Modes = new(
        ("marginal", TierMode.Marginal),
        ("retroactive", TierMode.Retroactive)
    );

    public static readonly Vocabulary<FundingForm> FundingForms = new(
        ("grant", FundingForm.Grant),
        ("loan", FundingForm.Loan)
    );

    public static readonly Vocabulary<VestingEvent> Events = new(
        ("date", VestingEvent.Date),
        ("capacity_mw", VestingEvent.Capacity),
        ("spend_usd", VestingEvent.Spend)
    );

    public static readonly Vocabulary<DilutionBasis> Dilutions = new(
        ("included", DilutionBasis.Included),
        ("price_before_grant", DilutionBasis.PriceBeforeGrant),
        ("price_after_grant", DilutionBasis.PriceAfterGrant)
    );
}
