using System.Collections.Immutable;

namespace TcoDashboard.Domain.Costing;

/// <summary>The inputs that were agreed for, or measured on, one system: with another system they say nothing.</summary>
public static class SystemInputs
{
    /// <summary>Their keys.</summary>
    public static ImmutableArray<string> Keys { get; } =
    [
        InputKeys.SystemPrice,
        InputKeys.PriceDiscount,
        InputKeys.MeasuredOutput,
        InputKeys.SystemPower,
        InputKeys.IdlePowerShare,
        InputKeys.ThroughputFactor,
    ];
}
