namespace TcoDashboard.Domain.Performance;

/// <summary>What the power to provision was estimated from, where no nameplate is published.</summary>
/// <param name="Text">One sentence with the numbers it starts from.</param>
/// <param name="LowKilowatts">Low end of the estimate in kW.</param>
/// <param name="HighKilowatts">High end of the estimate in kW.</param>
public sealed record ProvisionedBasis(string Text, double LowKilowatts, double HighKilowatts);
