namespace TcoDashboard.Domain.Scenarios;

/// <summary>What the numbers of a range count.</summary>
public enum RangeBasis
{
    /// <summary>Values of the input in its own unit.</summary>
    Value,

    /// <summary>Factors of the value that the input has: 0.8 is a fifth less.</summary>
    Factor,
}
