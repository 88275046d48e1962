using System.Collections.Immutable;
using TcoDashboard.Domain.Costing;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>What can be wrong with lines of one's own and with prices by year.</summary>
internal static class OwnLineChecks
{
    /// <summary>Adds every problem of an option.</summary>
    public static void Check(
        ScenarioDocument document,
        int index,
        ImmutableArray<Problem>.Builder problems
    )
    {
        var lines = document.Options[index].OwnLines;
        for (var place = 0; place < lines.Length; place++)
        {
            var path = FormattableString.Invariant($"options[{index}].own_lines[{place}]");
            Line(document, lines, place, path, problems);
        }

        var (electricity, at) = OptionLines.Electricity(document, index);
        Electricity(document, index, electricity, at, problems);
    }

    private static void Line(
        ScenarioDocument document,
        ImmutableArray<OwnLineSpec> lines,
        int place,
        string path,
        ImmutableArray<Problem>.Builder problems
    )
    {
        var line = lines[place];
        var twin = lines.IndexOf(lines.First(one => one.Id == line.Id));
        if (twin < place)
        {
            problems.Add(
                Problem.Error(
                    $"{path}.id",
                    "S-484",
                    Worded(
                        $"The lines {twin + 1} and {place + 1} of the option both have the id \"{line.Id}\"."
                    ),
                    Worded("Give one of them another id.")
                )
            );
        }

        if (line.Id.Contains('.', StringComparison.Ordinal))
        {
            problems.Add(
                Problem.Error(
                    $"{path}.id",
                    "S-487",
                    Worded(
                        $"The id \"{line.Id}\" of \"{line.Name}\" has a point; points set apart the parts of the ids of cells, so two lines could make one cell."
                    ),
                    Worded("Write a hyphen or an underscore in place of the point.")
                )
            );
        }

        Months(document, line, path, problems);
        Years(document, line.Years, $"{path}.years", problems);
        if (line.GrowthPerYear != 0 && !line.Years.IsEmpty)
        {
            problems.Add(Both($"{path}.growth_per_year", line.Years.Length, line.GrowthPerYear));
        }

        if (line.Currency is { } currency && currency != CurrencyResolution.Dollar)
        {
            CurrencyResolution.NeedsRate(
                document,
                currency,
                $"{path}.currency",
                Worded($"\"{line.Name}\" is {line.Amount}"),
                problems
            );
        }
    }

    private static void Months(
        ScenarioDocument document,
        OwnLineSpec line,
        string path,
        ImmutableArray<Problem>.Builder problems
    )
    {
        var end = document.Start.AddMonths(document.Months - 1);
        var (first, last) = (line.FirstMonth ?? document.Start, line.LastMonth ?? end);
        if (line is { FirstMonth: not null, LastMonth: not null } && last < first)
        {
            problems.Add(
                Problem.Error(
                    $"{path}.last_month",
                    "S-480",
                    Worded(
                        $"\"{line.Name}\" ends in {last:yyyy-MM}, before its first month {first:yyyy-MM}."
                    ),
                    Worded(
                        "Let the last month be the first or a later one; the same month for what is paid once."
                    )
                )
            );
        }
        else if (first < document.Start || first > end || last > end || last < document.Start)
        {
            var months = Math.Max(
                0,
                1
                    + OptionLines.PeriodOf(document, last < end ? last : end)
                    - Math.Max(0, OptionLines.PeriodOf(document, first))
            );
            // Why: a month that nobody set is the scenario's own, which the sentence names anyway.
            var runs = (line.FirstMonth, line.LastMonth) switch
            {
                (not null, null) => Worded($"from {first:yyyy-MM} on"),
                (null, not null) => Worded($"until {last:yyyy-MM}"),
                _ => Worded($"from {first:yyyy-MM} to {last:yyyy-MM}"),
            };
            problems.Add(
                Problem.Warning(
                    $"{path}.{(first < document.Start || first > end ? "first_month" : "last_month")}",
                    "S-481",
                    Worded(
                        $"\"{line.Name}\" runs {runs}, the scenario from {document.Start:yyyy-MM} to {end:yyyy-MM}: {months} of its months are counted."
                    ),
                    Worded("Move the months of the line, or the start and horizon of the scenario.")
                )
            );
        }
    }

