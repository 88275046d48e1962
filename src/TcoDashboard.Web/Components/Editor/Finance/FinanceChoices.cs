using System.Collections.Immutable;
using System.Globalization;
using TcoDashboard.Domain.Costing.Finance;
using TcoDashboard.Domain.Language;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Sheets;
using TcoDashboard.Web.Language;

namespace TcoDashboard.Web.Components.Editor.Finance;

/// <summary>The lists of the finance fields, in words.</summary>
internal static class FinanceChoices
{
    /// <summary>Stands in a list for "nothing chosen".</summary>
    public const string None = "none";

    public static ImmutableArray<FieldChoice> MoneyBases(Wording say) =>
        [
            new(nameof(MoneyBasis.Real), say["finance.realMoneyOfThe"]),
            new(nameof(MoneyBasis.Nominal), say["finance.nominalMoneyOfEach"]),
        ];

    public static ImmutableArray<FieldChoice> Months { get; } =
    [
        .. Enumerable
            .Range(1, 12)
            .Select(month => new FieldChoice(
                month.ToString(CultureInfo.InvariantCulture),
                Wordbook.Spoken.Dates.GetMonthName(month)
            )),
    ];

    public static ImmutableArray<FieldChoice> Kinds(Wording say) =>
        [
            new(None, say["finance.cash"]),
            new(nameof(FinancingKind.Loan), say["finance.loan"]),
            new(nameof(FinancingKind.FinanceLease), say["finance.financeLeaseAPurchase"]),
            new(nameof(FinancingKind.OperatingLease), say["finance.operatingLeaseARent"]),
        ];

    public static ImmutableArray<FieldChoice> Parts(Wording say) =>
        [
            new(nameof(FinancedPart.Hardware), say["finance.hardware"]),
            new(nameof(FinancedPart.All), say["finance.allCapitalTheBuilding"]),
        ];

    public static ImmutableArray<FieldChoice> Timings(Wording say) =>
        [
            new(nameof(Timing.End), say["finance.atTheEndIn"]),
            new(nameof(Timing.Begin), say["finance.atTheStartIn"]),
        ];

    public static ImmutableArray<FieldChoice> Intervals(Wording say) =>
        [
            new("1", say["finance.month"]),
            new("2", say["finance.n2Months"]),
            new("3", say["finance.quarter"]),
            new("4", say["finance.n4Months"]),
            new("6", say["finance.halfYear"]),
            new("12", say["finance.year"]),
        ];

    public static ImmutableArray<FieldChoice> Losses(Wording say) =>
        [
            new(nameof(LossTreatment.UsedByGroup), say["finance.usedByTheGroup"]),
            new(nameof(LossTreatment.CarriedForward), say["finance.carriedForward"]),
        ];

    public static ImmutableArray<FieldChoice> Conventions(Wording say) =>
        [
            new(nameof(MacrsConvention.HalfYear), say["finance.halfYear"]),
            new(nameof(MacrsConvention.MidQuarter), say["finance.midQuarter"]),
            new(nameof(MacrsConvention.ByLaw), say["finance.byLawMidQuarter"]),
        ];

    /// <summary>The methods of writing off.</summary>
    /// <param name="none">What the list says where no method is chosen; <c>null</c> when one must be.</param>
    /// <param name="withMacrs">Whether the tables of US tax law are among them: for tax, not for books.</param>
    public static ImmutableArray<FieldChoice> Methods(string? none, bool withMacrs, Wording say) =>
        [
            .. none is null ? Array.Empty<FieldChoice>() : [new(None, none)],
            new(nameof(WriteOffMethod.StraightLine), say["finance.straightLine"]),
            new(nameof(WriteOffMethod.DecliningBalance), say["finance.decliningBalance"]),
            new(nameof(WriteOffMethod.SumOfYears), say["finance.sumOfTheYears"]),
            .. withMacrs
                ? [new(nameof(WriteOffMethod.Macrs), say["finance.macrsUsTaxTables"])]
                : Array.Empty<FieldChoice>(),
            new(nameof(WriteOffMethod.AtOnce), say["finance.atOnce"]),
        ];
}
