namespace TcoDashboard.Domain.Costing.Finance.Statements;

/// <summary>Which statement a row belongs to.</summary>
public enum StatementKind
{
    /// <summary>Money that moves, in positive.</summary>
    CashFlow,

    /// <summary>Revenue, expense and what is left.</summary>
    Income,

    /// <summary>What is owned and owed at the end of each column.</summary>
    Balance,
}
