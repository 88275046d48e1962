using TcoDashboard.Domain.Performance.Serving;

namespace TcoDashboard.Domain.Performance.Disaggregation.Queueing;

/// <summary>
/// The steps of an answering copy as closed forms read them: what one more answer adds is the rise of a whole tread shared by those that it
/// takes, as the closed forms ask at the mean number in flight, which lies anywhere in a tread.
/// </summary>
/// <param name="steps">The copy.</param>
internal sealed class EvenSteps(LengthenedSteps steps) : IEngineSteps
{
    public int SequenceLimit => steps.SequenceLimit;

    public double ChunkTokens => steps.ChunkTokens;

    public int Lanes => steps.Lanes;

    public double FirstTokenHostSeconds => steps.FirstTokenHostSeconds;

    public IEnumerable<double> Numbers => steps.Numbers;

    public double StepSeconds(double sequences, double promptTokens)
    {
        var here = steps.StepSeconds(sequences, 0);
        var next = steps.StepSeconds(sequences + steps.Tread, 0);
        return here + (promptTokens * (next - here) / steps.Tread);
    }
}
