namespace TcoDashboard.Documents.Scenarios;

/// <summary>The kinds of distribution a document can name.</summary>
internal enum RangeKind
{
    /// <summary>One value.</summary>
    Fixed,

    /// <summary>Smallest, most likely and largest value, straight between them.</summary>
    Triangular,

    /// <summary>Smallest, most likely and largest value, less weight in the tails.</summary>
    Pert,

    /// <summary>P10 and P90 of a number that cannot be negative.</summary>
    Lognormal,

    /// <summary>A few cases with weights.</summary>
    Discrete,

    /// <summary>Observed values.</summary>
    Empirical,
}
