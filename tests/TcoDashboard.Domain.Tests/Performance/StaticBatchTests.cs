using TcoDashboard.Domain.Performance.Calibration.Serving;

namespace TcoDashboard.Domain.Tests.Performance;

/// <summary>Requests that come all at once to a copy whose memory holds only some of them.</summary>
public sealed class StaticBatchTests
{
    // By hand, with prompts of 0.5 s, answers of 10 tokens and steps of 0.1 s and 0.01 s a request. Memory holds 4 requests, and the
    // remainder of a place holds none. 3: 1.5 + 10 · 0.13 = 2.8. 4: 2 + 1.4 = 3.4. 5: 3.4 for the first four, then 0.5 + 10 · 0.11 = 1.6
    // for the last. 11: twice 3.4, then 2.8. Memory for less than one request still runs one after the other: 2 · 1.6.
    [Theory]
    [InlineData(3, 4.9, 2.8)]
    [InlineData(4, 4.9, 3.4)]
    [InlineData(5, 4.9, 5.0)]
    [InlineData(11, 4.9, 9.6)]
    [InlineData(2, 0.7, 3.2)]
    public void Batch_BeyondThePlaces_RunsFullBatchesAndThenWhatIsLeft(
        double requests,
        double places,
        double seconds
    ) =>
        Assert.Equal(
            seconds,
            StaticBatch.Seconds(requests, places, 0.5, 10, at => 0.1 + (0.01 * at)),
            1e-9
        );
}
