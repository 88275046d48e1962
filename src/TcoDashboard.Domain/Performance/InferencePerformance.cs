using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Arithmetic;
using TcoDashboard.Domain.Performance.Batched;
using TcoDashboard.Domain.Performance.WaferScale;
using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Domain.Performance;

/// <summary>
/// How fast a system serves a workload: picks the arrangement with the highest throughput that meets the latency targets, and refuses,
/// with both numbers and the way out, what it cannot compute.
/// </summary>
public static class InferencePerformance
{
    /// <summary>Most points of the trade-off between speed and throughput in one outcome.</summary>
    public const int FrontierLimit = 40;

    /// <summary>Evaluates one system for one workload, with copies over as many systems as pays. Pure and deterministic.</summary>
    public static PerformanceOutcome Evaluate(
        AcceleratorSystem system,
        InferenceWorkload workload,
        PerformanceParameters parameters
    ) => Evaluate(system, workload, parameters, CopySpans.Any);

    /// <summary>Evaluates one system for one workload. Pure and deterministic.</summary>
    /// <param name="system">The system.</param>
    /// <param name="workload">What is served.</param>
    /// <param name="parameters">Parameters of the performance model.</param>
    /// <param name="spans">How many systems a copy may span; wafers join as many as the model needs.</param>
    public static PerformanceOutcome Evaluate(
        AcceleratorSystem system,
        InferenceWorkload workload,
        PerformanceParameters parameters,
        CopySpans spans
    )
    {
        var problems = new List<Problem>();
        CheckLengths(workload, problems);
        var (shape, missing) = ModelArithmetic.Describe(workload.Model);
        problems.AddRange(missing);
        var (powers, powerProblem) = SystemPowers.Describe(system, parameters.Power);
        if (powerProblem is not null)
        {
            problems.Add(powerProblem);
        }

        if (system.Accelerator.Style == ExecutionStyle.OtherDataflow)
        {
            problems.Add(NoModel(system));
        }

        if (problems.Count > 0 || shape is null || powers is null)
        {
            return new(null, [], [.. problems]);
        }

        return system.Accelerator.Style == ExecutionStyle.WaferScale
            ? WaferEngine.Evaluate(system, workload, shape, powers, parameters)
            : BatchedEngine.Evaluate(system, workload, shape, powers, parameters, spans);
    }

    private static void CheckLengths(InferenceWorkload workload, List<Problem> problems)
    {
        if (workload.InputTokens < 1 || workload.OutputTokens < 1)
        {
            problems.Add(
                Problem.Error(
                    "workload",
                    PerformanceProblems.LengthsOutOfRange,
                    Worded(
                        $"The workload has {workload.InputTokens} input and {workload.OutputTokens} output tokens; both must be at least 1."
                    ),
                    Worded("Set both lengths to at least 1 token.")
                )
            );
        }

        var context = (long)workload.InputTokens + workload.OutputTokens;
        if (workload.Model.MaxContextTokens is { } longest && context > longest)
        {
            problems.Add(
                Problem.Error(
                    "workload",
                    PerformanceProblems.ContextTooLong,
                    Worded(
                        $"Input and output take {context:N0} tokens, but {workload.Model.Name} was released for {longest:N0}."
                    ),
                    Worded(
                        $"Shorten input plus output to {longest:N0} tokens or choose a model with a longer context."
                    )
                )
            );
        }
    }

    private static Problem NoModel(AcceleratorSystem system) =>
        Problem.Error(
            system.Accelerator.Item.Path,
            PerformanceProblems.NoModel,
            Worded(
                $"No validated performance model exists here for {system.Accelerator.Name}: it is neither a device that batches from high-bandwidth memory nor a wafer."
            ),
            Worded(
                "Choose a GPU, TPU, Gaudi, Trainium or wafer system; other dataflow hardware is listed in the catalog for reference only."
            )
        );
}
