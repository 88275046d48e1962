namespace TcoDashboard.Domain.Performance;

/// <summary>Codes of the problems the performance model reports; their texts are listed in docs/reference/problems.md.</summary>
public static class PerformanceProblems
{
    /// <summary>A figure of the model's layout is missing.</summary>
    public const string LayoutMissing = "F-201";

    /// <summary>The layout is of a kind that needs a published count, and the count is missing.</summary>
    public const string CountsMissing = "F-202";

    /// <summary>Input plus output tokens exceed the longest context of the model.</summary>
    public const string ContextTooLong = "F-203";

    /// <summary>The device has no rate for the number format and none to fall back to.</summary>
    public const string FormatUnsupported = "F-204";

    /// <summary>Weights and one sequence need more memory than one system has.</summary>
    public const string DoesNotFit = "F-205";

    /// <summary>No arrangement reaches the target for time to first token.</summary>
    public const string TimeToFirstTokenUnreachable = "F-206";

    /// <summary>No arrangement reaches the target for time per output token.</summary>
    public const string TimePerOutputTokenUnreachable = "F-207";

    /// <summary>Each target can be reached, but not both in one arrangement.</summary>
    public const string TargetsUnreachableTogether = "F-208";

    /// <summary>Capacity or bandwidth of the memory is not known.</summary>
    public const string MemoryUnknown = "F-209";

    /// <summary>The model needs several devices, but their link is not known.</summary>
    public const string LinkUnknown = "F-210";

    /// <summary>No validated performance model exists for this kind of accelerator.</summary>
    public const string NoModel = "F-211";

    /// <summary>No figure tells the power of the system.</summary>
    public const string PowerUnknown = "F-212";

    /// <summary>One layer does not fit one wafer.</summary>
    public const string LayerTooLarge = "F-213";

    /// <summary>Token lengths outside what can be computed.</summary>
    public const string LengthsOutOfRange = "F-214";
}
