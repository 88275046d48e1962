using TcoDashboard.Domain.Costing.Finance;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Web.Language;
using TcoDashboard.Web.Workspace.Entry;

namespace TcoDashboard.Web.Components.Editor.Finance;

/// <summary>The numbers of financing, tax, books and delivery that a person may type; their ranges are those of the evaluation.</summary>
internal static class FinanceFields
{
    public static EntryField OutputValue(Wording say) =>
        Price("accounting.output_value_usd_per_mtok", say["finance.aMillionOutputTokens"]);

    public static EntryField InputValue(Wording say) =>
        Price("accounting.input_value_usd_per_mtok", say["finance.aMillionInputTokens"]);

    /// <summary>A share of something, 0 to 100 %.</summary>
    public static EntryField Share(string path, string label) =>
        new(path, label, Unit.Fraction, 0, 1);

    /// <summary>A share that may be left to its default.</summary>
    public static EntryField ShareOrNone(string path, string label) =>
        Share(path, label) with
        {
            IsOptional = true,
        };

    /// <summary>A rate a year, 0 to 100 %.</summary>
    public static EntryField Rate(string path, string label) =>
        new(path, label, Unit.PerYear, 0, 1);

    /// <summary>A whole number of something counted.</summary>
    public static EntryField Whole(
        string path,
        string label,
        double least,
        double most,
        string counted
    ) => new(path, label, Unit.One, least, most) { IsWhole = true, Counted = counted };

    /// <summary>One payment of a financing over the price it finances.</summary>
    public static EntryField Payment(string path, Wording say) =>
        new(path, say["finance.eachPaymentOverThe"], Unit.Fraction, 0, 2)
        {
            IsMinimumExcluded = true,
            IsOptional = true,
        };

    /// <summary>A life in whole months, or whole years where tables and digits count years.</summary>
    public static EntryField Life(string path, WriteOffMethod method, Wording say) =>
        Whole(
            path,
            method == WriteOffMethod.Macrs ? say["finance.recoveryPeriod"] : say["finance.life"],
            1,
            40,
            say["unit.years"]
        ) with
        {
            IsWhole = method is WriteOffMethod.Macrs or WriteOffMethod.SumOfYears,
            IsWholeMonths = method is not (WriteOffMethod.Macrs or WriteOffMethod.SumOfYears),
        };

    /// <summary>A power of a delivery or a site.</summary>
    public static EntryField Megawatts(string path, string label) =>
        new(path, label, Unit.Megawatt, 0, 100_000);

    private static EntryField Price(string path, string label) =>
        new(path, label, Unit.UsdPerMillionTokens, 0, 1e6) { IsOptional = true };
}
