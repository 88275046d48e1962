namespace TcoDashboard.Domain.Performance.Training;

/// <summary>What stands behind a training figure: the stack, the job, the plan and where the time of a step goes.</summary>
/// <param name="Engine">Training stack.</param>
/// <param name="Job">The step that was understood.</param>
/// <param name="Plan">How it is laid out.</param>
/// <param name="Step">Parts of its time.</param>
/// <param name="MemoryBytes">Memory of the fullest device.</param>
public sealed record TrainingExplanation(
    string Engine,
    TrainingJob Job,
    TrainingPlan Plan,
    TrainingStep Step,
    double MemoryBytes
);
