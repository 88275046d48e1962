using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>Power that a site offers from a month on.</summary>
/// <param name="Month">First month (day is always 1).</param>
/// <param name="Power">Power from then on, until the next step.</param>
public sealed record PowerStep(DateOnly Month, Power Power);
