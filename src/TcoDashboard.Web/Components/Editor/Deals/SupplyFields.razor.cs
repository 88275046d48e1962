using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Procurement.Supply;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Workspace;
using TcoDashboard.Web.Workspace.Edits;
using TcoDashboard.Web.Workspace.Entry;

namespace TcoDashboard.Web.Components.Editor.Deals;

/// <summary>What may go wrong with the supply of one option, to change.</summary>
public sealed partial class SupplyFields
{
    private static readonly SupplyTerms s_none = new();

    /// <summary>What the page gives to every tab.</summary>
    [Parameter, EditorRequired]
    public EditorView View { get; set; } = null!;

    private ScenarioSession Session => View.Session;

    private OptionSpec Option => DealOption.Of(View);

    private SupplyTerms Terms => Option.Supply ?? s_none;

    private string HalfWithin(AwaitedBranch branch, LeadTime step) =>
        branch.Steps.Length > 1 ? Say["deals.halfWithinStep", step.Name] : Say["deals.halfWithin"];

    private string MostWithin(AwaitedBranch branch, LeadTime step) =>
        branch.Steps.Length > 1 ? Say["deals.mostWithinStep", step.Name] : Say["deals.mostWithin"];

    private string At(string key) =>
        FormattableString.Invariant(
            $"options[{Session.Document.Options.IndexOf(Option)}].supply.{key}"
        );

    private EntryField Entry(
        string key,
        string label,
        Unit unit,
        double minimum,
        double maximum,
        bool isOptional = false
    ) => new(At(key), label, unit, minimum, maximum) { IsOptional = isOptional };

    private EntryField Weeks(string key, string label) =>
        Entry(key, label, Unit.One, 0, 1040) with
        {
            IsMinimumExcluded = true,
            Counted = Say["unit.weeks"],
        };

    private EntryField Months(string key, string label) =>
        Entry(key, label, Unit.One, 0, 120) with
        {
            Counted = Say["unit.months"],
        };

    private void Set(Func<SupplyTerms, SupplyTerms> change)
    {
        var option = Option.Id;
        Session.Apply(document => document.WithSupply(option, change), Say["edit.supplyRisk"]);
    }

    private void SetBranch(int index, Func<AwaitedBranch, AwaitedBranch> change) =>
        Set(terms =>
            index < terms.Branches.Length
                ? terms with
                {
                    Branches = terms.Branches.SetItem(index, change(terms.Branches[index])),
                }
                : terms
        );

    private void SetStep(int index, int step, Func<LeadTime, LeadTime> change) =>
        SetBranch(
            index,
            branch =>
                step < branch.Steps.Length
                    ? branch with
                    {
                        Steps = branch.Steps.SetItem(step, change(branch.Steps[step])),
                    }
                    : branch
        );

    private void SetEvent(int index, Func<RiskEvent, RiskEvent> change) =>
        Set(terms =>
            index < terms.Events.Length
                ? terms with
                {
                    Events = terms.Events.SetItem(
                        index,
                        terms.Events[index] with
                        {
                            Risk = change(terms.Events[index].Risk),
                        }
                    ),
                }
                : terms
        );

    private void SetFailure(int index, Func<SupplierFailure, SupplierFailure> change) =>
        Set(terms =>
            index < terms.Failures.Length
                ? terms with
                {
                    Failures = terms.Failures.SetItem(index, change(terms.Failures[index])),
                }
                : terms
        );
}
