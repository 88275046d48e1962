using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>Checks a document against the catalog: references exist and inputs lie in their range. Form is checked when it is read.</summary>
internal static class ScenarioChecks
{
    /// <summary>Adds every problem found.</summary>
    public static void Check(
        ScenarioDocument document,
        CatalogRevision catalog,
        ImmutableArray<Problem>.Builder problems
    )
    {
        Exists(catalog, CatalogKind.Region, document.Region, "region", problems);
        CurrencyResolution.Check(document, problems);
        CheckInputs(document, document.Inputs, "inputs", null, problems);
        MoneyBasisChecks.Check(document, problems);
        AccountingChecks.Whole(document, problems);
        for (var index = 0; index < document.Workloads.Length; index++)
        {
            Exists(
                catalog,
                CatalogKind.Model,
                document.Workloads[index].Model,
                $"workloads[{index}].model",
                problems
            );
            ServingChecks.Check(document.Workloads[index], $"workloads[{index}]", problems);
        }

        if (document.Workloads.Select(workload => workload.Kind).Distinct().Count() > 1)
        {
            var training = document.Workloads.Count(load => load.Kind == WorkloadKind.Training);
            problems.Add(
                Problem.Error(
                    "workloads",
                    "S-430",
                    Worded(
                        $"{training} of {document.Workloads.Length} loads train a model and the others answer requests; a token trained and a token answered do not compare."
                    ),
                    Worded("Keep loads of one kind, and make a second scenario for the other.")
                )
            );
        }

        for (var index = 0; index < document.Options.Length; index++)
        {
            CheckOption(document, index, catalog, problems);
        }
    }

    private static void CheckOption(
        ScenarioDocument document,
        int index,
        CatalogRevision catalog,
        ImmutableArray<Problem>.Builder problems
    )
    {
        var option = document.Options[index];
        var path = $"options[{index}]";
        if (option.Region is { } region)
        {
            Exists(catalog, CatalogKind.Region, region, $"{path}.region", problems);
        }

        CheckInputs(document, option.Inputs, $"{path}.inputs", null, problems);
        PoolChecks.Check(document, index, problems);
        for (var fleetIndex = 0; fleetIndex < option.Fleets.Length; fleetIndex++)
        {
            var fleet = option.Fleets[fleetIndex];
            var fleetPath = $"{path}.fleets[{fleetIndex}]";
            Exists(catalog, CatalogKind.System, fleet.System, $"{fleetPath}.system", problems);
            CheckInputs(document, fleet.Inputs, $"{fleetPath}.inputs", fleet.Deployment, problems);
            if (fleet.Offer is { } offer)
            {
                Exists(catalog, CatalogKind.Offer, offer, $"{fleetPath}.offer", problems);
                RentalChecks.Check(document, index, fleetIndex, catalog, problems);
            }

            if (document.Workloads.All(workload => workload.Id != fleet.Workload))
            {
                problems.Add(
                    Problem.Error(
                        $"{fleetPath}.workload",
                        "S-103",
                        Worded($"The document has no workload \"{fleet.Workload}\"."),
                        Worded(
                            $"Use one of: {string.Join(", ", document.Workloads.Select(workload => workload.Id))}."
                        )
                    )
                );
            }
        }
    }

    private static void CheckInputs(
        ScenarioDocument document,
        InputSettings settings,
        string path,
        Deployment? deployment,
        ImmutableArray<Problem>.Builder problems
    )
    {
        foreach (var (key, setting) in settings.ByKey)
        {
            if (InputDefinitions.ByKey.TryGetValue(key, out var definition))
            {
                CheckCurrency(document, definition, setting, $"{path}.{key}", problems);
                CheckValue(
                    $"{path}.{key}",
                    definition,
                    CurrencyResolution.Dollars(document, setting),
                    problems
                );
            }
            else
            {
                problems.Add(
                    Problem.Error(
                        $"{path}.{key}",
                        "S-104",
                        Worded($"There is no input \"{key}\"."),
                        Worded("Remove it, or use a key of docs/reference/inputs.md.")
                    )
                );
            }

            if (deployment is not null && definition?.IsOptionWide == true)
            {
                problems.Add(
                    Problem.Error(
                        $"{path}.{key}",
                        "S-107",
                        Worded(
                            $"{definition.Label} holds for a whole option and cannot differ between its fleets."
                        ),
                        Worded("Set it for the option or the scenario.")
                    )
                );
            }
        }
    }

