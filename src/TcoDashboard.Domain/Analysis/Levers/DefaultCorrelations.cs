using System.Collections.Immutable;
using TcoDashboard.Domain.Analysis.Sampling;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Analysis.Levers;

/// <summary>
/// Inputs that move together though the document does not say so: a few named kinds of pairs whose strength the catalog gives with its source.
/// Within a kind every pair has the same correlation of 0 or more, so that numbers with all of them exist.
/// </summary>
internal static class DefaultCorrelations
{
    private static readonly ImmutableArray<Kind> s_kinds =
    [
        new(
            "assumptions/correlation_model_error_one_vendor#value_ratio",
            Worded("The speed model errs alike for systems of one vendor."),
            (lever, place) => IsPrediction(lever, place.Input) ? place.Vendor : null
        ),
        new(
            "assumptions/correlation_system_prices_one_vendor#value_ratio",
            Worded("One vendor prices its systems together."),
            (lever, place) => place.Input == InputKeys.SystemPrice ? place.Vendor : null
        ),
        new(
            "assumptions/correlation_rents#value_ratio",
            Worded("Rents of accelerators follow one market."),
            (_, place) => place.Input == InputKeys.RentalPrice ? "" : null
        ),
        new(
            "assumptions/correlation_electricity_prices#value_ratio",
            Worded("Electricity prices of regions follow the same fuels."),
            (_, place) => place.Input == InputKeys.ElectricityPrice ? "" : null
        ),
    ];

    /// <summary>The pairs of uncertain levers.</summary>
    public static IEnumerable<(int First, int Second, Correlation Pair)> Of(
        Result result,
        ImmutableArray<Lever> levers
    )
    {
        var places = levers.Select(lever => PlaceOf(lever, result)).ToArray();
        foreach (var kind in s_kinds)
        {
            if (
                !result.Catalog.TryFigure(kind.Figure, out _, out var figure)
                || figure.Value is not (> 0 and < 1 and var strength)
            )
            {
                continue;
            }

            var members = Enumerable
                .Range(0, levers.Length)
                .Where(index => levers[index].IsUncertain)
                .Select(index => (index, Group: kind.GroupOf(levers[index], places[index])))
                .Where(one => one.Group is not null)
                .ToArray();
            foreach (var (place, first) in members.Index())
            {
                foreach (
                    var second in members[(place + 1)..].Where(other => other.Group == first.Group)
                )
                {
                    yield return (
                        first.index,
                        second.index,
                        new(
                            levers[first.index].Key,
                            levers[second.index].Key,
                            strength,
                            kind.Reason
                        )
                        {
                            IsDefault = true,
                            Source = figure.Source,
                        }
                    );
                }
            }
        }
    }

    // Why only the output: it moves speed and first token with it, and the error of a published speed is another one.
    private static bool IsPrediction(Lever lever, string input) =>
        input == "output_per_system"
        && lever.RangeOrigin == RangeOrigin.ModelError
        && lever.Provenance.Origin == Origin.Model;

    private static (string Input, string? Vendor) PlaceOf(Lever lever, Result result)
    {
        var place = LeverPlace.Of(lever.Cells[0], result);
        var system = result
            .Options[lever.Cells[0].Option]
            .Fleets.FirstOrDefault(fleet => fleet.Spec.Id == place.Fleet)
            ?.System;
        return (place.Input, system?.Item.Fact("vendor"));
    }

    private sealed record Kind(
        string Figure,
        string Reason,
        Func<Lever, (string Input, string? Vendor), string?> GroupOf
    );
}
