using FsCheck;
using FsCheck.Fluent;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Performance.Arithmetic;
using TcoDashboard.Domain.Performance.Disaggregation;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Domain.Tests.Performance.Disaggregation;

/// <summary>What must hold for every pair of pools, whatever the lengths and the link.</summary>
public sealed class PoolLawTests
{
    private static readonly PoolParameters Pools = PoolParameters.From(
        ShippedItems.CalibrationRevision
    );
    private static readonly AcceleratorSystem Prompts = Made.System(
        Made.H100.With("scale_out_gbit_per_s", 400),
        8,
        10.2
    );
    private static readonly AcceleratorSystem Answers = Made.System(
        Made.B200.With("scale_out_gbit_per_s", 400),
        8,
        14.3
    );

    private static readonly Gen<(int Input, int Output, double Link)> Cases =
        from input in Gen.Choose(64, 20_000)
        from output in Gen.Choose(2, 2_000)
        from link in Gen.Elements(0.1, 1, 10, 100, 1_000.0)
        select (input, output, link);

    [Fact]
    public void Pair_Always_StaysBelowTheArithmeticOfBothPools() =>
        Prop.ForAll(
                Cases.ToArbitrary(),
                it =>
                {
                    var pair = Pair(it.Input, it.Output, it.Link);
                    var shape = ModelArithmetic.Describe(Made.Llama70B).Shape!;
                    var prompt = shape.PrefillOperations(it.Input, 0) * pair.RequestsPerSecond;
                    var answer =
                        2 * shape.ActiveParameters * (it.Output - 1) * pair.RequestsPerSecond;
                    return prompt <= Peak(Prompts) * pair.PromptSystems
                        && answer <= Peak(Answers) * pair.AnswerSystems;
                }
            )
            .Check(Quick);

    [Fact]
    public void Link_Slower_NeverBringsTheFirstTokenSoonerNorMore() =>
        Prop.ForAll(
                Cases.ToArbitrary(),
                it =>
                {
                    var fast = Pair(it.Input, it.Output, it.Link * 4);
                    var slow = Pair(it.Input, it.Output, it.Link);
                    return slow.TimeToFirstToken >= fast.TimeToFirstToken
                        && slow.Pools.AnswerRate / slow.Pools.AnswerCopies
                            <= fast.Pools.AnswerRate / fast.Pools.AnswerCopies * (1 + 1e-12);
                }
            )
            .Check(Quick);

    [Fact]
    public void Points_OfAPair_CarryItsTimesAndAddUp() =>
        Prop.ForAll(
                Cases.ToArbitrary(),
                it =>
                {
                    var workload = Workload(it.Input, it.Output);
                    var pair = Pair(it.Input, it.Output, it.Link);
                    var points = PoolPoints.Of(pair, workload, Pools);
                    var first = points.Prompt.PrefillParts.Sum(part => part.Time.Seconds);
                    return Near(first, pair.TimeToFirstToken.Seconds, 0.02)
                        && points.Answer.TimePerOutputToken == pair.TimePerOutputToken
                        && points.Prompt.PrefillShare == Fraction.One
                        && points.Answer.PrefillShare == Fraction.Zero
                        && Near(
                            points.Answer.OutputPerReplica.TokensPerSecond
                                * pair.Pools.AnswerCopies,
                            pair.Pools.AnswerRate * it.Output,
                            1e-9
                        );
                }
            )
            .Check(Quick);

    [Fact]
    public void FirstToken_OfAPair_WaitsForPromptTransferAndOneStep() =>
        Prop.ForAll(
                Cases.ToArbitrary(),
                it =>
                {
                    var pair = Pair(it.Input, it.Output, it.Link);
                    return pair.TimeToFirstToken.Seconds
                        >= pair.Prompt.TimeToFirstToken.Seconds
                            + pair.Transfer.ExposedSeconds
                            + pair.Answer.TimePerOutputToken.Seconds
                            - 1e-12;
                }
            )
            .Check(Quick);

    private static Config Quick => Config.QuickThrowOnFailure.WithMaxTest(30);

    private static double Peak(AcceleratorSystem system) =>
        system.AcceleratorCount
        * system.Accelerator.DensePeak(NumberFormat.Fp8)!.Value.FlopsPerSecond;

    private static bool Near(double a, double b, double relative) =>
        Math.Abs(a - b) <= relative * Math.Max(Math.Abs(a), Math.Abs(b));

    private static DisaggregatedPoint Pair(int input, int output, double gigabytesPerSecond) =>
        DisaggregatedServing
            .Evaluate(
                Prompts,
                Answers,
                Workload(input, output),
                ShippedItems.Parameters,
                Pools,
                Bandwidth.FromGigabytesPerSecond(gigabytesPerSecond)
            )
            .Point!;

    private static InferenceWorkload Workload(int input, int output) =>
        Made.Workload(Made.Llama70B, NumberFormat.Fp8, input, output);
}
