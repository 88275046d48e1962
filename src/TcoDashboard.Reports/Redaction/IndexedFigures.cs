using System.Collections.Immutable;
using TcoDashboard.Reports.Figures;

namespace TcoDashboard.Reports.Redaction;

/// <summary>The figures of a comparison where prices are hidden: those of power, speed and time. None says what the money is spent on.</summary>
public static class IndexedFigures
{
    // Why a list of what stays: a figure that is added later may tell shares of the cost until someone has looked.
    private static readonly ImmutableArray<string> s_shown =
    [
        "power",
        "step-time",
        "training-step",
        "training-scaling",
    ];

    /// <summary>The figures that may be shown.</summary>
    /// <param name="figures">The figures of the comparison.</param>
    public static ImmutableArray<ChartFigure> Of(ImmutableArray<ChartFigure> figures) =>
        [
            .. figures.Where(figure =>
                (s_shown.Contains(figure.Id) || IsFrontier(figure.Id))
                && !IndexedComparison.IsMoney(figure.X.Unit.Symbol)
                && !IndexedComparison.IsMoney(figure.Y.Unit.Symbol)
            ),
        ];

    // One for each workload.
    private static bool IsFrontier(string id) =>
        id == "frontier" || id.StartsWith("frontier-", StringComparison.Ordinal);
}
