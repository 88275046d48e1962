namespace TcoDashboard.Domain.Costing;

/// <summary>The predicted times of a fleet and how they move when its output turns out other than predicted.</summary>
/// <param name="Speed">Tokens a second one user sees, predicted.</param>
/// <param name="FirstToken">Seconds to the first token, predicted.</param>
public sealed record SpeedBasis(Leaf Speed, Leaf FirstToken)
{
    /// <summary>How the speed follows the error of the output; <c>null</c> when it has a doubt of its own.</summary>
    public SharedError? SpeedFollows { get; init; }

    /// <summary>How the time to the first token follows the error of the output; <c>null</c> when it has a doubt of its own.</summary>
    public SharedError? FirstTokenFollows { get; init; }
}
