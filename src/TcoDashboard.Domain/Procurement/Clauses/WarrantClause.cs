using System.Collections.Immutable;
using TcoDashboard.Domain.Procurement.Equity;

namespace TcoDashboard.Domain.Procurement.Clauses;

/// <summary>Warrants on shares of the supplier that vest with the deal.</summary>
public sealed record WarrantClause : Clause
{
    /// <summary>Shares that may be bought in total.</summary>
    public required double SharesTotal { get; init; }

    /// <summary>Price at which a share may be bought, US dollars.</summary>
    public required double StrikeUsd { get; init; }

    /// <summary>Price or fair value of a share today, US dollars.</summary>
    public required double SharePriceUsd { get; init; }

    /// <summary>Volatility of the share a year.</summary>
    public required double VolatilityPerYear { get; init; }

    /// <summary>Risk-free rate a year, continuously compounded.</summary>
    public required double RiskFreePerYear { get; init; }

    /// <summary>Dividend yield a year.</summary>
    public double DividendPerYear { get; init; }

    /// <summary>What the share price reflects.</summary>
    public DilutionBasis Dilution { get; init; }

    /// <summary>Shares outstanding without the warrants; needed when the price does not include dilution.</summary>
    public double? SharesOutstanding { get; init; }

    /// <summary>Share of the value lost because it cannot be sold at once, 0 to 1.</summary>
    public double MarketabilityDiscount { get; init; }

    /// <summary>Correlation between reaching the thresholds and the share price, −1 to 1; used by the simulation.</summary>
    public double VestingCorrelation { get; init; }

    /// <summary>Last month of exercise; <c>null</c> when not known.</summary>
    public DateOnly? Expires { get; init; }

    /// <summary>The tranches; at least one.</summary>
    public required ImmutableArray<WarrantTranche> Tranches { get; init; }
}
