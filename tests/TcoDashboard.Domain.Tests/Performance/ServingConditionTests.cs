using FsCheck;
using FsCheck.Fluent;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Performance.Arithmetic;
using TcoDashboard.Domain.Performance.Batched;
using TcoDashboard.Domain.Performance.Speculation;
using TcoDashboard.Domain.Performance.WaferScale;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Domain.Tests.Performance;

/// <summary>Laws of what saves or adds work for a request: the prefix cache, lengths that differ, drafted tokens.</summary>
public sealed class ServingConditionTests
{
    private static readonly PerformanceParameters Shipped = ShippedItems.Parameters;

    private static readonly AcceleratorSystem[] Systems = [Made.DgxH100, Made.DgxB200, Made.Cs3];

    private static Arbitrary<(
        AcceleratorSystem System,
        InferenceWorkload Load,
        int Part
    )> Cases { get; } =
        (
            from model in Gen.Elements(Made.Llama8B, Made.Llama70B, Made.GptOss120B)
            from system in Gen.Elements(Systems)
            from input in Gen.Choose(16, 20_000)
            from output in Gen.Choose(1, 3_000)
            from cached in Gen.Choose(0, 95)
            from part in Gen.Choose(1, 100)
            select (
                system,
                Made.Workload(model, NumberFormat.Fp8, input, output, cached: cached / 100.0),
                part
            )
        ).ToArbitrary();

    [Fact]
    public void Cache_MoreHits_NeverSlowerPromptsNorLessOutput() =>
        ForAll(
            (system, load, part) =>
            {
                var few = Best(system, load);
                var hits = load with
                {
                    CachedInput = Fraction.Of(
                        load.CachedInput.Value
                            + ((1 - load.CachedInput.Value) * part / 100.0 * 0.99)
                    ),
                };
                return Prefill(system, hits) <= Prefill(system, load) * 1.000001
                    && Output(Best(system, hits)) >= Output(few) * 0.999999;
            }
        );

    [Fact]
    public void SharedPrefix_KeptOnce_NeverLessOutput() =>
        ForAll(
            (system, load, part) =>
                Output(
                    Best(
                        system,
                        load with
                        {
                            SharedPrefix = Fraction.Of(load.CachedInput.Value * part / 100),
                        }
                    )
                )
                >= Output(Best(system, load)) * 0.999999
        );

    [Fact]
    public void Lengths_DifferingMore_NeverMoreOutput() =>
        ForAll(
            (system, load, part) =>
            {
                var alike = Best(system, load);
                var differing = InferencePerformance
                    .Evaluate(
                        system,
                        load with
                        {
                            OutputLengths = LengthDistribution.Varying(
                                load.OutputTokens,
                                part / 50.0
                            ),
                        },
                        Shipped
                    )
                    .Best;
                return differing is null || Output(differing) <= Output(alike) * 1.000001;
            }
        );

    [Fact]
    public void Drafts_NeverAccepted_NeverFaster() =>
        ForAll(
            (system, load, part) =>
            {
                var drafted = Best(system, load with { Draft = new(1 + (part % 8), 0, 1, 0.02) });

                // Why not to the last digit: where prompts take all the time, they hide in whatever steps there are, longer ones too.
                return drafted.DraftSpeedUp <= 1
                    && Output(drafted) <= Output(Best(system, load)) * 1.005;
            }
        );

    [Fact]
    public void Drafts_AcceptedMoreOften_NeverSlower() =>
        ForAll(
            (system, load, part) =>
            {
                var some = Best(system, load with { Draft = new(3, part / 200.0, 0.9, 0.05) });
                var more = Best(system, load with { Draft = new(3, part / 100.0, 0.9, 0.05) });
                return Output(more) >= Output(some) * 0.999999;
            }
        );

