using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Performance.Training;

/// <summary>A run on some number of accelerators.</summary>
/// <param name="Accelerators">How many.</param>
/// <param name="Step">Time of one step.</param>
/// <param name="Calendar">Wall-clock time of the whole run, failures included.</param>
/// <param name="Utilisation">Model FLOPs utilisation of a step.</param>
/// <param name="Useful">Useful share of wall-clock time.</param>
/// <param name="Communication">Share of a step spent waiting for other devices.</param>
public sealed record TrainingScale(
    int Accelerators,
    Duration Step,
    Duration Calendar,
    Fraction Utilisation,
    Fraction Useful,
    Fraction Communication
)
{
    /// <summary>Cost of the run at the price of an accelerator-hour of the option; <c>null</c> before it is costed.</summary>
    public Money? Cost { get; init; }

    /// <summary>Accelerator-hours of the run.</summary>
    public double AcceleratorHours => Accelerators * Calendar.Hours;
}
