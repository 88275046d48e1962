using System.Collections.Immutable;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Web.Components.Charts;
using TcoDashboard.Web.Components.Elements;
using TcoDashboard.Web.Components.Results;

namespace TcoDashboard.Web.Components.Pages.Compare;

/// <summary>A comparison on a page: what stands above its table, and on loan the rows and figures that the browser holds once they stand.</summary>
/// <param name="Head">The comparison without bridges, which are figures here, and without rows but for those of the leading figures.</param>
/// <param name="Rows">The comparison with all rows.</param>
/// <param name="Figures">The charts.</param>
public sealed record LentComparison(
    ComparisonReport Head,
    Loan<ComparisonReport> Rows,
    ImmutableArray<LentFigure> Figures
)
{
    /// <summary>Why the costs differ, one chart an option.</summary>
    public ImmutableArray<LentFigure> Bridges => [.. Figures.Where(IsBridge)];

    /// <summary>The other charts.</summary>
    public ImmutableArray<LentFigure> Others => [.. Figures.Where(figure => !IsBridge(figure))];

    /// <summary>Lends a comparison to a page. Why what is the same stays the same loan: it is neither drawn nor sent again.</summary>
    /// <param name="open">The comparison.</param>
    /// <param name="before">What the page showed before.</param>
    /// <param name="again">Makes a figure again, given its id.</param>
    public static LentComparison Of(
        OpenComparison open,
        LentComparison? before,
        Func<string, Task<ChartFigure?>> again
    )
    {
        ArgumentNullException.ThrowIfNull(open);
        return new(
            open.Report.With(LeadingFigure.IsOne) with
            {
                Bridges = [],
            },
            new(open.Report),
            before is not null && IsOf(before.Figures, open.Figures)
                ? before.Figures
                : [.. open.Figures.Select(figure => new LentFigure(figure, again))]
        );
    }

    private static bool IsBridge(LentFigure figure) =>
        figure.Id.StartsWith("bridge-", StringComparison.Ordinal);

    private static bool IsOf(
        ImmutableArray<LentFigure> lent,
        ImmutableArray<ChartFigure> figures
    ) =>
        lent.Length == figures.Length
        && lent.Zip(figures).All(pair => pair.First.IsOf(pair.Second));
}
