using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>The catalog as one scenario sees it: its own items added, its overrides in place of catalog figures.</summary>
internal static class ScenarioCatalog
{
    private const string OwnValue = "The catalog's own value.";
    private const string CatalogNote = " Catalog note: ";

    /// <summary>Applies own items first, then overrides; each figure that does not exist is a problem.</summary>
    public static CatalogRevision Apply(
        ScenarioDocument document,
        CatalogRevision catalog,
        ImmutableArray<Problem>.Builder problems
    )
    {
        var result = catalog.With(document.OwnItems.Select(item => item with { IsOwn = true }));
        for (var index = 0; index < document.Overrides.Length; index++)
        {
            var change = document.Overrides[index];
            if (!result.TryFigure(change.Figure, out var item, out var figure))
            {
                problems.Add(Unknown(index, change));
                continue;
            }

            var (low, high) = FigureRanges.OfOverride(item.Kind, figure);
            if (!(change.Value >= low && change.Value <= high))
            {
                problems.Add(OutOfRange(index, change, item, figure, low, high));
                continue;
            }

            var note = string.IsNullOrWhiteSpace(figure.Note)
                ? change.Reason
                : change.Reason + CatalogNote + figure.Note;
            result = result.With([
                item with
                {
                    Figures = item.Figures.SetItem(
                        figure.Key,
                        figure with
                        {
                            Value = change.Value,
                            Status = FigureStatus.Known,
                            IsOverride = true,
                            Note = note,
                            Source = new(Worded("Set in this scenario"), null, null, "override"),
                            Conflicts = figure.Value is { } value
                                ? figure.Conflicts.Insert(0, new(value, figure.Source, OwnValue))
                                : figure.Conflicts,
                        }
                    ),
                },
            ]);
        }

        return result;
    }

    private static Problem Unknown(int index, FigureOverride change) =>
        Problem.Error(
            $"overrides[{index}].figure",
            "S-101",
            Worded($"The catalog has no figure \"{change.Figure}\"."),
            Worded("Remove the figure of your own, or give another figure that the catalog has.")
        ) with
        {
            InFile = FileForms.OwnFigure,
        };

    private static Problem OutOfRange(
        int index,
        FigureOverride change,
        CatalogItem item,
        Figure figure,
        double low,
        double high
    )
    {
        string Shown(double value) =>
            (
                Math.Abs(value) is > 0 and < 0.001
                    ? FormattableString.Invariant($"{value:G3} {figure.Unit.Symbol}")
                    : FormattableString.Invariant($"{value:#,0.####} {figure.Unit.Symbol}")
            ).TrimEnd();
        return Problem.Error(
            $"overrides[{index}].value",
            "S-108",
            Worded(
                $"{CatalogWords.Figure(figure.Key)} of {item.Name} is set to {Shown(change.Value)}, but {Shown(low)} to {Shown(high)} is what can be computed with."
            ),
            Worded(
                "Check the unit and enter a value inside the range, or go back to the catalog's value."
            )
        ) with
        {
            InFile = FileForms.OwnFigure,
        };
    }

    /// <summary>An item as the catalog has it, whatever a scenario put in place of its figures.</summary>
    public static CatalogItem WithoutOverrides(CatalogItem item) =>
        item with
        {
            Figures = item.Figures.SetItems(
                item.Figures.Where(pair => pair.Value.IsOverride)
                    .Select(pair => KeyValuePair.Create(pair.Key, Restored(pair.Value)))
            ),
        };

    private static Figure Restored(Figure figure)
    {
        var own = figure.Conflicts.FirstOrDefault(conflict => conflict.Note == OwnValue);
        var note = figure.Note?.Split(CatalogNote, 2) is [_, var kept] ? kept : null;
        return figure with
        {
            Value = own?.Value,
            Source = own?.Source,
            Status = own is null ? FigureStatus.NotSourced : FigureStatus.Known,
            Note = note,
            IsOverride = false,
            Conflicts = own is null ? figure.Conflicts : figure.Conflicts.Remove(own),
        };
    }
}
