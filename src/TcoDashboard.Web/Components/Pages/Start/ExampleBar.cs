using System.Globalization;

namespace TcoDashboard.Web.Components.Pages.Start;

/// <summary>A bar with its words; lengths are shares of the drawing's width, 0 to 1.</summary>
/// <param name="Text">The value with its unit.</param>
/// <param name="Range">Its range in words; empty when there is none.</param>
/// <param name="Share">Length of the bar.</param>
/// <param name="Low">Where the whisker begins; <c>null</c> when there is none.</param>
/// <param name="High">Where it ends.</param>
public sealed record ExampleBar(string Text, string Range, double Share, double? Low, double? High)
{
    /// <summary>The lengths as custom properties of a style attribute.</summary>
    public string Style =>
        Low is { } low && High is { } high
            ? $"--share:{Digits(Share)};--low:{Digits(low)};--high:{Digits(high)}"
            : $"--share:{Digits(Share)}";

    private static string Digits(double share) =>
        share.ToString("0.####", CultureInfo.InvariantCulture);
}
