namespace TcoDashboard.Domain.Costing.Finance.Statements;

/// <summary>How long the columns of a statement are.</summary>
public enum StatementSpan
{
    /// <summary>One column a month.</summary>
    Month,

    /// <summary>One column a quarter of the fiscal year.</summary>
    Quarter,

    /// <summary>One column a fiscal year.</summary>
    Year,
}
