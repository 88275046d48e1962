using System.Globalization;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Workspace;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Components.Comments;

/// <summary>A list of comments.</summary>
public sealed partial class CommentList
{
    private const int Beginning = 40;

    /// <summary>The comments, the earliest first.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<CommentSpec> Comments { get; set; } = [];

    /// <summary>What a comment is about, where the list is about several things.</summary>
    [Parameter]
    public RenderFragment<CommentSpec>? About { get; set; }

    /// <summary>The open scenario; without it nothing can be changed.</summary>
    [Parameter]
    public ScenarioSession? Session { get; set; }

    private static string Begin(CommentSpec comment) =>
        comment.Text.Length <= Beginning ? comment.Text : comment.Text[..Beginning] + "…";

    private string Signed(CommentSpec comment)
    {
        var who = comment.Author.Length == 0 ? Say["comments.noName"] : comment.Author;
        return (comment.Day, comment.IsSettled) switch
        {
            ({ } day, false) => Say["comments.signed", who, Reader.Presenter.ShortDate(day)],
            ({ } day, true) => Say["comments.signedSettled", who, Reader.Presenter.ShortDate(day)],
            (null, true) => Say["comments.settled", who],
            _ => who,
        };
    }

    private void Settle(ScenarioSession session, CommentSpec comment) =>
        session.Apply(
            document => document.WithCommentSettled(comment.Id, !comment.IsSettled),
            comment.IsSettled ? Say["edit.reopeningOfAComment"] : Say["edit.settlingOfAComment"]
        );

    private void Remove(ScenarioSession session, CommentSpec comment) =>
        session.Apply(
            document => document.WithoutComment(comment.Id),
            Say["edit.removalOfAComment"]
        );
}
