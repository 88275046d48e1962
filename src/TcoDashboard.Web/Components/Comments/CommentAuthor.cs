namespace TcoDashboard.Web.Components.Comments;

/// <summary>What the person of this browser window last signed a comment with.</summary>
public sealed class CommentAuthor
{
    /// <summary>The name; empty before the first comment.</summary>
    public string Name { get; set; } = "";
}
