using System.Collections.Immutable;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Procurement;
using TcoDashboard.Domain.Procurement.Clauses;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Web.Workspace.Edits;

/// <content>Deals and their clauses.</content>
public static partial class ScenarioEdits
{
    /// <summary>The most clauses a deal holds.</summary>
    public const int MostClauses = 40;

    /// <summary>Adds a clause to the deal of an option; the first one makes the deal.</summary>
    public static ScenarioDocument WithClauseAdded(
        this ScenarioDocument document,
        string option,
        Clause clause
    )
    {
        ArgumentNullException.ThrowIfNull(clause);
        if (document.FindOption(option) is not { } spec)
        {
            return document;
        }

        var clauses = spec.Deal?.Clauses ?? [];
        if (
            clauses.Length >= MostClauses
            || (clause is CapacityClause && clauses.Any(one => one is CapacityClause))
        )
        {
            return document;
        }

        var added = clause with { Id = FreeId(clause.Id, clauses.Select(one => one.Id)) };
        var deal = spec.Deal ?? new DealTerms { Clauses = [] };
        var changed = document.WithDeal(option, deal with { Clauses = clauses.Add(added) });
        // Why: contracted capacity is not bought as well; the fleet it pays for would be refused.
        return clause is CapacityClause
            ? changed.WithDeployment(
                option,
                deal.Fleet ?? spec.Fleets[0].Id,
                Deployment.Contract,
                null
            )
            : changed;
    }

    /// <summary>Changes one clause.</summary>
    public static ScenarioDocument WithClause(
        this ScenarioDocument document,
        string option,
        string clause,
        Func<Clause, Clause> change
    ) =>
        document.FindOption(option)?.Deal is { } deal
            ? document.WithDeal(
                option,
                deal with
                {
                    Clauses = [.. deal.Clauses.Select(one => one.Id == clause ? change(one) : one)],
                }
            )
            : document;

    /// <summary>Removes a clause; with the last one the deal goes too.</summary>
    public static ScenarioDocument WithoutClause(
        this ScenarioDocument document,
        string option,
        string clause
    )
    {
        if (document.FindOption(option) is not { Deal: { } deal } spec)
        {
            return document;
        }

        ImmutableArray<Clause> left =
        [
            .. deal
                .Clauses.Where(one => one.Id != clause)
                .Select(one => one with { After = one.After.Remove(clause) }),
        ];
        var changed = document.WithDeal(option, left.IsEmpty ? null : deal with { Clauses = left });
        return deal.Capacity?.Id == clause
            ? changed.WithDeployment(option, deal.Fleet ?? spec.Fleets[0].Id, Deployment.Own, null)
            : changed;
    }

    /// <summary>Gives an option the deal of another, clause by clause; later changes of one do not change the other.</summary>
    public static ScenarioDocument WithDealCopied(
        this ScenarioDocument document,
        string from,
        string to
    )
    {
        if (
            document.FindOption(from)?.Deal is not { } deal
            || document.FindOption(to) is not { } target
        )
        {
            return document;
        }

        var fleet = target.Fleets.Any(one => one.Id == deal.Fleet) ? deal.Fleet : null;
        // Why: with the terms it had, a contracted fleet loses what its capacity costs.
        var released = target.Deal is { Capacity: not null } had
            ? document.WithDeployment(to, had.Fleet ?? target.Fleets[0].Id, Deployment.Own, null)
            : document;
        var changed = released.WithDeal(to, deal with { Fleet = fleet });
        return deal.Capacity is null
            ? changed
            : changed.WithDeployment(to, fleet ?? target.Fleets[0].Id, Deployment.Contract, null);
    }

    /// <summary>Another supplier of a deal.</summary>
    public static ScenarioDocument WithSupplier(
        this ScenarioDocument document,
        string option,
        string supplier
    ) =>
        document.FindOption(option)?.Deal is { } deal
            ? document.WithDeal(option, deal with { Supplier = Line(supplier) })
            : document;

    /// <summary>Another fleet that a deal pays for.</summary>
    public static ScenarioDocument WithDealFleet(
        this ScenarioDocument document,
        string option,
        string fleet
    )
    {
        if (
            document.FindOption(option) is not { Deal: { } deal } spec
            || spec.Fleets.All(one => one.Id != fleet)
        )
        {
            return document;
        }

        var before = deal.Fleet ?? spec.Fleets[0].Id;
        var changed = document.WithDeal(option, deal with { Fleet = fleet });
        // Why: contracted capacity moves with its deal; the fleet it leaves would be contracted without a contract.
        return deal.Capacity is null || before == fleet
            ? changed
            : changed
                .WithDeployment(option, before, Deployment.Own, null)
                .WithDeployment(option, fleet, Deployment.Contract, null);
    }

    private static ScenarioDocument WithDeal(
        this ScenarioDocument document,
        string option,
        DealTerms? deal
    ) =>
        document with
        {
            Options =
            [
                .. document.Options.Select(one =>
                    one.Id == option ? one with { Deal = deal } : one
                ),
            ],
        };
}
