using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing;

/// <summary>The value an input takes and where it comes from.</summary>
/// <param name="Value">The value in the input's unit.</param>
/// <param name="Provenance">Catalog figure, scenario setting, override or model.</param>
public sealed record InputValue(double Value, Provenance Provenance);
