using System.Collections.Immutable;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>Currencies of a scenario other than the US dollar, in which the model counts.</summary>
public sealed record CurrencySpec
{
    /// <summary>US dollars alone.</summary>
    public static CurrencySpec Dollars { get; } = new();

    /// <summary>The currency in which totals are shown beside US dollars; <c>null</c> for US dollars alone.</summary>
    public string? ReportIn { get; init; }

    /// <summary>Dated rates; of several for one currency the newest that the first month knows holds.</summary>
    public ImmutableArray<CurrencyRate> Rates { get; init; } = [];

    /// <summary>The currencies that have a rate, in the order of the document.</summary>
    public IEnumerable<string> Known => Rates.Select(rate => rate.Currency).Distinct();

    /// <summary>
    /// The rate that holds for a scenario: the newest dated no later than its first month, else the earliest; <c>null</c> when the document
    /// has none.
    /// </summary>
    /// <param name="currency">Three capital letters.</param>
    /// <param name="start">First month of the scenario.</param>
    public CurrencyRate? InForce(string currency, DateOnly start) =>
        Rates
            .Where(rate => rate.Currency == currency && rate.Date < start.AddMonths(1))
            .MaxBy(rate => rate.Date)
        ?? Rates.Where(rate => rate.Currency == currency).MinBy(rate => rate.Date);
}
