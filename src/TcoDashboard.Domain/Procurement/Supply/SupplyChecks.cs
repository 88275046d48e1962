using System.Collections.Immutable;

namespace TcoDashboard.Domain.Procurement.Supply;

/// <summary>What must hold before supply risk can be computed.</summary>
public static class SupplyChecks
{
    /// <summary>Every problem of the section.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="path">Its path in the document, for example <c>options[0].supply</c>.</param>
    /// <param name="start">First month of the scenario.</param>
    /// <param name="months">Months of the horizon.</param>
    public static ImmutableArray<Problem> Check(
        SupplyTerms terms,
        string path,
        DateOnly start,
        int months
    )
    {
        ArgumentNullException.ThrowIfNull(terms);
        var problems = ImmutableArray.CreateBuilder<Problem>();
        Waiting(terms, path, start, months, problems);
        LeadTimes(terms, path, problems);
        Layers(terms, path, problems);
        Events(terms, path, problems);
        return problems.ToImmutable();
    }

    private static void Waiting(
        SupplyTerms terms,
        string path,
        DateOnly start,
        int months,
        ImmutableArray<Problem>.Builder problems
    )
    {
        if (terms.Needed is null != terms.Branches.IsEmpty)
        {
            problems.Add(
                Problem.Error(
                    $"{path}.needed_by_month",
                    "S-424",
                    Worded(
                        $"{terms.Branches.Length} lead times and {(terms.Needed is null ? 0 : 1)} months of need are given; a delay needs both."
                    ),
                    terms.Needed is null
                        ? Worded("Say when the capacity is needed, or remove the lead times.")
                        : Worded("Add a lead time, or remove when the capacity is needed.")
                )
            );
        }

        if (
            terms.Needed is { } needed
            && (needed < start || Lateness.MonthsBetween(start, needed) >= months)
        )
        {
            problems.Add(
                Problem.Error(
                    $"{path}.needed_by_month",
                    "S-422",
                    Worded(
                        $"The capacity is needed in {Month(needed)}, but the scenario runs from {Month(start)} to {Month(start.AddMonths(months - 1))}."
                    ),
                    Worded("Choose a month inside the horizon, or move the start of the scenario.")
                )
            );
        }
    }

    private static void LeadTimes(
        SupplyTerms terms,
        string path,
        ImmutableArray<Problem>.Builder problems
    )
    {
        for (var branch = 0; branch < terms.Branches.Length; branch++)
        {
            for (var step = 0; step < terms.Branches[branch].Steps.Length; step++)
            {
                var time = terms.Branches[branch].Steps[step];
                if (time.P90Weeks < time.P50Weeks)
                {
                    problems.Add(
                        Problem.Error(
                            FormattableString.Invariant(
                                $"{path}.lead_times[{branch}].steps[{step}].p90_weeks"
                            ),
                            "S-420",
                            Worded(
                                $"Nine in ten deliveries of \"{time.Name}\" come within {time.P90Weeks:0.##} weeks, but half of them only within {time.P50Weeks:0.##} weeks."
                            ),
                            Worded(
                                $"Let p90_weeks be at least {time.P50Weeks:0.##}, or lower p50_weeks."
                            )
                        )
                    );
                }
            }
        }
    }

    private static void Layers(
        SupplyTerms terms,
        string path,
        ImmutableArray<Problem>.Builder problems
    )
    {
        for (var index = 0; index < terms.Layers.Length; index++)
        {
            var layer = terms.Layers[index];
            var at = FormattableString.Invariant($"{path}.layers[{index}]");
            var sum = layer.Suppliers.Sum(one => one.Share);
            if (Math.Abs(sum - 1) > 1e-6)
            {
                problems.Add(
                    Problem.Error(
                        $"{at}.suppliers",
                        "S-421",
                        Worded(
                            $"The shares of the layer \"{SupplyIds.Word(layer.Layer)}\" add up to {100 * sum:0.##} %, not to 100 %."
                        ),
                        Worded(
                            $"{(sum > 1 ? Worded("Take") : Worded("Add"))} {100 * Math.Abs(sum - 1):0.##} points{(sum > 1 ? Worded(" off") : "")}, or name the rest as one more supplier."
                        )
                    )
                );
            }

            var before = terms.Layers.Take(index).Count(other => other.Layer == layer.Layer);
            if (before > 0)
            {
                problems.Add(
                    Problem.Error(
                        $"{at}.layer",
                        "S-425",
                        Worded(
                            $"The layer \"{SupplyIds.Word(layer.Layer)}\" stands here {before + 1} times; 1 is allowed."
                        ),
                        Worded("Write its suppliers into one entry.")
                    )
                );
            }
        }
    }

    private static void Events(
        SupplyTerms terms,
        string path,
        ImmutableArray<Problem>.Builder problems
    )
    {
        for (var index = 0; index < terms.Events.Length; index++)
        {
            var risk = terms.Events[index].Risk;
            if (risk.PerYear * risk.DurationMonths > 12)
            {
                problems.Add(
                    Problem.Error(
                        FormattableString.Invariant($"{path}.events[{index}].duration_months"),
                        "S-427",
                        Worded(
                            $"\"{risk.Name}\" happens {risk.PerYear:0.##} times a year for {risk.DurationMonths:0.##} months each: {risk.PerYear * risk.DurationMonths:0.#} of 12 months."
                        ),
                        Worded(
                            "Lower one of the two, or write a lasting shortage as less capacity."
                        )
                    )
                );
            }
        }
    }

    private static string Month(DateOnly day) =>
        day.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);
}
