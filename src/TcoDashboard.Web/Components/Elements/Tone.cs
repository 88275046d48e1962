namespace TcoDashboard.Web.Components.Elements;

/// <summary>Whether a difference is good or bad news for whoever pays.</summary>
public enum Tone
{
    /// <summary>Better than the baseline.</summary>
    Good,

    /// <summary>Worse than the baseline.</summary>
    Bad,
}
