using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Workbooks;

namespace TcoDashboard.Reports.Papers;

/// <summary>A scenario that a memo takes options from.</summary>
/// <param name="Result">Its result.</param>
/// <param name="Stamp">What ties the memo to it.</param>
public sealed record PaperSource(Result Result, WorkbookStamp Stamp);
