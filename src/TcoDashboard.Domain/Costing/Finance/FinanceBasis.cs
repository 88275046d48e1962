namespace TcoDashboard.Domain.Costing.Finance;

/// <summary>How an option is paid for, taxed and accounted for. The default is a purchase with cash before tax.</summary>
public sealed record FinanceBasis
{
    /// <summary>A purchase with cash, before tax, with calendar years.</summary>
    public static FinanceBasis Cash { get; } = new();

    /// <summary>First month of the fiscal year, 1 (January) to 12.</summary>
    public int FiscalYearStart { get; init; } = 1;

    /// <summary>The loan or lease; <c>null</c> for cash.</summary>
    public FinancingBasis? Financing { get; init; }

    /// <summary>Income tax; <c>null</c> for figures before tax.</summary>
    public TaxBasis? Tax { get; init; }

    /// <summary>How hardware is written off in the books; <c>null</c> for straight lines down to the resale value.</summary>
    public WriteOffPlan? Book { get; init; }

    /// <summary>Cost of capital from debt and equity; <c>null</c> to discount at the discount rate.</summary>
    public CapitalCost? CapitalCost { get; init; }

    /// <summary>What a million output tokens is worth; <c>null</c> when no return is asked for.</summary>
    public Leaf? OutputValue { get; init; }

    /// <summary>What a million input tokens is worth.</summary>
    public Leaf? InputValue { get; init; }

    /// <summary>Whether the net present cost differs from that of a cash purchase before tax.</summary>
    public bool ChangesCost => Financing is not null || Tax is not null;
}
