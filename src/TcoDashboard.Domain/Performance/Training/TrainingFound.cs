namespace TcoDashboard.Domain.Performance.Training;

/// <summary>What a search over training plans found.</summary>
/// <param name="Plan">The fastest plan that fits; <c>null</c> when none does.</param>
/// <param name="Tried">Plans looked at.</param>
/// <param name="LeastBytes">Smallest memory per device of all plans looked at, fitting or not; infinite when there was none.</param>
public readonly record struct TrainingFound(TrainingPlan? Plan, int Tried, double LeastBytes);
