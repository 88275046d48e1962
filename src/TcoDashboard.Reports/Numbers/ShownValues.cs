namespace TcoDashboard.Reports.Numbers;

/// <summary>What one table has shown so far, so that a quantity that stands in it twice reads the same both times.</summary>
internal sealed class ShownValues
{
    private readonly Dictionary<decimal, decimal> _shown = [];

    /// <summary>How a value was shown; <c>null</c> for one that was not yet. Zero is always zero.</summary>
    public decimal? Find(decimal value) =>
        value == 0 ? 0
        : _shown.TryGetValue(Key(value), out var shown) ? shown
        : null;

    /// <summary>Remembers how a value was shown first.</summary>
    public void Keep(decimal value, decimal shown) => _shown.TryAdd(Key(value), shown);

    // Why rounded: the same quantity reaches a table by two formulas, which differ in the last bits.
    private static decimal Key(decimal value) => decimal.Round(value, 9);
}
