using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Procurement.Clauses;
using TcoDashboard.Web.Workspace;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Components.Editor.Deals;

/// <summary>One clause of a deal, to read and to change.</summary>
public sealed partial class ClauseCard
{
    private static readonly ImmutableArray<FieldChoice> s_statuses =
    [
        new(nameof(ClauseStatus.Reported), "reported"),
        new(nameof(ClauseStatus.Filed), "filed"),
        new(nameof(ClauseStatus.Agreed), "signed"),
        new(nameof(ClauseStatus.Amended), "amended"),
    ];

    private static readonly ImmutableArray<FieldChoice> s_kinds =
    [
        new("filing", "filing"),
        new("company_disclosure", "company disclosure"),
        new("press", "press"),
        new("analyst", "analyst"),
        new("vendor", "vendor"),
        new("estimate", "estimate"),
        new("derived", "derived"),
    ];

    private ClauseForm _form = null!;

    /// <summary>The open scenario.</summary>
    [Parameter, EditorRequired]
    public ScenarioSession Session { get; set; } = null!;

    /// <summary>Id of the option.</summary>
    [Parameter, EditorRequired]
    public string Option { get; set; } = "";

    /// <summary>The clause.</summary>
    [Parameter, EditorRequired]
    public Clause Clause { get; set; } = null!;

    /// <summary>Its path in the document.</summary>
    [Parameter, EditorRequired]
    public string Path { get; set; } = "";

    /// <summary>Whether its fields are shown from the start.</summary>
    [Parameter]
    public bool IsOpen { get; set; }

    private bool HasCurrency =>
        Clause.Currency != CurrencyChoices.Dollar || Session.Document.Currency.Rates.Length > 0;

    /// <inheritdoc/>
    protected override void OnParametersSet() => _form = ClauseForms.Of(Clause);

    private void Change(Func<Clause, Clause> change) =>
        Session.Apply(
            document => document.WithClause(Option, Clause.Id, change),
            $"clause {Clause.Name}"
        );

    private void Remove() =>
        Session.Apply(
            document => document.WithoutClause(Option, Clause.Id),
            $"removal of the clause {Clause.Name}"
        );
}
