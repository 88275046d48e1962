using System.Collections.Immutable;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Procurement.Quotes;

namespace TcoDashboard.Documents.Quotes;

/// <summary>Quotes of a file, or everything that is wrong with it.</summary>
/// <param name="Quotes">The quotes; empty when there is an error.</param>
/// <param name="Problems">What is wrong, each with its line or path.</param>
public sealed record QuoteReading(
    ImmutableArray<VendorQuote> Quotes,
    ImmutableArray<Problem> Problems
);
