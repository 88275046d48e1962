using System.Collections.Immutable;
using TcoDashboard.Web.Language;

namespace TcoDashboard.Web.Components.Pages.Scenarios;

/// <summary>The columns of the list with their names, and the order they put the list in.</summary>
public static class ScenarioColumns
{
    /// <summary>The columns from left to right.</summary>
    public static ImmutableArray<ScenarioColumn> All { get; } =
    [.. Enum.GetValues<ScenarioColumn>()];

    /// <summary>The key in addresses.</summary>
    public static string Key(ScenarioColumn column) =>
        column switch
        {
            ScenarioColumn.Title => "title",
            ScenarioColumn.Revision => "revision",
            ScenarioColumn.Changed => "changed",
            ScenarioColumn.Cost => "cost",
            ScenarioColumn.Power => "power",
            ScenarioColumn.NetPresentCost => "npc",
            _ => "problems",
        };

    /// <summary>The heading.</summary>
    public static string Label(ScenarioColumn column, Wording say) =>
        column switch
        {
            ScenarioColumn.Title => say["kind.scenario"],
            ScenarioColumn.Revision => say["scenarios.column.revision"],
            ScenarioColumn.Changed => say["scenarios.column.changed"],
            ScenarioColumn.Cost => say["scenarios.column.cost"],
            ScenarioColumn.Power => say["scenarios.column.power"],
            ScenarioColumn.NetPresentCost => say["scenarios.column.net"],
            _ => say["problems.label"],
        };

    /// <summary>Whether a column holds numbers.</summary>
    public static bool IsNumber(ScenarioColumn column) =>
        column is not (ScenarioColumn.Title or ScenarioColumn.Changed);

    /// <summary>The column of a key, or <c>null</c>.</summary>
    public static ScenarioColumn? Find(string key)
    {
        foreach (var column in All)
        {
            if (Key(column) == key)
            {
                return column;
            }
        }

        return null;
    }

    /// <summary>The rows in the order of a state: by raw values, those without a value last.</summary>
    public static ImmutableArray<ScenarioRow> Sorted(
        IEnumerable<ScenarioRow> rows,
        ScenariosState state
    )
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.Sort == ScenarioColumn.Title)
        {
            var byTitle = StringComparer.OrdinalIgnoreCase;
            return state.IsDescending
                ? [.. rows.OrderByDescending(row => row.Summary.Title, byTitle)]
                : [.. rows.OrderBy(row => row.Summary.Title, byTitle)];
        }

        var known = rows.OrderBy(row => Value(row, state.Sort) is null);
        return state.IsDescending
            ? [.. known.ThenByDescending(row => Value(row, state.Sort))]
            : [.. known.ThenBy(row => Value(row, state.Sort))];
    }

    private static double? Value(ScenarioRow row, ScenarioColumn column) =>
        column switch
        {
            ScenarioColumn.Revision => row.Summary.CurrentRevision,
            ScenarioColumn.Changed => row.Summary.UpdatedAt.UtcTicks,
            ScenarioColumn.Cost => row.Figures?.Cost,
            ScenarioColumn.Power => row.Figures?.FacilityMegawatts,
            ScenarioColumn.NetPresentCost => row.Figures?.NetPresentUsd,
            _ => row.Figures?.Problems,
        };
}
