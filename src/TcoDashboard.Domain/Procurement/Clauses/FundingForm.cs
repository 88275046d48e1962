namespace TcoDashboard.Domain.Procurement.Clauses;

/// <summary>How money of the buyer reaches the supplier ahead of deliveries.</summary>
public enum FundingForm
{
    /// <summary>Given away: nothing comes back.</summary>
    Grant,

    /// <summary>Lent: level repayments with interest.</summary>
    Loan,

    /// <summary>Paid early: later charges are set off against it.</summary>
    Prepayment,
}
