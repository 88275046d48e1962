namespace TcoDashboard.Domain.Performance.Training;

/// <summary>What a training metric counts.</summary>
internal enum TrainingQuantity
{
    /// <summary>None of the below: totals of a run, or a metric that is not known.</summary>
    Other,

    /// <summary>Tokens a second.</summary>
    Tokens,

    /// <summary>Sequences a second.</summary>
    Samples,

    /// <summary>Steps a second.</summary>
    Steps,

    /// <summary>Seconds of one step.</summary>
    StepSeconds,

    /// <summary>Operations a second.</summary>
    Operations,

    /// <summary>Operations a second over the dense peak.</summary>
    Utilization,
}
