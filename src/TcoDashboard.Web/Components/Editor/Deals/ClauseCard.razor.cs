using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Procurement.Clauses;
using TcoDashboard.Web.Workspace;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Components.Editor.Deals;

/// <summary>One clause of a deal, to read and to change.</summary>
public sealed partial class ClauseCard
{
    private ImmutableArray<FieldChoice> Statuses =>
        [
            new(nameof(ClauseStatus.Reported), Say["deals.status.reported"]),
            new(nameof(ClauseStatus.Filed), Say["deals.status.filed"]),
            new(nameof(ClauseStatus.Agreed), Say["deals.status.signed"]),
            new(nameof(ClauseStatus.Amended), Say["deals.status.amended"]),
        ];

    private ImmutableArray<FieldChoice> Kinds =>
        [
            new("filing", Say["deals.source.filing"]),
            new("company_disclosure", Say["deals.source.company"]),
            new("press", Say["deals.source.press"]),
            new("analyst", Say["deals.source.analyst"]),
            new("vendor", Say["deals.source.vendor"]),
            new("estimate", Say["deals.source.estimate"]),
            new("derived", Say["deals.source.derived"]),
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
    protected override void OnParametersSet() => _form = ClauseForms.Of(Clause, Say);

    private void Change(Func<Clause, Clause> change) =>
        Session.Apply(
            document => document.WithClause(Option, Clause.Id, change),
            Say["edit.clause", Clause.Name]
        );

    private void Remove() =>
        Session.Apply(
            document => document.WithoutClause(Option, Clause.Id),
            Say["edit.removalOfTheClause", Clause.Name]
        );
}
