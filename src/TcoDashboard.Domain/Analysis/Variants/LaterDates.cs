using System.Collections.Immutable;
using TcoDashboard.Domain.Procurement;
using TcoDashboard.Domain.Procurement.Clauses;
using TcoDashboard.Domain.Procurement.Supply;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Domain.Analysis.Variants;

/// <summary>Moves every date of an option by whole months, so that deliveries and terms keep their distance from a start that moves.</summary>
internal static class LaterDates
{
    /// <summary>The deliveries of a fleet, later; the date an order is placed moves with them.</summary>
    /// <param name="delivery">The deliveries.</param>
    /// <param name="months">Months later, 0 or more.</param>
    /// <param name="priceFactor">What prices of single deliveries are multiplied with.</param>
    public static DeliverySpec Of(DeliverySpec delivery, int months, double priceFactor) =>
        delivery with
        {
            Tranches =
            [
                .. delivery.Tranches.Select(tranche =>
                    tranche with
                    {
                        Month = tranche.Month?.AddMonths(months),
                        OrderMonth = tranche.OrderMonth?.AddMonths(months),
                        SystemPrice = tranche.SystemPrice is { } price
                            ? Quantities.Money.FromUsd(price.Usd * priceFactor)
                            : null,
                    }
                ),
            ],
            PowerRamp =
            [
                .. delivery.PowerRamp.Select(step =>
                    step with
                    {
                        Month = step.Month.AddMonths(months),
                    }
                ),
            ],
            Retires = delivery.Retires?.AddMonths(months),
        };

    /// <summary>The rates that hold now, and no newer ones: no gap between two starts may come from a rate.</summary>
    /// <param name="currency">Currencies and rates.</param>
    /// <param name="start">First month before anything moves.</param>
    public static CurrencySpec Of(CurrencySpec currency, DateOnly start) =>
        currency with
        {
            Rates = [.. currency.Known.Select(code => currency.InForce(code, start)!)],
        };

    /// <summary>Lines of one's own, later; amounts by calendar year keep their years.</summary>
    public static ImmutableArray<OwnLineSpec> Of(ImmutableArray<OwnLineSpec> lines, int months) =>
        [
            .. lines.Select(line =>
                line with
                {
                    FirstMonth = line.FirstMonth?.AddMonths(months),
                    LastMonth = line.LastMonth?.AddMonths(months),
                }
            ),
        ];

    /// <summary>The terms of a deal, later.</summary>
    public static DealTerms? Of(DealTerms? deal, int months) =>
        deal is null
            ? null
            : deal with
            {
                Clauses = [.. deal.Clauses.Select(clause => Of(clause, months))],
            };

    /// <summary>The terms of supply, later.</summary>
    public static SupplyTerms? Of(SupplyTerms? supply, int months) =>
        supply is null
            ? null
            : supply with
            {
                Needed = supply.Needed?.AddMonths(months),
                Branches =
                [
                    .. supply.Branches.Select(branch =>
                        branch with
                        {
                            Order = branch.Order.AddMonths(months),
                        }
                    ),
                ],
            };

    private static Clause Of(Clause clause, int months) =>
        clause switch
        {
            CapacityClause capacity => capacity with
            {
                Tranches =
                [
                    .. capacity.Tranches.Select(tranche =>
                        tranche with
                        {
                            From = tranche.From.AddMonths(months),
                        }
                    ),
                ],
            },
            PriceIndexClause index => index with { From = index.From?.AddMonths(months) },
            EarlyExitClause exit => exit with { Month = exit.Month.AddMonths(months) },
            PriceReopenerClause reopener => reopener with
            {
                Month = reopener.Month.AddMonths(months),
            },
            FundingClause funding => funding with { Month = funding.Month.AddMonths(months) },
            WarrantClause warrant => warrant with
            {
                Expires = warrant.Expires?.AddMonths(months),
                Tranches =
                [
                    .. warrant.Tranches.Select(tranche =>
                        tranche with
                        {
                            Month = tranche.Month?.AddMonths(months),
                        }
                    ),
                ],
            },
            _ => clause,
        };
}
