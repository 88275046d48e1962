using System.Collections.Immutable;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Components.Comments;
using TcoDashboard.Web.Language;

namespace TcoDashboard.Web.Components.Pages.SharedLinks;

/// <summary>A comment as a link shows it.</summary>
/// <param name="About">What it is about, in words.</param>
/// <param name="Comment">The comment.</param>
public sealed record FrozenComment(string About, CommentSpec Comment)
{
    /// <summary>The comments of a document, with what they are about in the words of its result.</summary>
    public static ImmutableArray<FrozenComment> Of(
        ScenarioDocument document,
        Result result,
        Wording say
    )
    {
        ArgumentNullException.ThrowIfNull(document);
        return
        [
            .. document.Comments.Select(comment => new FrozenComment(
                CommentSubject.Words(document, result, comment.About, say),
                comment
            )),
        ];
    }
}
