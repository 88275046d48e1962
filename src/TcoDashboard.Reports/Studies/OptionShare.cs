using TcoDashboard.Domain.Analysis.Uncertainty;

namespace TcoDashboard.Reports.Studies;

/// <summary>How much of the spread of an option one input explains.</summary>
/// <param name="Option">Index of the option.</param>
/// <param name="Share">The input with its share.</param>
public sealed record OptionShare(int Option, InputShare Share);
