using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Domain.Performance.Training;

/// <summary>The parameters of training before any measurement, which the notes of the fitted figures keep: <c>Fitted, from 0.8 at the start</c>.</summary>
public static partial class TrainingStart
{
    /// <summary>The shipped parameters with every fitted one set back to where its fit began.</summary>
    public static TrainingParameters Of(CatalogRevision catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        var parameters = TrainingParameters.From(catalog);
        foreach (var knob in TrainingKnobs.Of(parameters))
        {
            var (item, key) = Figure(knob.Name);
            var note = catalog.Find(CatalogKind.Calibration, item)?.Figure(key)?.Note ?? "";
            if (Start().Match(note) is { Success: true } found)
            {
                parameters = knob.Set(
                    parameters,
                    double.Parse(found.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
                );
            }
        }

        return parameters;
    }

    /// <summary>Where a fitted parameter stands: the item's id and the key of the figure.</summary>
    public static (string Item, string Key) Figure(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var parts = name.Split('/');
        return parts.Length == 2 ? ($"training-engine-{parts[0]}", parts[1]) : ("training", name);
    }

    /// <summary>The fitted parameters by item and key, in their figures' units.</summary>
    public static ImmutableArray<(string Item, string Key, double Value)> Values(
        TrainingParameters parameters
    )
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return
        [
            .. TrainingKnobs
                .Of(parameters)
                .Select(knob =>
                {
                    var (item, key) = Figure(knob.Name);
                    return (item, key, knob.Get(parameters));
                }),
        ];
    }

    [GeneratedRegex(@"from ([0-9.]+(?:[eE]-?[0-9]+)?) at the start")]
    private static partial Regex Start();
}
