using System.Collections.Immutable;

namespace TcoDashboard.Domain.Sheets;

/// <summary>Moves inputs one at a time and watches a metric: the data of a tornado chart.</summary>
public static class WhatIf
{
    /// <summary>How far an input moves when nothing says how far it may.</summary>
    public const double DefaultShare = 0.1;

    /// <summary>Moves every scalar input to the ends of its stated range, or by 10 % down and up when it has none.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="metricId">A scalar cell.</param>
    /// <returns>One effect an input, largest swing first; inputs whose moves cannot be computed come last.</returns>
    public static ImmutableArray<WhatIfEffect> OneAtATime(Sheet sheet, string metricId)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        return OneAtATime(
            sheet,
            metricId,
            [
                .. sheet
                    .Cells.Where(cell => cell is { IsInput: true, Shape: Shape.Scalar })
                    .Select(RangeOf),
            ]
        );
    }

    /// <summary>Moves inputs to given values.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="metricId">A scalar cell.</param>
    /// <param name="moves">Scalar inputs, each once, with a low and a high value in the input's unit.</param>
    /// <returns>One effect an input, largest swing first; inputs whose moves cannot be computed come last.</returns>
    /// <exception cref="ArgumentException">The metric is a row, an input is no scalar input, or a value is not finite.</exception>
    public static ImmutableArray<WhatIfEffect> OneAtATime(
        Sheet sheet,
        string metricId,
        IReadOnlyList<(string InputId, double Low, double High)> moves
    )
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(moves);
        if (sheet.Cell(metricId).Shape == Shape.Row)
        {
            throw new ArgumentException(
                $"“{metricId}” is a row; watch a total of it.",
                nameof(metricId)
            );
        }
        foreach (var move in moves.Where(m => !double.IsFinite(m.Low) || !double.IsFinite(m.High)))
        {
            throw new ArgumentException(
                $"The range of “{move.InputId}” is not finite.",
                nameof(moves)
            );
        }
        var tape = sheet.Compile([metricId], [.. moves.Select(move => move.InputId)]);
        var metrics = new double[1 + 2 * moves.Count];
        tape.Evaluate(Samples(sheet, moves), metrics, metrics.Length);
        return
        [
            .. moves
                .Select((move, i) => Effect(sheet, move, metrics, i))
                .OrderByDescending(effect => effect.Swing ?? -1)
                .ThenBy(effect => effect.InputId, StringComparer.Ordinal),
        ];
    }

    // Sample 0 is the sheet as it is; samples 1 + 2i and 2 + 2i move input i to its low and high value.
    private static double[] Samples(
        Sheet sheet,
        IReadOnlyList<(string InputId, double Low, double High)> moves
    )
    {
        var count = 1 + 2 * moves.Count;
        var samples = new double[moves.Count * count];
        for (var i = 0; i < moves.Count; i++)
        {
            var own = samples.AsSpan(i * count, count);
            own.Fill(sheet.Cell(moves[i].InputId).InputValues[0]);
            own[1 + 2 * i] = moves[i].Low;
            own[2 + 2 * i] = moves[i].High;
        }
        return samples;
    }

    private static WhatIfEffect Effect(
        Sheet sheet,
        (string InputId, double Low, double High) move,
        double[] metrics,
        int index
    )
    {
        var cell = sheet.Cell(move.InputId);
        return new WhatIfEffect(
            cell.Id,
            cell.Label,
            cell.Unit,
            cell.InputValues[0],
            move.Low,
            move.High,
            SheetValues.Known(metrics[0]),
            SheetValues.Known(metrics[1 + 2 * index]),
            SheetValues.Known(metrics[2 + 2 * index])
        );
    }

    /// <summary>How far an input moves: to the ends of its stated range, or by 10 % down and up.</summary>
    internal static (string InputId, double Low, double High) RangeOf(SheetCell cell)
    {
        var value = cell.InputValues[0];
        var step = Math.Abs(value) * DefaultShare;
        return (
            cell.Id,
            cell.Provenance?.Low ?? value - step,
            cell.Provenance?.High ?? value + step
        );
    }
}
