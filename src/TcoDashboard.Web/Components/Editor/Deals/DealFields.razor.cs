using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Workspace;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Components.Editor.Deals;

/// <summary>The deal of one option, to change.</summary>
public sealed partial class DealFields
{
    private string _kind = "price_tiers";
    private string _from = "";
    private string? _added;

    /// <summary>What the page gives to every tab.</summary>
    [Parameter, EditorRequired]
    public EditorView View { get; set; } = null!;

    private ScenarioSession Session => View.Session;

    /// <summary>The option looked at: that of the address, else the first that has a deal, else the first.</summary>
    private OptionSpec Option => DealOption.Of(View);

    private string Path =>
        FormattableString.Invariant($"options[{Session.Document.Options.IndexOf(Option)}].deal");

    private ImmutableArray<OptionSpec> Others =>
        [
            .. Session.Document.Options.Where(other =>
                other.Id != Option.Id && other.Deal is not null
            ),
        ];

    /// <summary>Whether the address leads to a field of a clause.</summary>
    private bool IsAsked(int clause) =>
        View.State.Field?.StartsWith(
            FormattableString.Invariant($"{Path}.clauses[{clause}]"),
            StringComparison.Ordinal
        ) == true;

    private void Add()
    {
        var document = Session.Document;
        var option = Option.Id;
        var before = (Option.Deal?.Clauses ?? []).Select(clause => clause.Id).ToHashSet();
        var clause = ClauseTemplates.Of(_kind, document.Start, document.Months, Say);
        Session.Apply(d => d.WithClauseAdded(option, clause), Say["edit.newClause", clause.Name]);
        _added = (Option.Deal?.Clauses ?? []).FirstOrDefault(one => !before.Contains(one.Id))?.Id;
        if (_kind == "capacity")
        {
            _kind = "price_tiers";
        }
    }

    private void TakeOver()
    {
        var (from, option) = (_from, Option.Id);
        Session.Apply(d => d.WithDealCopied(from, option), Say["edit.termsOfAnotherOption"]);
        _from = "";
    }
}
