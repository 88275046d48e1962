namespace TcoDashboard.Domain.Costing.Finance;

/// <summary>How what is bought is paid for.</summary>
public enum FinancingKind
{
    /// <summary>A loan: level payments, with a balloon at the end or interest only.</summary>
    Loan,

    /// <summary>A lease that is a purchase in all but name: on the books, depreciated, with interest.</summary>
    FinanceLease,

    /// <summary>A lease that is a rent: off the assets, its payments are an expense, the hardware goes back.</summary>
    OperatingLease,
}
