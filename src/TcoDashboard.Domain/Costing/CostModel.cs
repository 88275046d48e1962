using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing;

/// <summary>
/// The cost model of one option, written once as a sheet: sizing, operation, the bill line by line, totals, present values and unit costs.
/// Constant prices of the first month except where a growth input says otherwise; pre-tax.
/// </summary>
public static class CostModel
{
    /// <summary>Version of the formulas; a result names it, so that a shared link can be told apart from a later model.</summary>
    public const string Version = "1";

    /// <summary>Builds the sheet.</summary>
    public static Sheet Build(OptionBasis option)
    {
        ArgumentNullException.ThrowIfNull(option);
        var sheet = new SheetBuilder(option.Timeline);
        var fleets = option
            .Fleets.Select(basis => new FleetRows(sheet, basis, option.PowerBudgetIsFacility))
            .ToArray();
        FleetSizing.Build(sheet, option, fleets);
        foreach (var fleet in fleets)
        {
            FleetOperation.Build(fleet);
        }

        var rate = sheet.Input(
            "in.discount_rate_per_year",
            option.DiscountRate.Label,
            option.DiscountRate.Unit,
            option.DiscountRate.Value,
            option.DiscountRate.Provenance
        );
        var bill = Bill.Build(sheet, fleets, rate);
        OptionTotals.Build(sheet, fleets, bill, rate);
        return sheet.Build();
    }
}
