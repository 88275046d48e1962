using System.Collections.Immutable;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Domain.Analysis.TradeOffs;

/// <summary>One thing that matters in a choice, with its value for every option.</summary>
/// <param name="Id">Stable id: cost, latency, energy, resilience, sovereignty, integration, lead_time.</param>
/// <param name="Label">Name in sentence case.</param>
/// <param name="Unit">Symbol of the unit of its values.</param>
/// <param name="Better">Whether less or more is better.</param>
/// <param name="Values">One value an option; <c>null</c> where nobody knows.</param>
/// <param name="IsJudged">Whether people gave the values, rather than the model.</param>
public sealed record Criterion(
    string Id,
    string Label,
    string Unit,
    BetterWhen Better,
    ImmutableArray<double?> Values,
    bool IsJudged
)
{
    /// <summary>
    /// The value of an option between the worst (0) and the best (1) of all options; 1 for all when they do not differ, <c>null</c> where it is
    /// not known.
    /// </summary>
    /// <param name="option">Index of the option.</param>
    public double? Score(int option)
    {
        if (Values[option] is not { } value)
        {
            return null;
        }

        double[] known = [.. Values.OfType<double>()];
        var (low, high) = (known.Min(), known.Max());
        var share = high > low ? (value - low) / (high - low) : 1;
        return high > low && Better == BetterWhen.Lower ? 1 - share : share;
    }

    /// <summary>Whether one option is at least as good as another here; unknown is as good as nothing.</summary>
    public bool IsNoWorse(int option, int other)
    {
        if (Values[other] is not { } theirs)
        {
            return true;
        }

        return Values[option] is { } own
            && (Better == BetterWhen.Lower ? own <= theirs : own >= theirs);
    }
}