    /// <summary>Second method: drafts applied to a finished point, instead of searched with.</summary>
    [Theory]
    [InlineData(0, 0.02)]
    [InlineData(1, 0.01)]
    public void Drafts_InTheSearch_EqualDraftsOnThePoint(int index, double tokenSeconds)
    {
        var system = Systems[index];
        var plain = Made.Workload(
            Made.Llama70B,
            NumberFormat.Fp8,
            1_000,
            1_000,
            tpotSeconds: tokenSeconds
        );
        var draft = new SpeculativeDraft(3, 0.82, 0.94, 0.05);
        var before = Best(system, plain);

        var conditions = BatchedEngine
            .Conditions(
                system,
                plain with
                {
                    Draft = draft,
                },
                ModelArithmetic.Describe(plain.Model).Shape!,
                Shipped
            )
            .Conditions!;
        var searched = PlannedCopy.Of(before.Plan, conditions)!.At(before.SequencesPerReplica);

        var applied = SpeculativeDecoding.Apply(system, plain, before, draft, Shipped).Point;
        Assert.Equal(
            1,
            searched.TimePerOutputTokenSeconds / applied.TimePerOutputToken.Seconds,
            0.03
        );
        Assert.Equal(
            1,
            searched.RequestsPerSecond
                * plain.OutputTokens
                / applied.OutputPerReplica.TokensPerSecond,
            0.03
        );
    }

    [Fact]
    public void Drafts_OnAFullCopyWithPoorAcceptance_AreSaidToSlowItDown()
    {
        var draft = new SpeculativeDraft(6, 0.3, 0.7, 0.1);
        var load = Made.Workload(Made.Llama70B, NumberFormat.Fp8, 500, 500) with { Draft = draft };

        var problem = Assert.Single(SpeculativeDecoding.Slowdown(Best(Made.DgxH100, load), draft));

        Assert.Equal(SpeculativeDecoding.NoGain, problem.Code);
        Assert.Equal(Severity.Warning, problem.Severity);
    }

    /// <summary>Renewal theory: exponential-like answers (variation 1) are met at twice their mean, so the half of an answer counts whole.</summary>
    [Fact]
    public void Context_OfAnswersWithVariationOne_CountsTheWholeAnswer()
    {
        var load = Made.Workload(Made.Llama70B, NumberFormat.Fp8, 1_000, 600) with
        {
            OutputLengths = LengthDistribution.Varying(600, 1),
        };

        Assert.Equal(1_600, load.MeanContext, 0.01);
        Assert.Equal(1_300, (load with { OutputLengths = null }).MeanContext, 0.0);
    }

    [Theory]
    [InlineData(1_000, 0.5)]
    [InlineData(350, 1.5)]
    public void Lengths_ByMeanAndVariation_HaveBoth(double mean, double variation)
    {
        var lengths = LengthDistribution.Varying(mean, variation);

        Assert.Equal(mean, lengths.Mean, mean * 1e-9);
        Assert.Equal(variation * variation, lengths.SquaredVariation, 1e-9);
        Assert.True(lengths.Quantile(0.9) > lengths.Quantile(0.5));
    }

    private static void ForAll(Func<AcceleratorSystem, InferenceWorkload, int, bool> law) =>
        Prop.ForAll(
                Cases,
                it =>
                    law(it.System, it.Load, it.Part)
                        .Label(
                            FormattableString.Invariant(
                                $"{it.System.Id} {it.Load.Model.Id} {it.Load.InputTokens} {it.Load.OutputTokens} {it.Load.CachedInput.Value} {it.Part}"
                            )
                        )
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    private static OperatingPoint Best(AcceleratorSystem system, InferenceWorkload load) =>
        InferencePerformance.Evaluate(system, load, Shipped).Best!;

    private static double Output(OperatingPoint point) => point.OutputPerSystem.TokensPerSecond;

    // The prompt alone in one arrangement: another best arrangement is another machine, and waiting for others is what the batch makes of it.
    private static double Prefill(AcceleratorSystem system, InferenceWorkload load) =>
        system.Accelerator.Style == ExecutionStyle.Batched
            ? PlannedCopy
                .Of(
                    new(8, 8, 1, 1, 1),
                    BatchedEngine
                        .Conditions(
                            system,
                            load,
                            ModelArithmetic.Describe(load.Model).Shape!,
                            Shipped
                        )
                        .Conditions!
                )!
                .Request.PromptSeconds
            : WaferLoad
                .Of(load, ModelArithmetic.Describe(load.Model).Shape!, Shipped.Storage)
                .PrefillOps;
}
