using System.Collections.Immutable;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Procurement.Clauses;
using TcoDashboard.Domain.Procurement.Supply;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>Brings what may go wrong with the supply of an option and its sheet together.</summary>
internal static class OptionSupply
{
    /// <summary>Adds what is wrong with the supply section of an option.</summary>
    public static void Check(
        ScenarioDocument document,
        int index,
        ImmutableArray<Problem>.Builder problems
    )
    {
        var option = document.Options[index];
        if (option.Supply is not { } supply)
        {
            return;
        }

        var path = Path(index);
        problems.AddRange(SupplyChecks.Check(supply, path, document.Start, document.Months));
        Against(document, option, supply, path, problems);
        CountedTwice(option, supply, path, problems);
    }

    /// <summary>What writes the cells of supply risk; <c>null</c> when the option says nothing of it.</summary>
    public static Action<RiskGround>? Writing(ScenarioDocument document, int index)
    {
        if (document.Options[index].Supply is not { } supply)
        {
            return null;
        }

        var path = Path(index);
        return ground =>
            SupplySheet.Build(
                ground.Sheet,
                supply,
                new()
                {
                    Path = path,
                    Rate = ground.Rate,
                    InService = ground.InService,
                    Tokens = ground.Tokens,
                    Revenue = ground.Revenue,
                    Cash = ground.Cash,
                    Capital = ground.Capital,
                    Porting = ground.Porting,
                    NetPresentCost = ground.NetPresentCost,
                    PresentTokens = ground.PresentTokens,
                }
            );
    }

    /// <summary>The options with the gate of specialised hardware judged.</summary>
    public static ImmutableArray<OptionResult> Gated(ImmutableArray<OptionResult> options) =>
        [.. options.Select((option, index) => SupplyGate.Judge(options, option, index))];

    internal static string Path(int index) =>
        FormattableString.Invariant($"options[{index}].supply");

    private static void Against(
        ScenarioDocument document,
        OptionSpec option,
        SupplyTerms supply,
        string path,
        ImmutableArray<Problem>.Builder problems
    )
    {
        if (
            supply.Advantage is { } advantage
            && (
                advantage.Against == option.Id
                || document.Options.All(other => other.Id != advantage.Against)
            )
        )
        {
            var others = document.Options.Where(other => other.Id != option.Id).ToArray();
            problems.Add(
                Problem.Error(
                    $"{path}.advantage.against",
                    "S-423",
                    Worded(
                        $"The hardware is compared with the option \"{advantage.Against}\", but none of the {others.Length} other options has this id."
                    ),
                    others.Length == 0
                        ? Worded(
                            "Add an option with ordinary hardware, or remove the clear advantage that is asked for."
                        )
                        : Worded(
                            $"Use one of {string.Join(", ", others.Select(other => other.Id))}."
                        )
                )
            );
        }
    }

    /// <summary>A prepayment or loan whose loss a clause of the deal already counts.</summary>
    private static void CountedTwice(
        OptionSpec option,
        SupplyTerms supply,
        string path,
        ImmutableArray<Problem>.Builder problems
    )
    {
        var counted = option
            .Deal?.Clauses.OfType<FundingClause>()
            .FirstOrDefault(clause => clause.FailureProbability > 0);
        for (var index = 0; counted is not null && index < supply.Failures.Length; index++)
        {
            if (supply.Failures[index].ExposureUsd > 0)
            {
                problems.Add(
                    Problem.Warning(
                        FormattableString.Invariant($"{path}.failures[{index}].exposure_usd"),
                        "S-426",
                        Worded(
                            $"{supply.Failures[index].ExposureUsd:#,0} USD may be lost if {supply.Failures[index].Supplier} fails, and the clause \"{counted.Name}\" counts {100 * counted.FailureProbability:0.#} % probability of failure on {counted.AmountUsd:#,0} USD as well."
                        ),
                        Worded(
                            "Leave out of what is paid ahead or lent what the clause already counts."
                        )
                    )
                );
            }
        }
    }
}
