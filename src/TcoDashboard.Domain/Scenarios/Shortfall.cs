namespace TcoDashboard.Domain.Scenarios;

/// <summary>
/// By how much an option does less than its scenario asks for. A low cost for a part of the work is no better than a high one for all of it, so
/// whoever ranks options asks here first (see <see cref="OptionOrder"/>).
/// </summary>
/// <remarks>Targets of latency need no place here: an option that cannot meet them is refused and has no numbers.</remarks>
/// <param name="Served">Share of the demand served at the peak, 0 to 1; <c>null</c> when all of it is served, or none is stated.</param>
/// <param name="DaysLate">Days from the deadline of a training run to its end; <c>null</c> when it ends in time, or has no deadline.</param>
public sealed record Shortfall(double? Served, double? DaysLate)
{
    // Why: a share that rounds to 100 % is all of it to a reader, and sizes come in whole systems.
    private const double WholeDemand = 0.995;

    /// <summary>The shortfall of an option; <c>null</c> when it does what is asked, or has no numbers.</summary>
    /// <param name="option">The option.</param>
    public static Shortfall? Of(OptionResult option)
    {
        ArgumentNullException.ThrowIfNull(option);
        return At(
            option,
            option.Metric(MetricIds.DemandServed)?.Value,
            option.Metric(MetricIds.DaysToTrain)?.Value
        );
    }

    /// <summary>The same where other inputs gave the option other numbers, as in a study.</summary>
    /// <param name="option">The option, which knows what is asked of it.</param>
    /// <param name="served">Share of the demand it serves then, 0 to 1; <c>null</c> where none is stated.</param>
    /// <param name="days">Days that a training run takes it then; <c>null</c> where it trains nothing.</param>
    public static Shortfall? At(OptionResult option, double? served, double? days)
    {
        ArgumentNullException.ThrowIfNull(option);
        var part = PartOf(served);
        var late = days - option.Fleets.FirstOrDefault()?.Workload?.Training?.DeadlineDays;
        return part is null && !(late > 0) ? null : new(part, late > 0 ? late : null);
    }

    // A share of the demand where it is not the whole of it.
    private static double? PartOf(double? served) => served < WholeDemand ? served : null;
}