    private static void CheckValue(
        string path,
        InputDefinition definition,
        double value,
        ImmutableArray<Problem>.Builder problems
    )
    {
        if (!(value >= definition.Minimum && value <= definition.Maximum))
        {
            problems.Add(
                Problem.Error(
                    path,
                    "S-105",
                    Worded(
                        $"{definition.Label} is {value} but must lie between {definition.Minimum} and {definition.Maximum}{Words(definition.Unit)}."
                    ),
                    Worded("Enter a value inside the range, or reset it to the sourced default.")
                )
            );
        }
        else if (definition.IsWhole && value != Math.Floor(value))
        {
            problems.Add(
                Problem.Error(
                    path,
                    "S-106",
                    Worded($"{definition.Label} is {value} but must be a whole number."),
                    Worded("Round it up or down.")
                )
            );
        }
        else if (definition.IsWholeMonths && !WholeMonths.Are(value))
        {
            problems.Add(
                Problem.Error(
                    path,
                    "S-106",
                    Worded(
                        $"{definition.Label} is {value} years, which are {value * 12:0.##} months; the model counts whole months."
                    ),
                    Worded($"Write {WholeMonths.Near(value)}.")
                )
            );
        }
    }

    private static string Words(Unit unit) =>
        unit.Symbol switch
        {
            "" or "fraction" => "",
            "year" => Worded(" years"),
            var symbol => $" {symbol}",
        };

    private static void CheckCurrency(
        ScenarioDocument document,
        InputDefinition definition,
        InputSetting setting,
        string path,
        ImmutableArray<Problem>.Builder problems
    )
    {
        if (setting.Currency is null)
        {
            return;
        }

        if (definition.Unit.Dimensions.Money != 1)
        {
            problems.Add(
                Problem.Error(
                    $"{path}.currency",
                    "S-533",
                    Worded(
                        $"{definition.Label} is {setting.Value}, which is no amount of money, but carries the currency {setting.Currency}."
                    ),
                    Worded("Remove the currency.")
                )
            );
        }
        else if (setting.Currency != CurrencyResolution.Dollar)
        {
            CurrencyResolution.NeedsRate(
                document,
                setting.Currency!,
                $"{path}.currency",
                Worded($"{definition.Label} is {setting.Value}"),
                problems
            );
        }
    }

    private static void Exists(
        CatalogRevision catalog,
        CatalogKind kind,
        string id,
        string path,
        ImmutableArray<Problem>.Builder problems
    )
    {
        if (catalog.Find(kind, id) is null)
        {
            problems.Add(
                Problem.Error(
                    path,
                    "S-102",
                    Worded($"The catalog has no item \"{id}\" in {CatalogItem.FolderOf(kind)}."),
                    Nearest(catalog, kind, id) is { } near
                        ? Worded($"Did you mean \"{near}\"? The catalog page lists all of them.")
                        : Worded("The catalog page lists all of them.")
                )
            );
        }
    }

    private static string? Nearest(CatalogRevision catalog, CatalogKind kind, string id) =>
        catalog
            .OfKind(kind)
            .Select(item => (item.Id, Shared: SharedPrefix(item.Id, id)))
            .Where(near => near.Shared >= 4)
            .OrderByDescending(near => near.Shared)
            .ThenBy(near => near.Id, StringComparer.Ordinal)
            .Select(near => near.Id)
            .FirstOrDefault();

    private static int SharedPrefix(string a, string b) =>
        a.Zip(b).TakeWhile(pair => pair.First == pair.Second).Count();
}
