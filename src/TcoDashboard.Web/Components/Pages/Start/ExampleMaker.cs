using System.Collections.Immutable;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Web.Language;

namespace TcoDashboard.Web.Components.Pages.Start;

/// <summary>Turns the result of a preset into what the start page shows of it.</summary>
public static class ExampleMaker
{
    /// <summary>The example of a preset.</summary>
    public static ExampleAnswer Make(Preset preset, Result result, Presenter presenter, Wording say)
    {
        ArgumentNullException.ThrowIfNull(preset);
        ArgumentNullException.ThrowIfNull(presenter);
        ArgumentNullException.ThrowIfNull(say);
        var report = ComparisonBuilder.Build(result, CostBasis.PerMillionTokens, presenter);
        var trains = report.Row(MetricIds.RunCost) is not null;
        var (cost, speed) = trains
            ? (MetricIds.RunCost, MetricIds.DaysToTrain)
            : (MetricIds.CostPerMtokBlended, MetricIds.SpeedPerUser);
        var (dollars, pace) = trains
            ? (Unit.Usd, Unit.Day)
            : (Unit.UsdPerMillionTokens, Unit.TokensPerSecond);
        // Why: rows of the report stand in the currency of the scenario already.
        var money = ShownMoney.Of(result.Document).For(presenter).In(dollars);
        var costs = report.Row(cost)?.Cells ?? [];
        var speeds = report.Row(speed)?.Cells ?? [];
        var costScale = BarScale.Linear(costs.SelectMany(Values));
        var speedScale = BarScale.Fitting([.. speeds.SelectMany(Values)]);
        return new(
            preset.Id,
            report.Title,
            report.Question,
            report.Answer,
            trains ? say["start.costOfRun"] : say["start.costPerMillion"],
            trains ? say["start.daysOfRun"] : say["start.speed"],
            say["start.cheaper"],
            speedScale.IsLogarithmic
                ? say[
                    trains ? "start.soonerLog" : "start.fasterLog",
                    presenter.Card(speedScale.First, pace)
                ]
                : say[trains ? "start.sooner" : "start.faster"],
            report.BasisText,
            report.Precision,
            [
                .. result.Options.Select(
                    (option, index) =>
                        new ExampleOption(
                            option.Spec.Name,
                            Size(option, presenter, say),
                            Bar(costs, index, costScale, money, presenter, say),
                            Bar(speeds, index, speedScale, pace, presenter, say),
                            option.IsFeasible ? "" : Reason(option, say)
                        )
                ),
            ],
            report.NotIncluded
        )
        {
            Load = Load(result, presenter, say),
        };
    }

    // One load in full; of several the models, which is what their costs have in common.
    private static string Load(Result result, Presenter presenter, Wording say)
    {
        string[] models =
        [
            .. result
                .Document.Workloads.Select(load =>
                    result.Catalog.Find(CatalogKind.Model, load.Model)?.Name
                )
                .OfType<string>()
                .Distinct(),
        ];
        return models is [var model] && result.Document.Workloads is [{ Training: null } only]
            ? say[
                "start.load",
                model,
                say[
                    "guide.exampleTokens",
                    presenter.Card(only.InputTokens, Unit.One),
                    presenter.Card(only.OutputTokens, Unit.One)
                ]
            ]
            : models.Aggregate(
                "",
                (all, next) => all.Length == 0 ? next : say["start.and", all, next]
            );
    }

    private static IEnumerable<double> Values(ReportCell cell) =>
        new[] { cell.Value, cell.Low, cell.High }.OfType<double>();

    private static ExampleBar? Bar(
        ImmutableArray<ReportCell> cells,
        int index,
        BarScale scale,
        Unit unit,
        Presenter presenter,
        Wording say
    )
    {
        if (index >= cells.Length || cells[index] is not { Value: { } value } cell)
        {
            return null;
        }

        var shown = presenter.ScaleFor(cells.Select(one => one.Value), unit);
        var text = presenter.NumberWithUnit(value, shown);
        return cell is { Low: { } low, High: { } high } && !low.Equals(high)
            ? new(
                text,
                say["start.range", presenter.Range(low, high, shown)],
                scale.Share(value),
                scale.Share(Math.Min(low, high)),
                scale.Share(Math.Max(low, high))
            )
            : new(text, "", scale.Share(value), null, null);
    }

    private static string Size(OptionResult option, Presenter presenter, Wording say)
    {
        if (!option.IsFeasible)
        {
            return "";
        }

        var systems = presenter.Card(option.Metric(MetricIds.Systems)?.Value, Unit.One);
        string[] names =
        [
            .. option.Fleets.Select(fleet => ShortName(fleet.System?.Name, say)).Distinct(),
        ];
        var kinds = names.Aggregate((all, next) => say["start.and", all, next]);
        var size = option.Metric(MetricIds.FacilityPower)?.Value is { } megawatts and > 0
            ? say["start.sizePower", systems, kinds, presenter.Card(megawatts, Unit.Megawatt)]
            : say["start.size", systems, kinds];
        SizingLimit?[] limits = [.. option.Fleets.Select(fleet => fleet.SizedBy).Distinct()];
        return limits is not [{ } limit]
            ? size
            : limit switch
            {
                SizingLimit.Power => say["start.sizedByPower", size],
                SizingLimit.Capital => say["start.sizedByCapital", size],
                SizingLimit.Demand => say["start.sizedByDemand", size],
                SizingLimit.Deadline => say["start.sizedByDeadline", size],
                _ => say["start.sizedByHand", size],
            };
    }

    // Why: catalog names end with other names of the same thing in parentheses; one is enough here.
    private static string ShortName(string? name, Wording say) =>
        name is null ? say["start.aSystem"]
        : name.IndexOf(" (", StringComparison.Ordinal) is > 0 and var end ? name[..end]
        : name;

    private static string Reason(OptionResult option, Wording say) =>
        option.Problems.OrderByDescending(problem => problem.Severity).FirstOrDefault()?.Message
        ?? say["start.noResultAtAll"];
}
