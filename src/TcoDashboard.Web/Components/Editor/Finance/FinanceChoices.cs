using System.Collections.Immutable;
using System.Globalization;
using TcoDashboard.Domain.Costing.Finance;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Web.Components.Editor.Finance;

/// <summary>The lists of the finance fields, in words.</summary>
internal static class FinanceChoices
{
    /// <summary>Stands in a list for "nothing chosen".</summary>
    public const string None = "none";

    public static ImmutableArray<FieldChoice> MoneyBases { get; } =
    [
        new(nameof(MoneyBasis.Real), "Real: money of the first month"),
        new(nameof(MoneyBasis.Nominal), "Nominal: money of each month"),
    ];

    public static ImmutableArray<FieldChoice> Months { get; } =
    [
        .. Enumerable
            .Range(1, 12)
            .Select(month => new FieldChoice(
                month.ToString(CultureInfo.InvariantCulture),
                CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month)
            )),
    ];

    public static ImmutableArray<FieldChoice> Kinds { get; } =
    [
        new(None, "Cash"),
        new(nameof(FinancingKind.Loan), "Loan"),
        new(nameof(FinancingKind.FinanceLease), "Finance lease (a purchase in all but name)"),
        new(nameof(FinancingKind.OperatingLease), "Operating lease (a rent)"),
    ];

    public static ImmutableArray<FieldChoice> Parts { get; } =
    [
        new(nameof(FinancedPart.Hardware), "Hardware"),
        new(nameof(FinancedPart.All), "All capital, the building included"),
    ];

    public static ImmutableArray<FieldChoice> Timings { get; } =
    [
        new(nameof(Timing.End), "At the end (in arrears)"),
        new(nameof(Timing.Begin), "At the start (in advance)"),
    ];

    public static ImmutableArray<FieldChoice> Intervals { get; } =
    [
        new("1", "Month"),
        new("2", "2 months"),
        new("3", "Quarter"),
        new("4", "4 months"),
        new("6", "Half-year"),
        new("12", "Year"),
    ];

    public static ImmutableArray<FieldChoice> Losses { get; } =
    [
        new(nameof(LossTreatment.UsedByGroup), "Used by the group at once"),
        new(nameof(LossTreatment.CarriedForward), "Carried forward"),
    ];

    public static ImmutableArray<FieldChoice> Conventions { get; } =
    [
        new(nameof(MacrsConvention.HalfYear), "Half-year"),
        new(nameof(MacrsConvention.MidQuarter), "Mid-quarter"),
        new(nameof(MacrsConvention.ByLaw), "By law: mid-quarter above 40 % in the last quarter"),
    ];

    /// <summary>The methods of writing off.</summary>
    /// <param name="none">What the list says where no method is chosen; <c>null</c> when one must be.</param>
    /// <param name="withMacrs">Whether the tables of US tax law are among them: for tax, not for books.</param>
    public static ImmutableArray<FieldChoice> Methods(string? none, bool withMacrs) =>
        [
            .. none is null ? Array.Empty<FieldChoice>() : [new(None, none)],
            new(nameof(WriteOffMethod.StraightLine), "Straight line"),
            new(nameof(WriteOffMethod.DecliningBalance), "Declining balance"),
            new(nameof(WriteOffMethod.SumOfYears), "Sum of the years' digits"),
            .. withMacrs
                ? [new(nameof(WriteOffMethod.Macrs), "MACRS (US tax tables)")]
                : Array.Empty<FieldChoice>(),
            new(nameof(WriteOffMethod.AtOnce), "At once"),
        ];
}
