using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>
/// What a scenario puts in place of catalog figures, or brings as items of its own, is within ranges each for itself; together it may still lead
/// where no model goes (no experts of many, no bandwidth beside work). Then the option is refused in words instead of ending the evaluation.
/// </summary>
internal static class OwnFigureGuard
{
    private const int MostNamed = 4;

    /// <summary>The option's result, or its refusal where own figures lead to no number. Without own figures a fault is one of the program, and shows.</summary>
    /// <param name="document">The scenario.</param>
    /// <param name="index">Which option.</param>
    /// <param name="catalog">The catalog with the scenario's own figures.</param>
    /// <param name="evaluate">Evaluates it.</param>
    public static OptionResult Run(
        ScenarioDocument document,
        int index,
        CatalogRevision catalog,
        Func<OptionResult> evaluate
    )
    {
        if (document is { Overrides.Length: 0, OwnItems.Length: 0 })
        {
            return evaluate();
        }

        try
        {
            return evaluate();
        }
        catch (Exception fault)
            when (fault is ArithmeticException or ArgumentException or InvalidOperationException)
        {
            return Refused(document, index, catalog);
        }
    }

    private static OptionResult Refused(
        ScenarioDocument document,
        int index,
        CatalogRevision catalog
    )
    {
        var option = document.Options[index];
        string[] own =
        [
            .. document
                .Overrides.Select(change => NameOf(change.Figure, catalog))
                .Concat(document.OwnItems.Select(item => item.Name))
                .Distinct(),
        ];
        var named = string.Join(", ", own.Take(MostNamed));
        var names =
            own.Length > MostNamed ? Worded($"{named} and {own.Length - MostNamed} more") : named;
        return new()
        {
            Spec = option,
            FiscalYearStart = document.Accounting.FiscalYearStart,
            Fleets =
            [
                .. option.Fleets.Select(fleet => new FleetResult
                {
                    Spec = fleet,
                    Workload = document.Workloads.FirstOrDefault(load => load.Id == fleet.Workload),
                }),
            ],
            Problems =
            [
                Problem.Error(
                    FormattableString.Invariant($"options[{index}]"),
                    "S-109",
                    Worded(
                        $"{option.Name} cannot be computed: with this scenario's own figures ({names}) a result of the model is no finite number."
                    ),
                    Worded(
                        "Take own figures back to the catalog's one after the other, or bring them closer to it."
                    )
                ),
            ],
        };
    }

    private static string NameOf(string figure, CatalogRevision catalog) =>
        catalog.TryFigure(figure, out var item, out var found)
            ? Worded($"{CatalogWords.Figure(found.Key)} of {item.Name}")
            : figure;
}