    private static void Electricity(
        ScenarioDocument document,
        int index,
        PricePathSpec path,
        string at,
        ImmutableArray<Problem>.Builder problems
    )
    {
        if (path.Years.IsEmpty)
        {
            return;
        }

        Years(document, path.Years, $"{at}.years", problems);
        if (Change(document, document.Options[index]) is { } growth)
        {
            problems.Add(Both(at, path.Years.Length, growth));
        }

        if (path.Currency is { } currency && currency != CurrencyResolution.Dollar)
        {
            CurrencyResolution.NeedsRate(
                document,
                currency,
                $"{at}.currency",
                Worded($"{path.Years.Length} electricity prices by year stand"),
                problems
            );
        }

        Prices(document, path, at, problems);
    }

    /// <summary>The yearly change of the electricity price that a bought fleet has beside the path; <c>null</c> when none has.</summary>
    private static double? Change(ScenarioDocument document, OptionSpec option) =>
        option
            .Fleets.Where(fleet => fleet.Deployment.IsBought())
            .Select(fleet =>
                // Why the first that is set, also to zero: so the evaluation finds its inputs.
                fleet.Inputs[InputKeys.ElectricityGrowth]
                ?? option.Inputs[InputKeys.ElectricityGrowth]
                ?? document.Inputs[InputKeys.ElectricityGrowth]
            )
            .FirstOrDefault(setting => setting is { Value: not 0 })
            ?.Value;

    private static void Prices(
        ScenarioDocument document,
        PricePathSpec path,
        string at,
        ImmutableArray<Problem>.Builder problems
    )
    {
        var rate =
            path.Currency is { } code
            && document.Currency.InForce(code, document.Start) is { } known
                ? known.UsdPerUnit
                : 1;
        var definition = InputDefinitions.ByKey[InputKeys.ElectricityPrice];
        for (var place = 0; place < path.Years.Length; place++)
        {
            var price = path.Years[place].Value * rate;
            if (price < definition.Minimum || price > definition.Maximum)
            {
                problems.Add(
                    Problem.Error(
                        FormattableString.Invariant($"{at}.years[{place}].value_usd"),
                        "S-486",
                        Worded(
                            $"The electricity price of {path.Years[place].Year} is {price:G6} USD/kWh; it may lie from {definition.Minimum} to {definition.Maximum}."
                        ),
                        Worded(
                            "Write the price of a kilowatt-hour; divide a price of a megawatt-hour by 1,000."
                        )
                    )
                );
            }
        }
    }

    private static void Years(
        ScenarioDocument document,
        ImmutableArray<YearValue> years,
        string path,
        ImmutableArray<Problem>.Builder problems
    )
    {
        for (var place = 1; place < years.Length; place++)
        {
            if (years[place].Year <= years[place - 1].Year)
            {
                problems.Add(
                    Problem.Error(
                        FormattableString.Invariant($"{path}[{place}].year"),
                        "S-482",
                        Worded(
                            $"The year {years[place].Year} follows {years[place - 1].Year}; the years of a path rise."
                        ),
                        Worded("Sort the years, and keep one value for each.")
                    )
                );
            }
        }

        var last = document.Start.AddMonths(document.Months - 1).Year;
        if (!years.IsEmpty && years.All(year => year.Year > last))
        {
            problems.Add(
                Problem.Warning(
                    path,
                    "S-485",
                    Worded(
                        $"The path begins in {years[0].Year}, but the scenario ends in {last}: none of its {years.Length} values is used."
                    ),
                    Worded("Correct the years, or lengthen the horizon.")
                )
            );
        }
    }

    private static Problem Both(string path, int years, double growth) =>
        Problem.Error(
            path,
            "S-483",
            Worded(
                $"There is a path of {years} {(years == 1 ? Worded("year") : Worded("years"))} and a change of {growth} a year as well."
            ),
            Worded(
                "Keep one of them: a path says each year's value, a change makes it from the first one."
            )
        );
}
