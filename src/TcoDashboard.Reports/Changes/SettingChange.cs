namespace TcoDashboard.Reports.Changes;

/// <summary>Something that shapes the calculation and differs: a system, a date, the months of deliveries.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Before">What it was.</param>
/// <param name="After">What it is now.</param>
public sealed record SettingChange(string Label, string Before, string After);
