using System.Globalization;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Web.Language;

namespace TcoDashboard.Web.Components.Comments;

/// <summary>How many comments stand open, beside what they are about.</summary>
public static class CommentMark
{
    /// <summary>The number; nothing when there is none.</summary>
    public static RenderFragment? Of(int count, Wording say)
    {
        ArgumentNullException.ThrowIfNull(say);
        return count == 0
            ? null
            : builder =>
            {
                builder.OpenElement(0, "span");
                builder.AddAttribute(1, "class", "comment-mark");
                builder.OpenElement(2, "span");
                builder.AddAttribute(3, "aria-hidden", "true");
                builder.AddContent(4, count.ToString(CultureInfo.InvariantCulture));
                builder.CloseElement();
                builder.OpenElement(5, "span");
                builder.AddAttribute(6, "class", "unseen");
                builder.AddContent(
                    7,
                    count == 1 ? say["comments.one"] : say["comments.many", count]
                );
                builder.CloseElement();
                builder.CloseElement();
            };
    }
}
