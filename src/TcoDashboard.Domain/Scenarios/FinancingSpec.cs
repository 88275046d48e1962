using TcoDashboard.Domain.Costing.Finance;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>How an option is paid for, as written in the document. Ranges are checked when the scenario is evaluated.</summary>
public sealed record FinancingSpec
{
    /// <summary>Loan, finance lease or operating lease.</summary>
    public required FinancingKind Kind { get; init; }

    /// <summary>What is financed; hardware unless said otherwise.</summary>
    public FinancedPart Covers { get; init; }

    /// <summary>Share of the price that is financed, above 0 to 1.</summary>
    public double Share { get; init; } = 1;

    /// <summary>Nominal rate a year as quoted, 0 to 1; its part of a year is due with every payment. Either this or <see cref="Payment"/>.</summary>
    public double? RatePerYear { get; init; }

    /// <summary>Each payment as a share of the price financed, above 0 to 2, where a quote names the payment and not the rate.</summary>
    public double? Payment { get; init; }

    /// <summary>Months of the term, 1 to 480.</summary>
    public required int TermMonths { get; init; }

    /// <summary>Months between payments: 1, 2, 3, 4, 6 or 12; the term is a multiple of it.</summary>
    public int EveryMonths { get; init; } = 1;

    /// <summary>Payments at the end of each interval (arrears) or at its start (advance).</summary>
    public Timing Timing { get; init; }

    /// <summary>Loan: share due in one sum at the end, 0 to 1; 1 is interest only.</summary>
    public double Balloon { get; init; }

    /// <summary>Lease: value at the end as a share of the price, 0 to 1.</summary>
    public double Residual { get; init; }

    /// <summary>Lease: the lessee pays the residual and keeps the hardware.</summary>
    public bool BuyOut { get; init; }
}
