using System.Collections.Immutable;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Web.Components.Pages.Changes;

namespace TcoDashboard.Web.Components.Pages.Compare;

/// <summary>The columns of a comparison without their results: what an open page keeps while somebody reads it.</summary>
/// <param name="Columns">At most six.</param>
/// <param name="Baseline">Index of the column others are compared with.</param>
/// <param name="Notes">What could not be shown, one sentence each.</param>
/// <param name="HasAllOptions">Whether the columns are all options of one scenario.</param>
/// <param name="StudyReason">Why it cannot be studied, one sentence; <c>null</c> when it can.</param>
public sealed record CompareOutline(
    ImmutableArray<CompareHead> Columns,
    int Baseline,
    ImmutableArray<string> Notes,
    bool HasAllOptions,
    string? StudyReason
)
{
    /// <summary>Nothing to compare.</summary>
    public static CompareOutline Empty { get; } = new([], 0, [], false, "");

    /// <summary>Whether all columns stem from one scenario.</summary>
    public bool IsOneScenario =>
        Columns.Select(column => column.Selection.Source).Distinct().Count() == 1;

    /// <summary>Index of a column, or −1.</summary>
    public int IndexOf(string? key)
    {
        for (var index = 0; index < Columns.Length; index++)
        {
            if (Columns[index].Key == key)
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>The address that explains how a column differs from the baseline, input by input, in the measure that is looked at.</summary>
    public string GapAddress(int column, CostBasis basis) =>
        new ChangesState
        {
            From = Columns[Baseline].Selection,
            To = Columns[column].Selection,
            Metric = basis == CostBasis.PerMillionTokens ? Columns[column].CostMetric : null,
        }.ToUrl();

    /// <summary>A state that names each shown column by itself, so that single ones can be moved and taken out.</summary>
    public CompareState Spelled(CompareState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state with { Selections = [.. Columns.Select(column => column.Selection)] };
    }

    /// <summary>The state after taking a column out.</summary>
    public CompareState Without(CompareState state, int column)
    {
        var spelled = Spelled(state);
        var key = Columns[column].Key;
        return spelled with
        {
            Selections = spelled.Selections.RemoveAt(column),
            Baseline = spelled.Baseline == key ? null : spelled.Baseline,
            Against = spelled.Against == key ? null : spelled.Against,
            Explain = spelled.Explain?.OptionId == key ? null : spelled.Explain,
        };
    }

    /// <summary>The state after moving a column by one place; unchanged at the edge.</summary>
    public CompareState Moved(CompareState state, int column, int by)
    {
        var to = column + by;
        if (to < 0 || to >= Columns.Length)
        {
            return state;
        }

        var spelled = Spelled(state);
        var moved = spelled.Selections[column];
        return spelled with { Selections = spelled.Selections.RemoveAt(column).Insert(to, moved) };
    }
}
