using System.Collections.Immutable;
using TcoDashboard.Documents.Catalog;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Reports.Tests.Workbooks;

/// <summary>Scenarios nobody wrote: options of the presets over one to three years, with inputs moved at random inside their ranges.</summary>
internal static class GeneratedScenarios
{
    private static readonly Lazy<CatalogRevision> Catalog = new(() =>
        ShippedCatalog.Load().Revision!
    );

    /// <summary>Feasible results, the same ones for the same seed.</summary>
    public static IEnumerable<Result> Feasible(int seed)
    {
        var random = new Random(seed);
        ImmutableArray<ScenarioDocument> presets =
        [
            .. Presets.Load(ShippedCatalog.Folder).Presets.Select(preset => preset.Document),
        ];
        while (true)
        {
            var document = presets[random.Next(presets.Length)];
            var option = document.Options[random.Next(document.Options.Length)];
            var years = 1 + random.Next(20) / 19;
            var single = document with { Options = [option], Baseline = null, Years = years };
            var plain = Scenario.Evaluate(single, Catalog.Value);
            if (!plain.Options.Any(o => o.IsFeasible))
            {
                continue;
            }
            for (var variant = 0; variant < 25; variant++)
            {
                var moved = Scenario.Evaluate(Move(single, plain, random), Catalog.Value);
                if (moved.Options.Any(o => o.IsFeasible))
                {
                    yield return moved;
                }
            }
        }
    }

    private static ScenarioDocument Move(ScenarioDocument document, Result plain, Random random)
    {
        var option = document.Options[0];
        var settings = option.Inputs;
        var inputs = plain
            .Options[0]
            .Fleets.SelectMany(fleet => fleet.Inputs)
            .DistinctBy(input => input.Definition.Key)
            .ToArray();
        foreach (var input in random.GetItems(inputs, 8))
        {
            var wanted =
                (input.Used.Value == 0 ? 0.1 : input.Used.Value) * (0.6 + random.NextDouble());
            var definition = input.Definition;
            var inside = Math.Clamp(wanted, definition.Minimum, definition.Maximum);
            settings = settings.With(
                definition.Key,
                definition.IsWhole ? Math.Round(inside)
                    : definition.IsWholeMonths ? Math.Round(inside * 12) / 12
                    : inside,
                "moved"
            );
        }
        return document with { Options = [option with { Inputs = settings }] };
    }
}
