using System.Collections.Immutable;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Web.Components.Pages.Start;

/// <summary>Turns the result of a preset into what the start page shows of it.</summary>
public static class ExampleMaker
{
    /// <summary>The example of a preset.</summary>
    public static ExampleAnswer Make(Preset preset, Result result, Presenter presenter)
    {
        ArgumentNullException.ThrowIfNull(preset);
        ArgumentNullException.ThrowIfNull(presenter);
        var report = ComparisonBuilder.Build(result, CostBasis.PerMillionTokens, presenter);
        var trains = report.Row(MetricIds.RunCost) is not null;
        var (cost, speed) = trains
            ? (MetricIds.RunCost, MetricIds.DaysToTrain)
            : (MetricIds.CostPerMtokBlended, MetricIds.SpeedPerUser);
        var (money, pace) = trains
            ? (Unit.Usd, Unit.Day)
            : (Unit.UsdPerMillionTokens, Unit.TokensPerSecond);
        var costs = report.Row(cost)?.Cells ?? [];
        var speeds = report.Row(speed)?.Cells ?? [];
        var costScale = BarScale.Linear(costs.SelectMany(Values));
        var speedScale = BarScale.Fitting([.. speeds.SelectMany(Values)]);
        return new(
            preset.Id,
            report.Title,
            report.Question,
            report.Answer,
            trains ? "Cost of a run" : "Cost per million tokens",
            trains ? "Days of a run" : "Speed per user",
            "shorter is cheaper",
            (trains ? "shorter is sooner" : "longer is faster")
                + (
                    speedScale.IsLogarithmic
                        ? $", logarithmic scale from {presenter.Card(speedScale.First, pace)}"
                        : ""
                ),
            report.BasisText,
            [
                .. result.Options.Select(
                    (option, index) =>
                        new ExampleOption(
                            option.Spec.Name,
                            Size(option, presenter),
                            Bar(costs, index, costScale, money, presenter),
                            Bar(speeds, index, speedScale, pace, presenter),
                            option.IsFeasible ? "" : Reason(option)
                        )
                ),
            ],
            report.NotIncluded
        );
    }

    private static IEnumerable<double> Values(ReportCell cell) =>
        new[] { cell.Value, cell.Low, cell.High }.OfType<double>();

    private static ExampleBar? Bar(
        ImmutableArray<ReportCell> cells,
        int index,
        BarScale scale,
        Unit unit,
        Presenter presenter
    )
    {
        if (index >= cells.Length || cells[index] is not { Value: { } value } cell)
        {
            return null;
        }

        var text = presenter.NumberWithUnit(
            value,
            Presenter.ScaleFor(cells.Select(one => one.Value), unit)
        );
        return cell is { Low: { } low, High: { } high } && !low.Equals(high)
            ? new(
                text,
                cell.RangeText,
                scale.Share(value),
                scale.Share(Math.Min(low, high)),
                scale.Share(Math.Max(low, high))
            )
            : new(text, "", scale.Share(value), null, null);
    }

    private static string Size(OptionResult option, Presenter presenter)
    {
        if (!option.IsFeasible)
        {
            return "";
        }

        var systems = presenter.Card(option.Metric(MetricIds.Systems)?.Value, Unit.One);
        string[] names =
        [
            .. option.Fleets.Select(fleet => ShortName(fleet.System?.Name)).Distinct(),
        ];
        var power = option.Metric(MetricIds.FacilityPower)?.Value is { } megawatts and > 0
            ? $" in {presenter.Card(megawatts, Unit.Megawatt)}"
            : "";
        return $"{systems} × {string.Join(" and ", names)}{power}{Why(option)}";
    }

    private static string Why(OptionResult option)
    {
        SizingLimit?[] limits = [.. option.Fleets.Select(fleet => fleet.SizedBy).Distinct()];
        return limits is not [{ } limit]
            ? ""
            : limit switch
            {
                SizingLimit.Power => ", limited by power",
                SizingLimit.Capital => ", limited by capital",
                SizingLimit.Demand => ", enough for the peak",
                SizingLimit.Deadline => ", enough for the deadline",
                _ => ", as many as the scenario says",
            };
    }

    // Why: catalog names end with other names of the same thing in parentheses; one is enough here.
    private static string ShortName(string? name) =>
        name is null ? "system"
        : name.IndexOf(" (", StringComparison.Ordinal) is > 0 and var end ? name[..end]
        : name;

    private static string Reason(OptionResult option) =>
        option.Problems.OrderByDescending(problem => problem.Severity).FirstOrDefault()?.Message
        ?? "No result.";
}
