namespace TcoDashboard.Domain.Ranges;

/// <summary>One value, without doubt.</summary>
/// <param name="Value">The value.</param>
public sealed record FixedValue(double Value) : Distribution
{
    /// <inheritdoc/>
    public override double Mean => Value;

    /// <inheritdoc/>
    public override string? Fault =>
        double.IsFinite(Value) ? null : Worded("The value is not finite.");

    /// <inheritdoc/>
    public override Distribution Times(double factor) => new FixedValue(Value * factor);

    /// <inheritdoc/>
    public override double Quantile(double share) => Value;
}
