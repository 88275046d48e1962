namespace TcoDashboard.Domain.Workloads;

/// <summary>
/// A draft that guesses tokens ahead of the model, which then checks them in one step (model equations, 11). Acceptance falls with the
/// position: <c>a_i = a_1·r^(i−1)</c>; equal acceptance at every position overstates long drafts by up to 60 %.
/// </summary>
/// <param name="Drafts">Tokens guessed before each check, <c>γ</c>; 1 or more.</param>
/// <param name="FirstAcceptance">Probability that the first guess is right, 0 to 1.</param>
/// <param name="Decay">Ratio of acceptance from one position to the next, 0 to 1; 1 for equal acceptance.</param>
/// <param name="DraftCost">Time of one guess over that of a step of the model.</param>
public sealed record SpeculativeDraft(
    int Drafts,
    double FirstAcceptance,
    double Decay,
    double DraftCost
)
{
    /// <summary>Tokens that one step yields on average: <c>A(γ) = 1 + Σ_i Π_{j≤i} a_j</c>; at least 1.</summary>
    public double TokensPerStep
    {
        get
        {
            var sum = 1.0;
            var all = 1.0;
            var acceptance = FirstAcceptance;
            for (var position = 0; position < Drafts; position++)
            {
                all *= acceptance;
                sum += all;
                acceptance *= Decay;
            }

            return sum;
        }
    }

    /// <summary>Gain while checking costs no more than a step without drafts: <c>A/(γ·c + 1)</c>. Large batches gain less.</summary>
    public double SpeedUpWhileMemoryBound => TokensPerStep / ((Drafts * DraftCost) + 1);
}
