using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Reports.Changes;

/// <summary>One of the two things held against each other.</summary>
/// <param name="Name">What a reader calls it, for example "Revision 3" or "GB300 NVL72".</param>
/// <param name="Result">The result it belongs to.</param>
/// <param name="Option">The option.</param>
public sealed record ChangeSide(string Name, Result Result, OptionResult Option);
