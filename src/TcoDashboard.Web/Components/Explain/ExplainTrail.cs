using System.Collections.Immutable;

namespace TcoDashboard.Web.Components.Explain;

/// <summary>The way a reader took down an explanation: the number first asked for, then each part walked into.</summary>
/// <param name="Steps">The addresses, the first asked for first.</param>
public sealed record ExplainTrail(ImmutableArray<ExplainAddress> Steps)
{
    private const int MostSteps = 40;

    /// <summary>No explanation open.</summary>
    public static ExplainTrail Empty { get; } = new([]);

    /// <summary>The number shown; <c>null</c> when closed.</summary>
    public ExplainAddress? Current => Steps.IsEmpty ? null : Steps[^1];

    /// <summary>One part deeper.</summary>
    public ExplainTrail Into(ExplainAddress part) => new([.. Steps.TakeLast(MostSteps - 1), part]);

    /// <summary>The same number in another month.</summary>
    public ExplainTrail InPeriod(int? period) =>
        Current is { } current
            ? new([.. Steps.SkipLast(1), current with { Period = period }])
            : this;

    /// <summary>Back to a step of the way.</summary>
    /// <param name="step">Zero-based step.</param>
    public ExplainTrail BackTo(int step) => new([.. Steps.Take(step + 1)]);

    /// <summary>The way after the page names an address: kept when it leads there already, begun anew otherwise.</summary>
    public ExplainTrail Following(ExplainAddress? address) =>
        address is null ? Empty
        : address == Current ? this
        : Steps.LastIndexOf(address) is >= 0 and var step ? BackTo(step)
        : new([address]);
}
