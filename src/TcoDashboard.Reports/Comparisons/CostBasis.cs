namespace TcoDashboard.Reports.Comparisons;

/// <summary>What the costs of a comparison are divided by.</summary>
public enum CostBasis
{
    /// <summary>Present value per million tokens, input and output together.</summary>
    PerMillionTokens,

    /// <summary>Present value over the horizon.</summary>
    PresentValue,
}
