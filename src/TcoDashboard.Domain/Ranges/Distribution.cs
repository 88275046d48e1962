namespace TcoDashboard.Domain.Ranges;

/// <summary>What is believed of an uncertain number, in the number's own unit.</summary>
public abstract record Distribution
{
    /// <summary>The value below which a share of the belief lies.</summary>
    /// <param name="share">Strictly between 0 and 1.</param>
    public abstract double Quantile(double share);

    /// <summary>The same belief about a multiple of the number.</summary>
    /// <param name="factor">Above 0, so that the order of the values stays.</param>
    public abstract Distribution Times(double factor);

    /// <summary>The expected value.</summary>
    public abstract double Mean { get; }

    /// <summary>Why the parameters make no distribution, with both numbers; <c>null</c> when they do.</summary>
    public abstract string? Fault { get; }

    /// <summary>One chance in ten to lie below.</summary>
    public double P10 => Quantile(0.1);

    /// <summary>As likely above as below.</summary>
    public double P50 => Quantile(0.5);

    /// <summary>One chance in ten to lie above.</summary>
    public double P90 => Quantile(0.9);

    /// <summary>Whether it is one value only.</summary>
    public bool IsFixed => P10.Equals(P90);
}
