namespace TcoDashboard.Domain.Performance.Calibration;

/// <summary>What the fitted model misses over all measurements of the same traits.</summary>
/// <param name="Traits">The traits they share.</param>
/// <param name="Rows">How many.</param>
/// <param name="Slowness">Mean of the logarithm of measured over predicted, turned so that a positive one is slower than predicted.</param>
public sealed record ResidualCell(RowTraits Traits, int Rows, double Slowness);
