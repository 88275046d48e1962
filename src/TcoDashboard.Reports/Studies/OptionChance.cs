namespace TcoDashboard.Reports.Studies;

/// <summary>How often an option is the better one.</summary>
/// <param name="Option">Index of the option.</param>
/// <param name="Against">Index of the other.</param>
/// <param name="Chance">Share of the draws in which it is better, 0 to 1; a tie counts half.</param>
public sealed record OptionChance(int Option, int Against, double Chance);
