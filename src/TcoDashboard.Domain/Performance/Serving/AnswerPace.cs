namespace TcoDashboard.Domain.Performance.Serving;

/// <summary>
/// How fast the answers of single requests go, and how much they differ: others come and go while a request runs, which a long life averages
/// out, and prompts fall into its life in runs. Times in seconds.
/// </summary>
internal readonly record struct AnswerPace
{
    private RequestAtoms Requests { get; init; }

    private AnswerSharing Answers { get; init; }

    private double MixedShare { get; init; }

    private double DecodeSeconds { get; init; }

    private double MixedSeconds { get; init; }

    /// <summary>Steps in a row with prompts, seen from a random moment in them: the rest of a busy period of the prompt queue.</summary>
    private double RunSteps { get; init; }

    private double StallPerSecond { get; init; }

    public static AnswerPace At(
        IEngineSteps steps,
        RequestAtoms requests,
        double rate,
        AnswerSharing answers
    )
    {
        var work = PromptWork.At(steps, requests, rate, answers.Mean);
        var mixed = steps.StepSeconds(answers.Mean, work.Fill);
        var extra = work.SecondsPerToken(answers.Mean);
        var each = requests.Prompt / work.Fill * mixed;
        var share = Math.Min(0.99, rate * each);
        var stall = Math.Min(0.99, rate * requests.Prompt * extra);
        return new()
        {
            Requests = requests,
            Answers = answers,
            MixedShare = share,
            DecodeSeconds = steps.StepSeconds(answers.Mean, 0),
            MixedSeconds = mixed,
            RunSteps =
                Math.Max(1, requests.Prompt / work.Fill)
                * requests.PromptSquare
                / (requests.Prompt * requests.Prompt)
                / (2 * (1 - share) * (1 - share)),

            // In the time of decode steps alone prompts come in runs, each the busy period of a Poisson stream: λ·E[x²]/(1−ρ)³ a second.
            StallPerSecond =
                rate
                * requests.PromptSquare
                * extra
                * extra
                * requests.ArrivalVariation
                / Math.Pow(1 - stall, 3),
        };
    }

    /// <summary>Mean and variance of the time between tokens for answers with some tokens after the first.</summary>
    public (double Seconds, double Variance) Of(double later)
    {
        if (later < 1)
        {
            return (Answers.TokenSeconds, 0);
        }

        // A life shorter than a run of prompts sees the share of time with prompts, a longer one the share of steps, which is less.
        var within = RunSteps / (RunSteps + later);
        var still = (MixedShare * MixedSeconds) + ((1 - MixedShare) * DecodeSeconds);
        var seconds = Answers.TokenSeconds + (within * Math.Max(0, still - Answers.TokenSeconds));
        var sharing = Answers.Slope * Answers.Slope * Answers.Variance * Averaging(later);
        var apart = MixedSeconds - DecodeSeconds;
        var runs = StallPerSecond * DecodeSeconds / later;
        var most = apart * apart * MixedShare * (1 - MixedShare);

        // However short a life, prompts cannot spread it further than the two kinds of step lie apart.
        return (seconds, sharing + (runs * most / (runs + most + 1e-300)));
    }

    // Variance of a time average of the number in flight over a life, relative to its variance at one moment: the number forgets at the rate
    // at which lives end, R(τ) = ∫_τ (1−F)/E[S].
    private double Averaging(double own)
    {
        var sum = 0.0;
        for (var index = 0; index < Requests.Later.Length; index++)
        {
            var life = Requests.Later[index];
            var both = Math.Min(own, life);
            sum +=
                RequestAtoms.Weight[index]
                * (
                    (own * life * both)
                    - ((own + life) * both * both / 2)
                    + (both * both * both / 3)
                );
        }

        return Math.Min(1, 2 * sum / (own * own * Requests.LaterMean));
    }
}
