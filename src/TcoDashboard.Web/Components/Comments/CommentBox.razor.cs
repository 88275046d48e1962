using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Components.Editor;
using TcoDashboard.Web.Workspace;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Components.Comments;

/// <summary>The comments on one number, one input or the scenario.</summary>
public sealed partial class CommentBox
{
    private ImmutableArray<CommentSpec> _comments = [];
    private string? _about;
    private string _text = "";
    private string _author = "";

    /// <summary>The open scenario.</summary>
    [Parameter, EditorRequired]
    public ScenarioSession Session { get; set; } = null!;

    /// <summary>What the comments are about, see <see cref="CommentSpec.About"/>.</summary>
    [Parameter, EditorRequired]
    public string About { get; set; } = "";

    /// <summary>The heading; <c>null</c> for that of all comments.</summary>
    [Parameter]
    public string? Title { get; set; }

    [Inject]
    private CommentAuthor Author { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    private bool IsFull => Session.Document.Comments.Length >= CommentSpec.Most;

    private string TextId => "comment-" + FieldId.Of(About.Length == 0 ? "scenario" : About);

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (_about != About)
        {
            (_about, _text, _author) = (About, "", Author.Name);
        }

        _comments = [.. Session.Document.Comments.Where(comment => comment.About == About)];
    }

    private void Add()
    {
        if (string.IsNullOrWhiteSpace(_text))
        {
            return;
        }

        var today = DateOnly.FromDateTime(Time.GetUtcNow().UtcDateTime);
        var (text, author) = (_text, _author);
        Author.Name = author;
        _text = "";
        Session.Apply(
            document => document.WithComment(About, text, author, today),
            Say["edit.comment"]
        );
    }
}
