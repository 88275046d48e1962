using System.Collections.Immutable;
using TcoDashboard.Domain.Procurement.Clauses;

namespace TcoDashboard.Domain.Procurement;

/// <summary>What must hold before a deal can be computed.</summary>
public static class DealChecks
{
    /// <summary>Every problem of a deal.</summary>
    /// <param name="deal">The deal.</param>
    /// <param name="path">Its path in the document, for example <c>options[0].deal</c>.</param>
    /// <param name="start">First month of the scenario.</param>
    /// <param name="months">Months of the horizon.</param>
    public static ImmutableArray<Problem> Check(
        DealTerms deal,
        string path,
        DateOnly start,
        int months
    ) => Check(deal, path, start, months, []);

    /// <summary>Every problem of a deal in a scenario that knows rates.</summary>
    /// <param name="deal">The deal.</param>
    /// <param name="path">Its path in the document, for example <c>options[0].deal</c>.</param>
    /// <param name="start">First month of the scenario.</param>
    /// <param name="months">Months of the horizon.</param>
    /// <param name="currencies">Currencies besides the US dollar that have a rate.</param>
    public static ImmutableArray<Problem> Check(
        DealTerms deal,
        string path,
        DateOnly start,
        int months,
        IReadOnlyCollection<string> currencies
    )
    {
        ArgumentNullException.ThrowIfNull(deal);
        ArgumentNullException.ThrowIfNull(currencies);
        var problems = ImmutableArray.CreateBuilder<Problem>();
        References(deal, path, problems);
        for (var index = 0; index < deal.Clauses.Length; index++)
        {
            var clause = deal.Clauses[index];
            var at = FormattableString.Invariant($"{path}.clauses[{index}]");
            Currency(clause, at, currencies, problems);
            ClauseChecks.Check(deal, clause, at, start, months, problems);
        }

        return problems.ToImmutable();
    }

    private static void Currency(
        Clause clause,
        string at,
        IReadOnlyCollection<string> currencies,
        ImmutableArray<Problem>.Builder problems
    )
    {
        if (clause.Currency == "USD")
        {
            return;
        }

        if (!currencies.Contains(clause.Currency))
        {
            problems.Add(
                Problem.Error(
                    $"{at}.currency",
                    "S-405",
                    Worded(
                        $"The clause \"{clause.Id}\" is in {clause.Currency}, but the scenario counts in USD and has 0 rates for {clause.Currency}; it needs 1."
                    ),
                    Worded(
                        $"Add a rate of {clause.Currency} with its date, or write the amounts in US dollars."
                    )
                )
            );
        }
        else if (clause is WarrantClause or TierClause { Measure: TierMeasure.Spend })
        {
            problems.Add(
                Problem.Error(
                    $"{at}.currency",
                    "S-534",
                    Worded(
                        $"The clause \"{clause.Id}\" is in {clause.Currency}, but share prices and thresholds of spend are compared with US dollars."
                    ),
                    Worded(
                        "Write its amounts in US dollars, and the rate and its date in the note."
                    )
                )
            );
        }
    }

    private static void References(
        DealTerms deal,
        string path,
        ImmutableArray<Problem>.Builder problems
    )
    {
        for (var index = 0; index < deal.Clauses.Length; index++)
        {
            var clause = deal.Clauses[index];
            foreach (var id in clause.After.Where(id => deal.Clauses.All(one => one.Id != id)))
            {
                problems.Add(
                    Problem.Error(
                        FormattableString.Invariant($"{path}.clauses[{index}].after"),
                        "S-406",
                        Worded(
                            $"The clause \"{clause.Id}\" comes after \"{id}\", but none of the {deal.Clauses.Length} clauses has this id."
                        ),
                        Worded(
                            $"Use one of {string.Join(", ", deal.Clauses.Select(one => one.Id))}."
                        )
                    )
                );
            }
        }

        var circle = ClauseOrder.Circle(deal.Clauses);
        if (circle.Length > 0)
        {
            problems.Add(
                Problem.Error(
                    $"{path}.clauses",
                    "S-404",
                    Worded(
                        $"{circle.Length} of {deal.Clauses.Length} clauses {(circle.Length == 1 ? Worded("waits for itself") : Worded("wait for each other"))}: {string.Join(Worded(" and "), circle)}."
                    ),
                    circle.Length == 1
                        ? Worded($"Let \"{circle[0]}\" wait for no clause.")
                        : Worded($"Let one of them wait for no other, for example \"{circle[0]}\".")
                )
            );
        }

        var capacities = deal.Clauses.Count(clause => clause is CapacityClause);
        if (capacities > 1)
        {
            problems.Add(
                Problem.Error(
                    $"{path}.clauses",
                    "S-409",
                    Worded($"{capacities} clauses contract capacity; a deal has at most 1."),
                    Worded("Write their tranches into one clause, or make two options.")
                )
            );
        }
    }
}
