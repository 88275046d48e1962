using TcoDashboard.Domain.Procurement.Quotes;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Workspace.Quotes;

/// <summary>A fleet that takes the price of a quote.</summary>
/// <param name="Place">Where its price is set.</param>
/// <param name="Name">The option's name.</param>
/// <param name="BeforeUsd">The price of one system before.</param>
/// <param name="BeforeDiscount">The discount on it before; a quote is net, so none stays.</param>
/// <param name="Price">The price on the basis the fleet is priced on.</param>
public sealed record QuoteTaker(
    InputPlace Place,
    string Name,
    double? BeforeUsd,
    double BeforeDiscount,
    NormalisedQuote Price
)
{
    // Why a third and a half: discounts on list prices are seldom above 30 %, and a wrong number of systems is at least twice off.
    private const double Least = 2.0 / 3;
    private const double Most = 1.5;
    private const double HalfCent = 0.005 + 1e-6;

    /// <summary>Whether the fleet pays this price, to the cent, with the discount it has.</summary>
    // Why a little more than half a cent: a quote states whole cents, and the difference of two amounts has its own last digit.
    public bool PaysThisAlready =>
        BeforeUsd is { } before
        && Math.Abs(Price.PriceUsd - before * (1 - BeforeDiscount)) <= HalfCent;

    /// <summary>The change against the price before as a share of it, where it is so large that a slip is likelier than a price; else <c>null</c>.</summary>
    public double? SurprisingChange =>
        BeforeUsd is > 0 and var before
        && Price.PriceUsd / (before * (1 - BeforeDiscount)) is (< Least or > Most) and var ratio
            ? ratio - 1
            : null;
}
