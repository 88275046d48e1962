using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Performance.Speculation;
using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Domain.Tests.Performance.Speculation;

public sealed class SpeculativeDecodingTests
{
    private static readonly PerformanceParameters Shipped = ShippedItems.Parameters;

    // model-equations 11: equal acceptance, (a, γ) → A.
    [Theory]
    [InlineData(0.7, 4, 2.7731)]
    [InlineData(0.8, 4, 3.3616)]
    [InlineData(0.85, 1, 1.85)]
    [InlineData(0.9, 3, 3.439)]
    public void TokensPerStep_EqualAcceptance_MatchesPrintedDigits(
        double acceptance,
        int drafts,
        double tokens
    ) => Assert.Equal(tokens, new SpeculativeDraft(drafts, acceptance, 1, 0).TokensPerStep, 5e-5);

    // model-equations 11: (a, γ, c) → A/(γ·c + 1).
    [Theory]
    [InlineData(0.8, 4, 0.1, 2.4011)]
    [InlineData(0.7, 4, 0.05, 2.3109)]
    public void SpeedUp_EqualAcceptance_MatchesPrintedDigits(
        double acceptance,
        int drafts,
        double cost,
        double speedUp
    ) =>
        Assert.Equal(
            speedUp,
            new SpeculativeDraft(drafts, acceptance, 1, cost).SpeedUpWhileMemoryBound,
            5e-5
        );

    // Public acceptance curves at 1, 2, 3, 4 and 8 drafts (model-equations 11); its fit has a mean error of about 1 %.
    [Theory]
    [InlineData(0.84, 0.95, 1.84, 2.50, 2.99, 3.33, 4.06)]
    [InlineData(0.79, 0.75, 1.79, 2.27, 2.49, 2.54, 2.58)]
    [InlineData(0.83, 0.94, 1.83, 2.43, 2.88, 3.24, 3.77)]
    public void TokensPerStep_DecayingAcceptance_FollowsPublishedCurves(
        double first,
        double decay,
        double one,
        double two,
        double three,
        double four,
        double eight
    )
    {
        foreach (
            var (drafts, tokens) in new[] { (1, one), (2, two), (3, three), (4, four), (8, eight) }
        )
        {
            var fitted = new SpeculativeDraft(drafts, first, decay, 0).TokensPerStep;
            Assert.InRange(fitted / tokens, 0.97, 1.03);
        }
    }

    [Fact]
    public void Drafts_FewSequences_SpeedUpNearlyByTheFormula()
    {
        var drafted = At(sequences: 1);

        Assert.InRange(drafted.SpeedUp, 1.8, Draft.SpeedUpWhileMemoryBound);
        Assert.Empty(drafted.Problems);
    }

    /// <summary>The gain shrinks with the batch and turns into a loss where arithmetic is what limits.</summary>
    [Fact]
    public void Drafts_MoreSequences_GainLessUntilTheyLose()
    {
        var last = double.PositiveInfinity;
        foreach (var sequences in new[] { 1, 8, 32, 128, 256 })
        {
            var drafted = At(sequences);
            Assert.True(drafted.SpeedUp <= last * 1.001);
            last = drafted.SpeedUp;
        }

        var hasty = At(256, new(7, 0.6, 0.8, 0.05));
        Assert.True(hasty.SpeedUp < 1);
        Assert.Equal(SpeculativeDecoding.NoGain, Assert.Single(hasty.Problems).Code);
    }

    [Fact]
    public void Drafts_AnyBatch_KeepLittlesLawAndPartsAddUp()
    {
        foreach (var sequences in new[] { 1, 16, 64 })
        {
            var point = At(sequences).Point;
            var rate = point.OutputPerReplica.TokensPerSecond / 1_000;
            var life = point.TimeToFirstToken.Seconds + (999 * point.TimePerOutputToken.Seconds);
            Assert.Equal(sequences, rate * life, sequences * 1e-6);
            Assert.Equal(
                point.TimePerOutputToken.Seconds,
                point.DecodeParts.Sum(part => part.Time.Seconds),
                1e-9
            );
        }
    }

    [Fact]
    public void Drafts_OnAWafer_SpeedUp()
    {
        var workload = Made.Workload(Made.Llama70B, NumberFormat.Fp8, 1_000, 1_000);
        var point = InferencePerformance.Evaluate(Made.Cs3, workload, Shipped).Best!;

        var drafted = SpeculativeDecoding.Apply(Made.Cs3, workload, point, Draft, Shipped);

        Assert.InRange(drafted.SpeedUp, 1.5, Draft.TokensPerStep);
    }

    // The default of model-equations 11.
    private static SpeculativeDraft Draft { get; } = new(3, 0.82, 0.94, 0.05);

    // 405B fits eight devices in one way only, so that the points differ in nothing but the batch.
    private static SpeculativePoint At(int sequences, SpeculativeDraft? draft = null)
    {
        var workload = Made.Workload(Made.Llama405B, NumberFormat.Fp8, 1_000, 1_000) with
        {
            MaxSequences = sequences,
        };
        var outcome = InferencePerformance.Evaluate(Made.DgxH100, workload, Shipped);
        var point = outcome.Frontier.First(candidate => candidate.SequencesPerReplica == sequences);
        return SpeculativeDecoding.Apply(Made.DgxH100, workload, point, draft ?? Draft, Shipped);
    }
}
