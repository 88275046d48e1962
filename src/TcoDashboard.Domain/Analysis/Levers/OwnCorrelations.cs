using System.Collections.Immutable;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Domain.Analysis.Levers;

/// <summary>The correlations of a document by what they mean: which of them speak of a pair of levers, and edits of them.</summary>
public static class OwnCorrelations
{
    /// <summary>The correlations with another one for a pair, written under narrow addresses; what spoke of the pair before is taken away.</summary>
    /// <param name="result">The result whose levers are meant.</param>
    /// <param name="levers">All levers of the result.</param>
    /// <param name="specs">Correlations of a document.</param>
    /// <param name="pair">The two levers.</param>
    /// <param name="strength">Spearman's correlation, −0.99 to 0.99; 0 says that they do not move together.</param>
    /// <param name="reason">One sentence: why.</param>
    public static ImmutableArray<CorrelationSpec> Set(
        Result result,
        ImmutableArray<Lever> levers,
        ImmutableArray<CorrelationSpec> specs,
        (Lever First, Lever Second) pair,
        double strength,
        string reason
    )
    {
        ArgumentNullException.ThrowIfNull(result);
        string Address(Lever lever) => OwnRanges.Addresses(result, levers, lever)[0];
        return Without(result, specs, pair)
            .Add(new(Address(pair.First), Address(pair.Second), strength, reason));
    }

    /// <summary>The correlations without any that speaks of a pair.</summary>
    /// <param name="result">The result whose levers are meant.</param>
    /// <param name="specs">Correlations of a document.</param>
    /// <param name="pair">The two levers.</param>
    public static ImmutableArray<CorrelationSpec> Without(
        Result result,
        ImmutableArray<CorrelationSpec> specs,
        (Lever First, Lever Second) pair
    )
    {
        ArgumentNullException.ThrowIfNull(result);
        bool Means(string address, Lever lever) =>
            ScenarioRanges.Meant(address, result, [lever]).Length > 0;
        return specs.RemoveAll(spec =>
            (Means(spec.First, pair.First) && Means(spec.Second, pair.Second))
            || (Means(spec.First, pair.Second) && Means(spec.Second, pair.First))
        );
    }
}
