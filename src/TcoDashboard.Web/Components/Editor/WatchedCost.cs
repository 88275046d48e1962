using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Sheets;

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

    /// <summary>The cell of an option that has numbers.</summary>
    public static SheetCell? Of(OptionResult option) =>
        option.Sheet?.TryGetCell(Run) ?? option.Sheet?.TryGetCell("unit_cost.blended");

    /// <summary>Its name inside a sentence.</summary>
    public static string Words(SheetCell? cell) =>
        cell?.Id == Run ? "cost of a training run" : "cost per million tokens";
}
