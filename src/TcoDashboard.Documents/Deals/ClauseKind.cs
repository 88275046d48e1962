namespace TcoDashboard.Documents.Deals;

/// <summary>The kinds of clause a document can hold.</summary>
internal enum ClauseKind
{
    Capacity,
    PriceTiers,
    TakeOrPay,
    PriceIndex,
    PriceReopener,
    ServiceCredits,
    EarlyExit,
    Prepayment,
    Funding,
    Warrants,
}
