namespace TcoDashboard.Domain.Analysis.Levers;

/// <summary>One cell that a lever moves.</summary>
/// <param name="Option">Index of the option in the result.</param>
/// <param name="CellId">A scalar input of its sheet.</param>
public readonly record struct LeverCell(int Option, string CellId);
