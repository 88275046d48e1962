using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Finance;

/// <summary>A loan or lease as the cost sheet needs it. Every purchase inside the horizon is financed on the same terms.</summary>
public sealed record FinancingBasis
{
    /// <summary>Loan or lease.</summary>
    public required FinancingKind Kind { get; init; }

    /// <summary>What is financed.</summary>
    public FinancedPart Covers { get; init; }

    /// <summary>Months of the term.</summary>
    public required int TermMonths { get; init; }

    /// <summary>Months between payments, a divisor of twelve and of the term.</summary>
    public int EveryMonths { get; init; } = 1;

    /// <summary>Payments in arrears (end of the interval) or in advance (start).</summary>
    public Timing Timing { get; init; }

    /// <summary>Whether the lessee keeps the hardware by paying the residual; a loan always does.</summary>
    public bool BuyOut { get; init; }

    /// <summary>Share of the price that is financed.</summary>
    public required Leaf Share { get; init; }

    /// <summary>Nominal rate a year as quoted; its part of a year is due with every payment. <c>null</c> where the payment is quoted.</summary>
    public Leaf? Rate { get; init; }

    /// <summary>Each payment over the price financed, where that is quoted; the rate follows from it.</summary>
    public Leaf? Payment { get; init; }

    /// <summary>Balloon of a loan or residual of a lease as a share of what is financed; 1 is interest only.</summary>
    public required Leaf Balloon { get; init; }

    /// <summary>Whether the hardware goes back to a lessor at the end of the term.</summary>
    public bool IsReturned => Kind != FinancingKind.Loan && !BuyOut;

    /// <summary>Whether its payments are an expense and the hardware is not on the books.</summary>
    public bool IsRent => Kind == FinancingKind.OperatingLease;
}
