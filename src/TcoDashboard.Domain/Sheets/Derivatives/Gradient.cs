using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Sheets.Derivatives;

/// <summary>
/// The derivative reading: how fast a metric moves with every input, all from one pass backwards over the computation (reverse accumulation,
/// A. Griewank and A. Walther, "Evaluating Derivatives", 2nd ed., chapter 3). Rounded counts are steps, so an input that acts only through a
/// count of systems has slope zero here; see <see cref="WhatIf"/> for finite moves.
/// </summary>
/// <param name="MetricId">The metric.</param>
/// <param name="Label">Its name.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Value">Its value; <c>null</c> when it cannot be computed, and then no slope can.</param>
/// <param name="Inputs">One slope an input of the sheet, in the order of the sheet.</param>
public sealed record Gradient(
    string MetricId,
    string Label,
    Unit Unit,
    double? Value,
    ImmutableArray<InputSlope> Inputs
)
{
    /// <summary>The gradient of a scalar cell at the numbers given.</summary>
    /// <param name="values">Numbers of the sheet.</param>
    /// <param name="metricId">A scalar cell.</param>
    /// <exception cref="KeyNotFoundException">No cell has that id.</exception>
    /// <exception cref="ArgumentException">The cell is a row.</exception>
    public static Gradient Of(SheetValues values, string metricId)
    {
        ArgumentNullException.ThrowIfNull(values);
        var metric = values.Sheet.Cell(metricId);
        if (metric.Shape == Shape.Row)
        {
            throw new ArgumentException(
                $"“{metricId}” is a row; take the gradient of a total of it.",
                nameof(metricId)
            );
        }
        var value = values.Scalar(metricId);
        var slopes = BackwardPass.Run(values, metric);
        return new(
            metricId,
            metric.Label,
            metric.Unit,
            value,
            [
                .. values
                    .Sheet.Cells.Where(cell => cell.IsInput)
                    .Select(cell => SlopeOf(values, cell, slopes, value)),
            ]
        );
    }

    /// <summary>The inputs that move the metric, the strongest first: by size of elasticity, then of slope.</summary>
    public ImmutableArray<InputSlope> ByElasticity =>
        [
            .. Inputs
                .Where(input => input.Slope is not 0)
                .OrderByDescending(input => Math.Abs(input.Elasticity ?? 0))
                .ThenByDescending(input => Math.Abs(input.Slope ?? 0))
                .ThenBy(input => input.InputId, StringComparer.Ordinal),
        ];

    private static InputSlope SlopeOf(
        SheetValues values,
        SheetCell cell,
        double[]?[] slopes,
        double? metric
    )
    {
        var raw = values.Raw(cell);
        var own = slopes[values.Sheet.Graph.NodeOf(cell)];
        double slope = 0;
        double share = 0;
        for (var period = 0; own is not null && period < own.Length; period++)
        {
            slope += own[period];
            share += own[period] * raw[period];
        }
        var isKnown = metric is not null && double.IsFinite(slope);
        return new(
            cell.Id,
            cell.Label,
            cell.Unit,
            raw.Average(),
            isKnown ? slope : null,
            isKnown && metric != 0 ? SheetValues.Known(share / metric!.Value) : null,
            cell.Provenance!
        );
    }
}
