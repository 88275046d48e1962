using System.Collections.Immutable;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Components.Explain;

namespace TcoDashboard.Web.Components.Comments;

/// <summary>How many comments stand open beside what; numbers and inputs of a page show it.</summary>
public sealed class CommentMarks
{
    private readonly ImmutableDictionary<string, int> _open;

    /// <summary>Counts the comments of a document.</summary>
    public CommentMarks(ImmutableArray<CommentSpec> comments)
    {
        _open = comments
            .Where(comment => !comment.IsSettled)
            .GroupBy(comment => comment.About, StringComparer.Ordinal)
            .ToImmutableDictionary(
                group => group.Key,
                group => group.Count(),
                StringComparer.Ordinal
            );
        All = _open.Values.Sum();
    }

    /// <summary>Comments that stand open.</summary>
    public int All { get; }

    /// <summary>Open comments on a number.</summary>
    public int Of(ExplainAddress address) =>
        _open.IsEmpty ? 0 : Of(CommentSubject.AboutOf(address));

    /// <summary>Open comments on what an address of a comment names.</summary>
    public int Of(string about) => _open.GetValueOrDefault(about);
}
