using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Sheets;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Web.Language;

namespace TcoDashboard.Web.Components.Editor;

/// <summary>The one figure that tells what an option costs: a million tokens, or for training a run.</summary>
internal static class WatchedCost
{
    private const string Run = "training.run_cost";

    /// <summary>The metric that pages show of it.</summary>
    public static string MetricOf(Result result) =>
        result.Options.Any(option => option.Metric(MetricIds.RunCost) is not null)
            ? MetricIds.RunCost
            : MetricIds.CostPerMtokBlended;

    /// <summary>The cell of an option that has numbers; the one in the reporting currency where there is one and the reader wants it.</summary>
    public static SheetCell? Of(OptionResult option, Presenter presenter)
    {
        var cell = option.Sheet?.TryGetCell(Run) ?? option.Sheet?.TryGetCell("unit_cost.blended");
        return cell is null || presenter.Money == MoneyStyle.Dollars
            ? cell
            : option.Sheet!.TryGetCell(CurrencyRows.Id(cell.Id)) ?? cell;
    }

    /// <summary>Its name inside a sentence.</summary>
    public static string Words(SheetCell? cell, Wording say) =>
        cell?.Id == Run || cell?.Id == CurrencyRows.Id(Run)
            ? say["editor.costOfATraining"]
            : say["editor.costPerMillionTokens"];
}
