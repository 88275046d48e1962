using System.Collections.Immutable;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Sheets;
using TcoDashboard.Web.Language;

namespace TcoDashboard.Web.Components.Explain;

/// <summary>What explains a number: a cell of the sheet, an input that never entered it, an operating point, or a reason why nothing does.</summary>
public abstract record ExplainContent
{
    private const string FleetPrefix = "fleet.";
    private const string PointName = "point";

    // Cells that hold what the performance model predicted; the operating point explains them further.
    private static readonly string[] s_predicted =
    [
        "output_per_system",
        "sequences_per_system",
        "prefill_share",
        "power_at_load",
        "power_idle",
        "power_provisioned",
    ];

    private ExplainContent() { }

    /// <summary>A cell with its formula or its source.</summary>
    /// <param name="Explanation">The cell.</param>
    /// <param name="Predicting">The fleet whose operating point the cell comes from, if it does.</param>
    /// <param name="Timeline">The months of its rows.</param>
    public sealed record Cell(Explanation Explanation, FleetResult? Predicting, Timeline Timeline)
        : ExplainContent;

    /// <summary>An input that the sheet does not use.</summary>
    public sealed record Input(FleetResult Fleet, ResolvedInput Resolved) : ExplainContent;

    /// <summary>What the performance model says about one or several fleets.</summary>
    /// <param name="Metric">The metric asked for; <c>null</c> when the whole point is.</param>
    /// <param name="Fleets">The fleets that have a point.</param>
    public sealed record Point(Metric? Metric, ImmutableArray<FleetResult> Fleets) : ExplainContent;

    /// <summary>Nothing explains the address.</summary>
    /// <param name="Reason">Why, one sentence.</param>
    public sealed record None(string Reason) : ExplainContent;

    /// <summary>The address of the operating point of a fleet.</summary>
    public static ExplainAddress PointOf(string optionId, FleetResult fleet)
    {
        ArgumentNullException.ThrowIfNull(fleet);
        return new(optionId, $"{FleetPrefix}{fleet.Spec.Id}.{PointName}");
    }

    /// <summary>What explains an address of a result.</summary>
    public static ExplainContent Find(Result result, ExplainAddress address, Wording say)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(address);
        return
            result.Options.FirstOrDefault(option => option.Spec.Id == address.OptionId)
                is { } option
            ? Find(option, address, say)
            : new None(say["explain.theScenarioHasNo", address.OptionId]);
    }

    private static ExplainContent Find(OptionResult option, ExplainAddress address, Wording say)
    {
        var metric = option.Metric(address.CellId);
        var cellId = metric?.CellId ?? address.CellId;
        if (
            option is { Sheet: { } sheet, Values: { } values }
            && sheet.TryGetCell(cellId) is not null
        )
        {
            var period =
                address.Period is { } month && month < sheet.Timeline.Periods
                    ? address.Period
                    : null;
            return new Cell(
                sheet.Explain(values, cellId, period),
                option.Fleets.FirstOrDefault(fleet =>
                    fleet.Point is not null
                    && Local(fleet, cellId) is { } local
                    && s_predicted.Contains(local)
                ),
                sheet.Timeline
            );
        }

        if (metric is not null)
        {
            return new Point(metric, [.. option.Fleets.Where(fleet => fleet.Point is not null)]);
        }

        foreach (var fleet in option.Fleets)
        {
            if (Local(fleet, address.CellId) == PointName && fleet.Point is not null)
            {
                return new Point(null, [fleet]);
            }

            if (fleet.Inputs.FirstOrDefault(input => input.CellId == address.CellId) is { } input)
            {
                return new Input(fleet, input);
            }
        }

        return new None(
            option.IsFeasible
                ? say["explain.hasNoFigureIt", option.Spec.Name, address.CellId]
                : say[
                    "explain.hasNoFiguresBecause",
                    option.Spec.Name,
                    option.Problems.FirstOrDefault()?.Message
                ]
        );
    }

    // Why longest first is not needed: ids of fleets are unique and the rest must match a known name.
    private static string? Local(FleetResult fleet, string cellId)
    {
        var prefix = $"{FleetPrefix}{fleet.Spec.Id}.";
        return cellId.StartsWith(prefix, StringComparison.Ordinal) ? cellId[prefix.Length..] : null;
    }
}
