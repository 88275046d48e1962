namespace TcoDashboard.Reports.Papers;

/// <summary>One part of a paper, in reading order.</summary>
public abstract record PaperBlock;
