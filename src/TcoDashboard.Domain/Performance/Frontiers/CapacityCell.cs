namespace TcoDashboard.Domain.Performance.Frontiers;

/// <summary>Whether a number of users with a context fits, and on how many systems.</summary>
/// <param name="ContextTokens">Tokens of context of each user.</param>
/// <param name="Users">Users at the same moment.</param>
/// <param name="Systems">Systems needed; <c>null</c> when it does not fit.</param>
/// <param name="Accelerators">Accelerators (wafers) that hold weights and cache; <c>null</c> when it does not fit.</param>
/// <param name="Problem">Why it does not fit; <c>null</c> when it does.</param>
public sealed record CapacityCell(
    int ContextTokens,
    int Users,
    int? Systems,
    int? Accelerators,
    Problem? Problem
);
