namespace TcoDashboard.Domain.Procurement.Equity;

/// <summary>What the share price given for a warrant already reflects.</summary>
public enum DilutionBasis
{
    /// <summary>The price is a fair value for this holder, for example the grant-date value of a filing: no correction.</summary>
    Included,

    /// <summary>The market did not know of the warrants when the price was made: old and new shares divide the same company.</summary>
    PriceBeforeGrant,

    /// <summary>The market knew: the price is that of the old shares after they gave the warrants away.</summary>
    PriceAfterGrant,
}
