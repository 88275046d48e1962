using TcoDashboard.Web.Components.Pages;
using TcoDashboard.Web.Components.Pages.SharedLinks;

namespace TcoDashboard.Web.Components.Layout;

/// <summary>Who looks at this page: someone of this app, or a recipient of a link who came by the address of links.</summary>
public sealed class Visitor
{
    /// <summary>Whether it is a recipient, who may open links and nothing else.</summary>
    public bool IsRecipient { get; private set; }

    /// <summary>Takes what the server saw as the page was asked for. Nothing makes a recipient more than that again.</summary>
    public void Use(bool isRecipient) => IsRecipient |= isRecipient;

    /// <summary>Whether this page may be drawn for them. A browser can ask a living page for any other without a new request.</summary>
    public bool MayOpen(Type page) =>
        !IsRecipient
        || page == typeof(SharedPage)
        || page == typeof(NotFound)
        || page == typeof(Error);
}
