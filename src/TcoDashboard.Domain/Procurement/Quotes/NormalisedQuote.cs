using System.Collections.Immutable;

namespace TcoDashboard.Domain.Procurement.Quotes;

/// <summary>A quote on the basis a scenario prices its system on: one system, without network, freight, installation, support and tax.</summary>
/// <param name="PriceUsd">Price of one system in US dollars.</param>
/// <param name="IsWithHosts">Whether the hosts are in that price; <c>false</c> where the scenario charges them beside it.</param>
/// <param name="Steps">How it comes about, from the quoted amount on.</param>
public sealed record NormalisedQuote(
    double PriceUsd,
    bool IsWithHosts,
    ImmutableArray<QuoteStep> Steps
);
