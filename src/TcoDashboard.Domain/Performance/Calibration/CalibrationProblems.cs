namespace TcoDashboard.Domain.Performance.Calibration;

/// <summary>Stable codes of the problems of measurements and their prediction.</summary>
public static class CalibrationProblems
{
    /// <summary>A measurement file has no usable heading.</summary>
    public const string HeadingMissing = "F-300";

    /// <summary>A row cannot be read.</summary>
    public const string RowUnreadable = "F-301";

    /// <summary>The accelerator is not in the catalog.</summary>
    public const string HardwareUnknown = "F-302";

    /// <summary>The language model is not in the catalog.</summary>
    public const string ModelUnknown = "F-303";

    /// <summary>The metric, or its unit, is not one the model predicts.</summary>
    public const string MetricUnknown = "F-304";

    /// <summary>The kind of measurement is not known.</summary>
    public const string KindUnknown = "F-305";

    /// <summary>No finite positive number follows from the conditions.</summary>
    public const string NotComputable = "F-306";

    /// <summary>Training rows of this sort are not supported.</summary>
    public const string TrainingUnsupported = "F-307";

    /// <summary>A figure without which nothing follows is not stated.</summary>
    public const string ConditionMissing = "F-308";

    /// <summary>The batch, or the model, does not fit the memory.</summary>
    public const string DoesNotFit = "F-309";

    /// <summary>Tensor, pipeline or expert degrees that the devices or the model do not allow.</summary>
    public const string DegreeImpossible = "F-310";

    /// <summary>Input plus output exceed the model's context.</summary>
    public const string ContextTooLong = "F-311";

    /// <summary>The device has no rate for the precision.</summary>
    public const string PrecisionUnsupported = "F-312";

    /// <summary>A file has more rows than are read.</summary>
    public const string TooManyRows = "F-313";

    /// <summary>No model exists for the architecture and no published speed for the model on it.</summary>
    public const string ArchitectureUnsupported = "F-314";

    /// <summary>A measurement file has no row with a result.</summary>
    public const string NoRow = "F-315";
}
