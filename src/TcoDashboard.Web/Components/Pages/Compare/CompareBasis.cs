namespace TcoDashboard.Web.Components.Pages.Compare;

/// <summary>What the costs of a comparison are divided by.</summary>
public enum CompareBasis
{
    /// <summary>Present value per million tokens, input and output together.</summary>
    PerMillionTokens,

    /// <summary>Present value over the horizon.</summary>
    PresentValue,
}
