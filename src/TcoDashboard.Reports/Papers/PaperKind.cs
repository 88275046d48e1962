namespace TcoDashboard.Reports.Papers;

/// <summary>The reports there are.</summary>
public enum PaperKind
{
    /// <summary>Question, options, result with its range, what would flip it, open facts, sources.</summary>
    DecisionMemo,

    /// <summary>Costs by line and year, statements, deal and assumptions with sources.</summary>
    FinanceReport,
}
