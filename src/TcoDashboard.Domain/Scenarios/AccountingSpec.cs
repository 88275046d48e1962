namespace TcoDashboard.Domain.Scenarios;

/// <summary>How money is counted in a scenario, as written in the document: tax, books, cost of capital.</summary>
public sealed record AccountingSpec
{
    /// <summary>A purchase with cash before tax, calendar years.</summary>
    public static AccountingSpec Default { get; } = new();

    /// <summary>First month of the fiscal year, 1 (January) to 12.</summary>
    public int FiscalYearStart { get; init; } = 1;

    /// <summary>Income tax; <c>null</c> for figures before tax.</summary>
    public TaxSpec? Tax { get; init; }

    /// <summary>How hardware is written off in the books; <c>null</c> for straight lines down to the resale value.</summary>
    public WriteOffSpec? Book { get; init; }

    /// <summary>Cost of capital in place of the discount rate.</summary>
    public CapitalCostSpec? CapitalCost { get; init; }

    /// <summary>What a million output tokens is worth in US dollars: a price, or the cost it avoids; <c>null</c> when no return is asked for.</summary>
    public double? OutputValue { get; init; }

    /// <summary>What a million input tokens is worth in US dollars.</summary>
    public double? InputValue { get; init; }
}
