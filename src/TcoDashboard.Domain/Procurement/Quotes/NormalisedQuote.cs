using System.Collections.Immutable;

namespace TcoDashboard.Domain.Procurement.Quotes;

/// <summary>A quote on the basis of the catalog's prices: one complete system, without network, freight, installation, support and tax.</summary>
/// <param name="PriceUsd">Price of one system in US dollars.</param>
/// <param name="Steps">How it comes about, from the quoted amount on.</param>
public sealed record NormalisedQuote(double PriceUsd, ImmutableArray<QuoteStep> Steps);
