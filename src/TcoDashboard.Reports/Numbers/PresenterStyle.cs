namespace TcoDashboard.Reports.Numbers;

/// <summary>Where numbers are shown.</summary>
public enum PresenterStyle
{
    /// <summary>On a page: minus sign U+2212, narrow no-break space before units.</summary>
    Screen,

    /// <summary>In plain text: ASCII minus, ordinary space, ASCII unit names.</summary>
    PlainText,
}
