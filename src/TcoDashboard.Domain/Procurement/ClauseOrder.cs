using System.Collections.Immutable;
using TcoDashboard.Domain.Procurement.Clauses;

namespace TcoDashboard.Domain.Procurement;

/// <summary>The order in which clauses are applied: that of the document, except where a clause names others that come first.</summary>
public static class ClauseOrder
{
    /// <summary>The clauses in order; those on a circle are left out (see <see cref="Circle"/>).</summary>
    public static ImmutableArray<Clause> Of(ImmutableArray<Clause> clauses)
    {
        var ordered = ImmutableArray.CreateBuilder<Clause>();
        var waiting = clauses.ToList();
        while (
            waiting.FirstOrDefault(clause =>
                !clause.After.Any(id => waiting.Any(other => other.Id == id))
            )
                is { } next
        )
        {
            waiting.Remove(next);
            ordered.Add(next);
        }

        return ordered.ToImmutable();
    }

    /// <summary>The ids of clauses that wait for each other, in the order of the document; empty when there are none.</summary>
    public static ImmutableArray<string> Circle(ImmutableArray<Clause> clauses)
    {
        var ordered = Of(clauses);
        var waiting = clauses.Where(clause => !ordered.Contains(clause)).ToList();
        // Why: what waits for a circle without being on it would only confuse the reader.
        while (
            waiting.FirstOrDefault(clause => !waiting.Any(other => other.After.Contains(clause.Id)))
                is { } behind
        )
        {
            waiting.Remove(behind);
        }

        return [.. waiting.Select(clause => clause.Id)];
    }
}
