namespace TcoDashboard.Web.Components.Editor;

/// <summary>The colour of an option: the same in fields, bars and figures of a scenario.</summary>
public static class OptionColor
{
    /// <summary>The style value for the option at a place in its scenario.</summary>
    public static string Of(int index) =>
        FormattableString.Invariant($"var(--series-{(index % 6) + 1})");
}
