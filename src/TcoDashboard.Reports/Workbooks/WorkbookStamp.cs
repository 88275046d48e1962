namespace TcoDashboard.Reports.Workbooks;

/// <summary>What ties a file to the numbers on screen; it stands on the first sheet or page.</summary>
/// <param name="DocumentHash">Hash of the canonical text of the scenario document.</param>
/// <param name="Link">Address under which the scenario can be opened; empty when there is none.</param>
public sealed record WorkbookStamp(string DocumentHash, string Link = "");
