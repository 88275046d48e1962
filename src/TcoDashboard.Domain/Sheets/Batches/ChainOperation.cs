namespace TcoDashboard.Domain.Sheets.Batches;

/// <summary>What a link of a chain does to the running value.</summary>
internal enum ChainOperation
{
    /// <summary>Adds the operand.</summary>
    Plus,

    /// <summary>Subtracts the operand.</summary>
    Minus,

    /// <summary>Multiplies by the operand.</summary>
    Times,

    /// <summary>Divides by the operand; by zero gives NaN.</summary>
    Over,

    /// <summary>Keeps the smaller of itself and the operand.</summary>
    Least,

    /// <summary>Keeps the larger of itself and the operand.</summary>
    Most,
}
