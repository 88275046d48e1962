using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Performance.Disaggregation;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Tests.Shared.Validation;

namespace TcoDashboard.Domain.Tests.Performance.Disaggregation;

/// <summary>DeepSeek's public day: separate pools of H800 nodes, prompts and answers.</summary>
public sealed class PublishedDayTests(ITestOutputHelper output)
{
    private static readonly PublishedTable Day = PublishedTable.Read(
        "deepseek-open-infra-day-6/serving"
    );

    [Fact]
    public void PublishedDay_ThroughputOfANode_LiesWithinTheStatedMiss()
    {
        var parameters = ShippedItems.Parameters;
        var pools = PoolParameters.From(ShippedItems.CalibrationRevision);
        var input = Day.Input("input_tokens");
        var answers = Day.Input("output_tokens");

        // Half of an answer lies behind its mean token: the context is the prompt and half the answer.
        var answer = 1_200;
        var prompt = (int)(Day.Input("mean_context_tokens") - (answer / 2.0));
        var workload = Made.Workload(
            Made.DeepSeekV3,
            NumberFormat.Fp8,
            prompt,
            answer,
            ttftSeconds: 5,
            tpotSeconds: 1 / Day.Input("user_speed_tokens_per_s"),
            cached: Day.Input("cached_input_tokens") / input
        );
        var pair = DisaggregatedServing
            .Evaluate(Node, Node, workload, parameters, pools, null)
            .Point!;

        var promptNodes = pair.Pools.PromptCopies * pair.Prompt.Plan.Devices / 8.0;
        var answerNodes = pair.Pools.AnswerCopies * pair.Answer.Plan.Devices / 8.0;
        var perPromptNode = pair.Pools.PromptRate * prompt / promptNodes;
        var perAnswerNode = pair.Pools.AnswerRate * answer / answerNodes;
        output.WriteLine(
            FormattableString.Invariant(
                $"prompts {pair.Prompt.Plan}: {perPromptNode:N0} input tokens/s a node; answers {pair.Answer.Plan} with {pair.Answer.SequencesPerReplica} sequences at {pair.TimePerOutputToken.Milliseconds:0.0} ms: {perAnswerNode:N0} output tokens/s a node"
            )
        );

        Day.AssertEqual("input_tokens_per_s_per_node", perPromptNode);
        Day.AssertEqual("output_tokens_per_s_per_node", perAnswerNode);
    }

    // H800: an H100 with less NVLink, 8 in a node, and 400 Gbit/s a device between nodes.
    private static AcceleratorSystem Node { get; } =
        Made.System(
            Made.H100.With("scale_up_two_way_gb_per_s", 400).With("scale_out_gbit_per_s", 400),
            8,
            10.2
        );
}
