using System.Collections.Immutable;
using TcoDashboard.Domain.Analysis.Screening;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Studies;
using TcoDashboard.Web.Language;

namespace TcoDashboard.Web.Components.Pages.Guide;

/// <summary>
/// The example of the start page beside a question of the guide: both speak of megawatts, so a reader who sees other figures has to be told
/// what else is assumed.
/// </summary>
public sealed record GuideExample
{
    /// <summary>Title of the example.</summary>
    public required string Title { get; init; }

    /// <summary>The question with everything of the example that a question can say.</summary>
    public required BuyingQuestion Question { get; init; }

    /// <summary>What the example assumes otherwise and the question could take over.</summary>
    public required ImmutableArray<string> Differences { get; init; }

    /// <summary>What the example sets that no question says, such as negotiated prices.</summary>
    public required ImmutableArray<string> Beyond { get; init; }

    /// <summary>The example beside a question; <c>null</c> where it is about something else than the power asked about.</summary>
    public static GuideExample? Of(
        BuyingQuestion question,
        ScenarioDocument? example,
        CatalogRevision catalog,
        Presenter presenter,
        Wording say
    )
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(presenter);
        ArgumentNullException.ThrowIfNull(say);
        if (
            question is not { Kind: QuestionKind.Power, AlsoWithin: null }
            || example
                is not {
                    Limits.PowerBudget: { } budget,
                    Workloads: [{ Training: null } load],
                    Options: [{ Fleets: [var fleet, ..] }, ..]
                }
        )
        {
            return null;
        }

        var taken = question with
        {
            Amount = budget.Megawatts,
            Model = load.Model,
            Format = load.Weights,
            InputTokens = load.InputTokens,
            OutputTokens = load.OutputTokens,
            MaxTtftMs = load.MaxTtftMs,
            MinTokensPerSecondPerUser = load.MinTokensPerSecondPerUser,
            Region = example.Region,
            Years = example.Years,
            Housing = fleet.Deployment == Deployment.Own ? Deployment.Own : Deployment.Colo,
        };
        return new()
        {
            Title = example.Title,
            Question = taken,
            Differences = [.. Taken(question, taken, catalog, presenter, say)],
            Beyond = [.. Left(example, load, presenter, say)],
        };
    }

    private static IEnumerable<string> Taken(
        BuyingQuestion now,
        BuyingQuestion then,
        CatalogRevision catalog,
        Presenter presenter,
        Wording say
    )
    {
        string Name(CatalogKind kind, string id) => catalog.Find(kind, id)?.Name ?? id;
        if (now.Amount != then.Amount)
        {
            yield return presenter.Card(then.Amount, Unit.Megawatt);
        }

        if (now.Model != then.Model)
        {
            yield return Name(CatalogKind.Model, then.Model);
        }

        if (now.Format != then.Format)
        {
            yield return Bits(then.Format, say);
        }

        if ((now.InputTokens, now.OutputTokens) != (then.InputTokens, then.OutputTokens))
        {
            yield return say[
                "guide.exampleTokens",
                presenter.Whole(then.InputTokens),
                presenter.Whole(then.OutputTokens)
            ];
        }

        foreach (var target in Targets(now, then, presenter, say))
        {
            yield return target;
        }

        if (now.Region != then.Region)
        {
            yield return Name(CatalogKind.Region, then.Region);
        }

        if (now.Years != then.Years)
        {
            yield return say[
                then.Years == 1 ? "guide.exampleYear" : "guide.exampleYears",
                then.Years
            ];
        }

        if (now.Housing != then.Housing)
        {
            yield return say[then.Housing == Deployment.Own ? "guide.own" : "guide.colo"];
        }
    }

    private static IEnumerable<string> Targets(
        BuyingQuestion now,
        BuyingQuestion then,
        Presenter presenter,
        Wording say
    )
    {
        if (now.MaxTtftMs != then.MaxTtftMs && then.MaxTtftMs is { } wait)
        {
            yield return say["guide.exampleFirst", presenter.Card(wait, Unit.Millisecond)];
        }

        if (
            now.MinTokensPerSecondPerUser != then.MinTokensPerSecondPerUser
            && then.MinTokensPerSecondPerUser is { } speed
        )
        {
            yield return say["guide.exampleSpeed", presenter.Card(speed, Unit.TokensPerSecond)];
        }
    }

    private static IEnumerable<string> Left(
        ScenarioDocument example,
        WorkloadSpec load,
        Presenter presenter,
        Wording say
    )
    {
        if (
            example.Overrides.Any(one =>
                one.Figure.EndsWith("#price_usd", StringComparison.Ordinal)
            )
        )
        {
            yield return say["guide.examplePrices"];
        }

        if (load.CachedInput > 0)
        {
            yield return say["guide.exampleCached", presenter.Percent(load.CachedInput)];
        }

        if (load.Cache != load.Weights)
        {
            yield return say["guide.exampleCache", Bits(load.Cache, say)];
        }

        foreach (var (key, setting) in example.Inputs.ByKey)
        {
            var definition = InputDefinitions.ByKey[key];
            yield return say[
                "guide.exampleInput",
                StudyCanvas.InSentence(definition.Label),
                presenter.Card(setting.Value, definition.Unit)
            ];
        }
    }

    private static string Bits(NumberFormat format, Wording say) =>
        format switch
        {
            NumberFormat.Bf16 => say["guide.bits16"],
            NumberFormat.Fp4 => say["guide.bits4"],
            _ => say["guide.bits8"],
        };
}
