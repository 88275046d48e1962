using TcoDashboard.Domain.Numerics;

namespace TcoDashboard.Domain.Performance.Serving;

/// <summary>
/// What a simulation starts with and which of its requests it counts. A rack keeps tens of thousands of answers in flight: with a fixed number
/// of requests from an empty start it would be read while it still fills, and while it empties.
/// </summary>
/// <param name="InFlight">Answers in flight at the start: the mean of the closed form, which holds for any lengths.</param>
/// <param name="Skipped">Requests that arrive before any is counted: at least a mean life of an answer.</param>
/// <param name="Counted">Requests counted: at least those of another mean life.</param>
/// <param name="After">Requests that go on arriving until the last counted one has ended.</param>
internal readonly record struct SimulatedWindow(int InFlight, int Skipped, int Counted, int After)
{
    /// <summary>The first request that is not counted any more.</summary>
    public int End => Skipped + Counted;

    /// <summary>All requests that may arrive.</summary>
    public int Arriving => End + After;

    /// <summary>Whether a request is one of those that the report is about.</summary>
    public bool Counts(int request) => request >= Skipped && request < End;

    /// <summary>The window of a stream.</summary>
    /// <param name="steps">The copy.</param>
    /// <param name="requests">The stream.</param>
    /// <param name="rate">Requests a second.</param>
    /// <param name="least">Requests that arrive at least, nine tenths of them counted.</param>
    public static SimulatedWindow Of(
        IEngineSteps steps,
        RequestAtoms requests,
        double rate,
        int least
    )
    {
        var inFlight = (int)
            Math.Min(
                steps.SequenceLimit,
                Math.Round(AnswerSharing.At(steps, requests, rate, 0).Mean)
            );
        var skipped = Math.Max(least / 10, inFlight);
        return new(inFlight, skipped, Math.Max(least - (least / 10), inFlight), skipped * 2);
    }

    /// <summary>
    /// Steps that each answer at the start has still to run: answers met at any moment are long ones more often, and met anywhere in their
    /// length (the residual life of a renewal process).
    /// </summary>
    public static int Remaining(ref SeededRandom random, RequestAtoms requests)
    {
        var sought = random.NextShare() * requests.LaterMean;
        var index = 0;
        for (; index < requests.Later.Length - 1; index++)
        {
            sought -= RequestAtoms.Weight[index] * requests.Later[index];
            if (sought < 0)
            {
                break;
            }
        }

        return 1 + (int)(random.NextShare() * Math.Max(0, requests.Later[index]));
    }
}
