using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Web.Workspace.Edits;

/// <content>Weights, limits and judgements of a trade-off.</content>
public static partial class ScenarioEdits
{
    /// <summary>Sets how much a criterion counts.</summary>
    public static ScenarioDocument WithWeight(
        this ScenarioDocument document,
        TradeOffCriterion criterion,
        double weight
    ) => document.With(document.TradeOff.Of(criterion) with { Weight = weight });

    /// <summary>Sets the worst value allowed, or takes the limit away.</summary>
    public static ScenarioDocument WithLimit(
        this ScenarioDocument document,
        TradeOffCriterion criterion,
        double? limit
    ) => document.With(document.TradeOff.Of(criterion) with { Limit = limit });

    /// <summary>Sets how an option is judged, or takes the judgement away; judgements of options that are gone go with it.</summary>
    public static ScenarioDocument WithScore(
        this ScenarioDocument document,
        TradeOffCriterion criterion,
        string option,
        double? score
    )
    {
        ArgumentNullException.ThrowIfNull(document);
        var known = document.TradeOff.Of(criterion, option);
        var kept = document.TradeOff.Judgements.RemoveAll(one =>
            one == known || document.Options.All(other => other.Id != one.Option)
        );
        return document with
        {
            TradeOff = document.TradeOff with
            {
                Judgements = score is { } value
                    ? kept.Add(new(criterion, option, value, known?.Reason ?? ""))
                    : kept,
            },
        };
    }

    /// <summary>Sets why an option is judged so; nothing where it is not judged.</summary>
    public static ScenarioDocument WithReason(
        this ScenarioDocument document,
        TradeOffCriterion criterion,
        string option,
        string reason
    )
    {
        ArgumentNullException.ThrowIfNull(document);
        return document with
        {
            TradeOff = document.TradeOff with
            {
                Judgements =
                [
                    .. document.TradeOff.Judgements.Select(one =>
                        one.Criterion == criterion && one.Option == option
                            ? one with
                            {
                                Reason = Line(reason),
                            }
                            : one
                    ),
                ],
            },
        };
    }

    // What says no more than nothing does is left out, so that the document keeps its hash.
    private static ScenarioDocument With(this ScenarioDocument document, CriterionSpec criterion)
    {
        var kept = document.TradeOff.Criteria.RemoveAll(one =>
            one.Criterion == criterion.Criterion
        );
        return document with
        {
            TradeOff = document.TradeOff with
            {
                Criteria = criterion is { Weight: TradeOffSpec.UsualWeight, Limit: null }
                    ? kept
                    : [.. kept.Add(criterion).OrderBy(one => one.Criterion)],
            },
        };
    }
}
