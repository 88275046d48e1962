namespace TcoDashboard.Domain.Performance.Calibration;

/// <summary>Published size of a model whose name states none.</summary>
/// <param name="Sizes">Written as names that state it: billions of parameters and, behind an a, of those a token passes.</param>
/// <param name="Source">Address of the model card or paper that states it.</param>
public sealed record NamedSize(string Sizes, Uri Source);
