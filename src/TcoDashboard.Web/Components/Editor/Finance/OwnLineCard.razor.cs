using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Workspace;
using TcoDashboard.Web.Workspace.Entry;

namespace TcoDashboard.Web.Components.Editor.Finance;

/// <summary>One line of one's own, to change.</summary>
public sealed partial class OwnLineCard
{
    /// <summary>The open scenario.</summary>
    [Parameter, EditorRequired]
    public ScenarioSession Session { get; set; } = null!;

    /// <summary>The line.</summary>
    [Parameter, EditorRequired]
    public OwnLineSpec Line { get; set; } = null!;

    /// <summary>Its path in the document with a dot behind it.</summary>
    [Parameter, EditorRequired]
    public string Path { get; set; } = "";

    /// <summary>Told an edit of the line.</summary>
    /// <remarks>Why an edit and not the line: while the browser is slow, the line shown stays behind the document.</remarks>
    [Parameter, EditorRequired]
    public EventCallback<Func<OwnLineSpec, OwnLineSpec>> OnSet { get; set; }

    /// <summary>Asked to take it away.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnRemove { get; set; }

    private ImmutableArray<FieldChoice> Kinds =>
        [
            new(nameof(OwnLineKind.Operating), Say["lines.operating"]),
            new(nameof(OwnLineKind.Capital), Say["lines.capital"]),
        ];

    private Unit Money => Line.Currency is { } code ? Unit.UsdPerMonth.In(code) : Unit.UsdPerMonth;

    private EntryField Amount =>
        new(
            Path + "amount_usd",
            Say["lines.amount"],
            Money,
            -OwnLineSpec.MostAmount,
            OwnLineSpec.MostAmount
        );

    private EntryField Growth =>
        new(
            Path + "growth_per_year",
            Say["lines.growth"],
            Unit.PerYear,
            OwnLineSpec.LeastGrowth,
            OwnLineSpec.MostGrowth
        );

    private Task Set(Func<OwnLineSpec, OwnLineSpec> edit) =>
        // Why: a document with a line without a name could not be read again.
        edit(Line).Name.Length == 0
            ? Task.CompletedTask
            : OnSet.InvokeAsync(edit);
}
