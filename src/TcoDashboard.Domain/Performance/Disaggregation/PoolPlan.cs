namespace TcoDashboard.Domain.Performance.Disaggregation;

/// <summary>How many copies each pool has, and what they sustain together (model equations, 14).</summary>
/// <param name="PromptCopies">Copies that process prompts.</param>
/// <param name="AnswerCopies">Copies that answer.</param>
/// <param name="PromptRate">Requests a second that the prompt pool sustains, its efficiency counted.</param>
/// <param name="AnswerRate">Requests a second that the answer pool sustains, its efficiency counted.</param>
public readonly record struct PoolPlan(
    int PromptCopies,
    int AnswerCopies,
    double PromptRate,
    double AnswerRate
)
{
    /// <summary>Requests a second of both together: the slower pool's.</summary>
    public double RequestsPerSecond => Math.Min(PromptRate, AnswerRate);

    /// <summary>Share of the faster pool's rate that is used; 1 when both match.</summary>
    public double Balance => RequestsPerSecond / Math.Max(PromptRate, AnswerRate);

    /// <summary>
    /// The pools that give most requests a second for their cost, up to a number of copies in all: <c>N_p·X_p = N_d·X_d</c> as nearly as whole
    /// copies allow.
    /// </summary>
    /// <param name="promptRate">Requests a second of one copy for prompts.</param>
    /// <param name="answerRate">Requests a second of one copy for answers.</param>
    /// <param name="promptCost">Cost of one copy for prompts, in any unit, for example dollars an hour or kilowatts.</param>
    /// <param name="answerCost">Cost of one copy for answers, in the same unit.</param>
    /// <param name="mostCopies">Most copies in all; at least 2.</param>
    public static PoolPlan Best(
        double promptRate,
        double answerRate,
        double promptCost,
        double answerCost,
        int mostCopies
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(mostCopies, 2);
        var best = default(PoolPlan);
        var bestYield = 0.0;
        for (var prompts = 1; prompts < mostCopies; prompts++)
        {
            for (var answers = 1; prompts + answers <= mostCopies; answers++)
            {
                var plan = new PoolPlan(
                    prompts,
                    answers,
                    prompts * promptRate,
                    answers * answerRate
                );
                var yield =
                    plan.RequestsPerSecond / ((prompts * promptCost) + (answers * answerCost));

                // Why: the smallest of equal pools; 0.1 % better is not worth more copies.
                if (yield > bestYield * 1.001)
                {
                    (best, bestYield) = (plan, yield);
                }
            }
        }

        return best;
    }

    /// <summary>The fewest copies in both pools that sustain a rate.</summary>
    public static PoolPlan For(double requestsPerSecond, double promptRate, double answerRate)
    {
        var prompts = Math.Max(1, (int)Math.Ceiling(requestsPerSecond / promptRate));
        var answers = Math.Max(1, (int)Math.Ceiling(requestsPerSecond / answerRate));
        return new(prompts, answers, prompts * promptRate, answers * answerRate);
    }
}
