using System.Collections.Immutable;
using TcoDashboard.Domain.Procurement.Clauses;
using TcoDashboard.Domain.Procurement.Terms;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Web.Language;

namespace TcoDashboard.Web.Components.Editor.Deals;

/// <summary>The fields of contracted capacity and its tranches.</summary>
internal static class CapacityForm
{
    public static ClauseForm Of(CapacityClause one, Wording say) =>
        new(
            say["deals.contractedCapacity"],
            say["deals.capacityByTheMegawatt"],
            [
                new(
                    "",
                    [
                        ClauseParts.Usd<CapacityClause>(
                            "total_usd",
                            say["deals.valueOfTheWhole"],
                            one.TotalUsd,
                            (it, usd) =>
                                it with
                                {
                                    TotalUsd = usd,
                                    UsdPerMegawattMonth = usd is null
                                        ? it.UsdPerMegawattMonth ?? 1e6
                                        : null,
                                },
                            true
                        ),
                        ClauseParts.Usd<CapacityClause>(
                            "usd_per_mw_month",
                            say["deals.priceOfAMegawatt"],
                            one.UsdPerMegawattMonth,
                            (it, usd) =>
                                it with
                                {
                                    UsdPerMegawattMonth = usd,
                                    TotalUsd = usd is null ? it.TotalUsd ?? 1e9 : null,
                                },
                            true
                        ),
                    ]
                ),
                .. one.Tranches.Select((tranche, index) => Tranche(one, tranche, index, say)),
            ],
            say["deals.addATranche"],
            clause => clause is CapacityClause it ? Longer(it) : clause
        );

    private static ClauseGroup Tranche(
        CapacityClause one,
        CapacityTranche tranche,
        int index,
        Wording say
    )
    {
        string Key(string name) => FormattableString.Invariant($"tranches[{index}].{name}");
        CapacityClause With(CapacityClause it, Func<CapacityTranche, CapacityTranche> change) =>
            index < it.Tranches.Length
                ? it with
                {
                    Tranches = it.Tranches.SetItem(index, change(it.Tranches[index])),
                }
                : it;
        return new(
            say["deals.tranche", index + 1],
            [
                ClauseParts.Number<CapacityClause>(
                    Key("capacity_mw"),
                    say["deals.capacity"],
                    Unit.Megawatt,
                    0,
                    100_000,
                    tranche.Megawatts,
                    (it, megawatts) =>
                        With(it, t => t with { Megawatts = megawatts ?? t.Megawatts })
                ) with
                {
                    IsMinimumExcluded = true,
                },
                ClauseParts.Month<CapacityClause>(
                    Key("month"),
                    say["deals.from"],
                    tranche.From,
                    (it, month) => With(it, t => t with { From = month ?? t.From })
                ),
                ClauseParts.Months<CapacityClause>(
                    Key("term_months"),
                    say["deals.runsFor"],
                    tranche.Months,
                    (it, months) => With(it, t => t with { Months = (int?)months }),
                    say,
                    1,
                    true
                ) with
                {
                    WhenEmpty = say["deals.toTheEnd"],
                },
            ],
            one.Tranches.Length > 1 ? Without(index) : null
        );
    }

    private static Func<Clause, Clause> Without(int index) =>
        clause =>
            clause is CapacityClause it && index < it.Tranches.Length
                ? it with
                {
                    Tranches = it.Tranches.RemoveAt(index),
                }
                : clause;

    private static CapacityClause Longer(CapacityClause it)
    {
        var last = it.Tranches[^1];
        return it.Tranches.Length >= 40
            ? it
            : it with
            {
                Tranches = it.Tranches.Add(last with { From = last.From.AddMonths(12) }),
            };
    }
}
