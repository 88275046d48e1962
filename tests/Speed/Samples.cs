using System.Globalization;

namespace Speed;

/// <summary>Measured values of one thing, told as median and 95th percentile.</summary>
internal sealed class Samples(string name, string unit)
{
    private readonly List<double> _values = [];

    /// <summary>Takes one in.</summary>
    public void Add(double value) => _values.Add(value);

    /// <summary>Writes one line.</summary>
    public void Tell(string aim) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: median {At(0.5):0.#} {unit}, p95 {At(0.95):0.#} {unit} of {_values.Count}; aim {aim}"
            )
        );

    // The smallest value that so many are not above.
    private double At(double share)
    {
        var sorted = _values.Order().ToArray();
        return sorted.Length == 0
            ? double.NaN
            : sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Length) - 1)];
    }
}
