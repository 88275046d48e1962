namespace TcoDashboard.Domain.Sheets.Batches;

/// <summary>One link of a chain.</summary>
/// <param name="Operation">What is done to the running value.</param>
/// <param name="Operand">With what.</param>
internal readonly record struct ChainLink(ChainOperation Operation, LaneOperand Operand);
