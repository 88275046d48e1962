namespace TcoDashboard.Domain.Analysis.Crossings;

/// <summary>Where a target meets the wanted value.</summary>
/// <param name="Value">The value of the lever.</param>
/// <param name="IsJump">
/// Whether the target steps over the wanted value without taking it, as it does where one more whole system is needed; <paramref name="Value"/>
/// is then the first place on the far side.
/// </param>
/// <param name="Rises">Whether the target rises through the wanted value as the lever grows.</param>
public sealed record Crossing(double Value, bool IsJump, bool Rises);
