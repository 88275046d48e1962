using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Domain.Analysis.Screening;

/// <summary>One way to obtain one system, before it is tried.</summary>
/// <param name="Option">The option it would be in a scenario.</param>
/// <param name="Vendor">The company that sells the system or, when rented, that made it.</param>
/// <param name="IsRented">Whether it is rented by the hour.</param>
public sealed record Candidate(OptionSpec Option, string Vendor, bool IsRented);
