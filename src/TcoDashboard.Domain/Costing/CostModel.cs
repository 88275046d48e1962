using TcoDashboard.Domain.Costing.Finance;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing;

/// <summary>
/// The cost model of one option, written once as a sheet: sizing, operation, the bill line by line, totals, present values and unit costs.
/// Prices of the first month with the changes that inputs give; in real terms, or in nominal terms with a general price level.
/// </summary>
public static class CostModel
{
    /// <summary>Version of the formulas; a result names it, so that a shared link can be told apart from a later model.</summary>
    public const string Version = "18";

    /// <summary>Builds the sheet.</summary>
    public static Sheet Build(OptionBasis option)
    {
        ArgumentNullException.ThrowIfNull(option);
        var sheet = new SheetBuilder(option.Timeline);
        var realRate = sheet.Input(
            "in.discount_rate_per_year",
            option.DiscountRate.Label,
            option.DiscountRate.Unit,
            option.DiscountRate.Value,
            option.DiscountRate.Provenance
        );
        var inflation = PriceLevels.Inflation(sheet, option.Inflation);
        var taxRate = option.Finance.Tax?.Rate is { } rate
            ? sheet.Input("tax.rate", rate.Label, rate.Unit, rate.Value, rate.Provenance)
            : null;
        if (option.Finance.CapitalCost is { } capital)
        {
            realRate = CapitalRate.Build(sheet, capital, taxRate, inflation);
        }
        var levels = PriceLevels.Build(sheet, inflation, realRate);
        var fleets = option
            .Fleets.Select(basis => new FleetRows(
                sheet,
                basis,
                basis.ContractIsFacilityPower ?? option.PowerBudgetIsFacility,
                levels
            ))
            .ToArray();
        Pair(fleets);
        FleetSizing.Build(sheet, option, fleets);
        foreach (var fleet in fleets.Where(fleet => !fleet.IsForPrompts))
        {
            FleetOperation.Build(fleet);
        }

        foreach (var fleet in fleets)
        {
            fleet.Strike(levels.DiscountRate);
        }

        var bill = FinanceSheet.Build(sheet, option.Finance, fleets, levels, taxRate);
        OptionTotals.Build(sheet, fleets, bill, realRate);
        AmortisedRows.Build(sheet, fleets, bill);
        ArrivalRows.Build(sheet, fleets);
        SpeedRows.Build(sheet, fleets);
        if (fleets.All(fleet => fleet.Basis.Training is null))
        {
            UnitCostLenses.Build(sheet, fleets, bill, realRate);
        }

        RiskRows.Build(sheet, option, fleets, bill, (levels.DiscountRate, realRate));
        BookRows.Build(sheet, option.Finance, fleets, bill);
        ReturnRows.Build(sheet, fleets, bill, (levels.DiscountRate, realRate));
        CurrencyRows.Report(sheet, option);
        return sheet.Build();
    }

    private static void Pair(IReadOnlyList<FleetRows> fleets)
    {
        foreach (var prompts in fleets.Where(fleet => fleet.IsForPrompts))
        {
            fleets
                .First(fleet => fleet.Basis.Id == prompts.Basis.PromptsFor)
                .TakePromptsFrom(prompts);
        }
    }
}
