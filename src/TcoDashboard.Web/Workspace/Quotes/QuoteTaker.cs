using TcoDashboard.Domain.Procurement.Quotes;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Workspace.Quotes;

/// <summary>A fleet that takes the price of a quote.</summary>
/// <param name="Place">Where its price is set.</param>
/// <param name="Name">The option's name.</param>
/// <param name="BeforeUsd">The price of one system before.</param>
/// <param name="BeforeDiscount">The discount on it before; a quote is net, so none stays.</param>
/// <param name="Price">The price on the catalog's basis.</param>
public sealed record QuoteTaker(
    InputPlace Place,
    string Name,
    double? BeforeUsd,
    double BeforeDiscount,
    NormalisedQuote Price
);
