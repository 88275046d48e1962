using System.Collections.Immutable;
using TcoDashboard.Documents.Json;

namespace TcoDashboard.Documents.Catalog;

/// <summary>The keys that items of one kind may have. A star stands for one part of a key without a dot.</summary>
/// <param name="Facts">Keys of facts.</param>
/// <param name="Figures">Keys of figures.</param>
internal sealed record KindSchema(ImmutableArray<string> Facts, ImmutableArray<string> Figures)
{
    public bool AllowsFact(string key) => Allows(Facts, key);

    public bool AllowsFigure(string key) => Allows(Figures, key);

    /// <summary>The fact somebody probably meant.</summary>
    public string? FactLike(string key) => NearMiss.Of(key, Facts);

    /// <summary>The figure somebody probably meant.</summary>
    public string? FigureLike(string key) => NearMiss.Of(key, Figures);

    private static bool Allows(ImmutableArray<string> patterns, string key) =>
        patterns.Any(pattern => Matches(pattern, key));

    private static bool Matches(string pattern, string key)
    {
        var star = pattern.IndexOf('*', StringComparison.Ordinal);
        if (star < 0)
        {
            return pattern == key;
        }

        var (head, tail) = (pattern[..star], pattern[(star + 1)..]);
        return key.Length > head.Length + tail.Length
            && key.StartsWith(head, StringComparison.Ordinal)
            && key.EndsWith(tail, StringComparison.Ordinal)
            && !key[head.Length..^tail.Length].Contains('.', StringComparison.Ordinal);
    }
}
