using TcoDashboard.Domain.Procurement.Clauses;
using TcoDashboard.Domain.Procurement.Equity;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Procurement;

/// <summary>The simulation of a deal's warrants, with the months of vesting that its sheet found.</summary>
internal static class WarrantDraws
{
    // Why: 2,000 paths hold the mean within about 2 % and take a millisecond or two.
    private const int Draws = 2000;

    // Why: the same deal gives the same figures on every page and every day.
    private const ulong Seed = 20260101;

    /// <summary>The draws of the deal's only warrant clause; <c>null</c> when it has none, or several that no single path could serve.</summary>
    public static EquitySimulation? Of(DealTerms deal, SheetValues values)
    {
        var clauses = deal.Clauses.OfType<WarrantClause>().ToArray();
        if (clauses is not [var clause])
        {
            return null;
        }

        // Why: after the grant the market price itself carries the dilution.
        var kept = clause
            is { Dilution: DilutionBasis.PriceBeforeGrant, SharesOutstanding: { } old }
            ? old / (old + clause.SharesTotal)
            : 1;
        var parts = new List<VestingPart>();
        for (var index = 0; index < clause.Tranches.Length; index++)
        {
            var id = DealWriter.Id(clause, FormattableString.Invariant($"tranche_{index + 1}"));
            if (
                values.TryGetScalar($"{id}.years", out var years)
                && values.TryGetScalar($"{id}.grant", out var grant)
                && grant > 0
            )
            {
                var tranche = clause.Tranches[index];
                parts.Add(
                    new(
                        tranche.Shares * kept * (1 - clause.MarketabilityDiscount),
                        years,
                        tranche.HurdleUsd ?? 0,
                        tranche.Probability
                    )
                );
            }
        }

        return EquitySimulation.Run(
            clause.SharePriceUsd,
            clause.StrikeUsd,
            clause.RiskFreePerYear,
            clause.VolatilityPerYear,
            clause.DividendPerYear,
            clause.VestingCorrelation,
            parts,
            Draws,
            Seed
        );
    }
}
