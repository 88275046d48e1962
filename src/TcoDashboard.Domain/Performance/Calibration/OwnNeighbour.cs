namespace TcoDashboard.Domain.Performance.Calibration;

/// <summary>Own load tests that correct a prediction.</summary>
/// <param name="Hardware">Catalog id of the accelerator they ran on.</param>
/// <param name="Model">Catalog id of the model.</param>
/// <param name="Rows">Tests.</param>
/// <param name="Weight">Their share of all weights in the correction, 0 to 1.</param>
public sealed record OwnNeighbour(string Hardware, string Model, int Rows, double Weight);
