using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Ranges;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Analysis.Levers;

/// <summary>
/// The range of an input of which the document says nothing: the low and high figures of its source, else the published values that
/// contradict it, else the moves of a price index, and for predictions the error of the model.
/// </summary>
internal sealed class DefaultRanges(CatalogRevision catalog)
{
    private static readonly ImmutableArray<string> s_rents =
    [
        InputKeys.RentalPrice,
        InputKeys.InputTokenPrice,
        InputKeys.OutputTokenPrice,
    ];

    private readonly Lazy<PriceMove?> _move = new(() => PriceMove.Largest(catalog));

    /// <summary>The default range of a cell.</summary>
    /// <param name="cell">A scalar input of a sheet.</param>
    /// <param name="input">The input it carries, if it is one of the editor's.</param>
    /// <param name="minimum">Smallest value allowed.</param>
    /// <param name="maximum">Largest value allowed.</param>
    public LeverRange Of(SheetCell cell, ResolvedInput? input, double minimum, double maximum)
    {
        var value = cell.InputValues[0];
        var provenance = cell.Provenance!;
        if (input?.Definition.IsStructural == true)
        {
            return Fixed(
                value,
                Worded(
                    "It shapes the calculation, so one study cannot vary it; compare it as options."
                )
            );
        }

        if (provenance is { Origin: Origin.Model, Low: > 0 and var worst, High: { } best })
        {
            return worst < value && value < best
                ? new(
                    new Lognormal(worst, value, best),
                    RangeOrigin.ModelError,
                    Worded(
                        $"{(provenance.Source is null ? Worded("Error of the performance model against public measurements it had not seen") : Worded("Doubt of a published speed at another load"))}, P10 to P90: {worst / value:0.00} to {best / value:0.00} times the {(provenance.Source is null ? Worded("prediction") : Worded("figure"))}. {provenance.Text}"
                    ),
                    provenance.Source
                )
                : Fixed(value, Worded("The model states no error."));
        }

        return FromSources(value, provenance, input, (minimum, maximum))
            ?? (
                input is not null && value > 0 && s_rents.Contains(input.Definition.Key)
                    ? _move.Value?.Of(value)
                    : null
            )
            ?? Fixed(value, Worded("No source gives a range."));
    }

    private LeverRange? FromSources(
        double value,
        Provenance provenance,
        ResolvedInput? input,
        (double Minimum, double Maximum) limits
    )
    {
        // Why: the sources speak of US dollars, a quote of another currency does not.
        if (input?.Quote is not null)
        {
            return null;
        }

        // What the user set keeps the doubt of the source it replaces, as long as it lies inside.
        var path = Address(provenance) ?? Address(input?.SourcedDefault?.Provenance);
        var figure =
            path is not null && catalog.TryFigure(path, out _, out var found) ? found : null;
        var origin = RangeOrigin.Sources;
        var (low, high) = (provenance.Low, provenance.High);
        var source = provenance.Source ?? figure?.Source;
        if ((low is null || high is null) && figure is { Value: { } own, Conflicts.Length: > 0 })
        {
            origin = RangeOrigin.Conflicts;
            double[] all = [own, .. figure.Conflicts.Select(conflict => conflict.Value)];
            (low, high) = (all.Min(), all.Max());
            source = figure.Source;
        }

        if (low is not { } least || high is not { } most)
        {
            return null;
        }

        (least, most) = (Math.Max(least, limits.Minimum), Math.Min(most, limits.Maximum));
        if (least >= most)
        {
            return null;
        }

        if (value < least || value > most)
        {
            return Fixed(
                value,
                Worded(
                    $"The scenario's {value:G6} lies outside of {least:G6} to {most:G6}, the range of the sources, so it stands alone."
                )
            );
        }

        var basis =
            origin == RangeOrigin.Sources
                ? Worded(
                    $"Lowest and highest figure of the sources: {least:G6} to {most:G6} {provenance.Text}"
                )
                : Worded($"Published values from {least:G6} to {most:G6} contradict each other.");
        return new(new Triangular(least, value, most), origin, basis.TrimEnd(), source);
    }

    private static string? Address(Provenance? provenance) =>
        provenance?.Path is { } path && path.Contains('#', StringComparison.Ordinal) ? path : null;

    private static LeverRange Fixed(double value, string why) =>
        new(new FixedValue(value), RangeOrigin.None, why);
}
