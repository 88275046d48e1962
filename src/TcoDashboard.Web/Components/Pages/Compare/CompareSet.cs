using System.Collections.Immutable;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Findings;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Web.Components.Pages.Changes;

namespace TcoDashboard.Web.Components.Pages.Compare;

/// <summary>The columns a state names, evaluated.</summary>
/// <param name="Columns">At most six.</param>
/// <param name="Baseline">Index of the column others are compared with.</param>
/// <param name="Notes">What could not be shown, one sentence each.</param>
public sealed record CompareSet(
    ImmutableArray<CompareColumn> Columns,
    int Baseline,
    ImmutableArray<string> Notes
)
{
    /// <summary>Nothing to compare.</summary>
    public static CompareSet Empty { get; } = new([], 0, []);

    /// <summary>Whether all columns stem from one result.</summary>
    public bool IsOneScenario =>
        Columns.Select(column => column.Selection.Source).Distinct().Count() == 1;

    /// <summary>Whether the columns are all options of one scenario.</summary>
    public bool HasAllOptions =>
        IsOneScenario && Columns.Length == Columns[0].Result.Options.Length;

    /// <summary>The result of the only scenario with the options that are columns, in their order.</summary>
    public Result Studied =>
        Columns[0].Result with
        {
            Options = [.. Columns.Select(column => column.Option)],
        };

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

    /// <summary>The finished comparison.</summary>
    public ComparisonReport Report(CostBasis basis, Presenter presenter) =>
        ComparisonBuilder.Build(
            [.. Columns.Select(column => column.ForReport)],
            Columns.IsEmpty ? null : Columns[Baseline].Key,
            basis,
            presenter
        );

    /// <summary>The figures of the comparison.</summary>
    public ImmutableArray<ChartFigure> Figures(CostBasis basis, Presenter presenter) =>
        ComparisonFigures.Of(
            [.. Columns.Select(column => column.ForReport)],
            basis,
            new(presenter)
        );

    /// <summary>The address that explains how a column differs from the baseline, input by input, in the measure that is looked at.</summary>
    public string GapAddress(int column, CostBasis basis, Presenter presenter) =>
        new ChangesState
        {
            From = Columns[Baseline].Selection,
            To = Columns[column].Selection,
            Metric =
                basis == CostBasis.PerMillionTokens
                    ? ShownMetrics.IdOf(
                        Columns[column].Result,
                        MetricIds.CostPerMtokBlended,
                        presenter
                    )
                    : null,
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
