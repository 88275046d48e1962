using Microsoft.AspNetCore.Components;
using TcoDashboard.Reports.Comparisons;

namespace TcoDashboard.Web.Components.Pages.Compare;

/// <summary>Rows, basis, baseline and further options of a comparison.</summary>
public sealed partial class CompareToolbar
{
    /// <summary>Key of the column that a narrow screen shows beside the baseline until another is chosen.</summary>
    [Parameter]
    public string? Beside { get; set; }

    /// <summary>The columns.</summary>
    [Parameter, EditorRequired]
    public CompareOutline Set { get; set; } = CompareOutline.Empty;

    /// <summary>How it is looked at now.</summary>
    [Parameter, EditorRequired]
    public CompareState State { get; set; } = new();

    /// <summary>Called with another way to look at it.</summary>
    [Parameter]
    public EventCallback<CompareState> Changed { get; set; }

    /// <summary>From the baseline to the column beside it, else to the first other with numbers.</summary>
    private string? GapAddress =>
        Enumerable
            .Range(0, Set.Columns.Length)
            .Where(column => column != Set.Baseline && Set.Columns[column].IsFeasible)
            .OrderByDescending(column => Set.Columns[column].Key == State.Against)
            .Select(column => Set.GapAddress(column, State.Basis))
            .FirstOrDefault();

    private string NameOf(CompareHead column) =>
        Set.IsOneScenario ? column.Name : $"{column.Name} ({column.Scenario})";

    private Task PickBaseline(ChangeEventArgs change) =>
        Changed.InvokeAsync(State with { Baseline = change.Value as string });

    private Task PickAgainst(ChangeEventArgs change) =>
        Changed.InvokeAsync(State with { Against = change.Value as string });
}
