using TcoDashboard.Reports.Figures;
using TcoDashboard.Web.Components.Elements;

namespace TcoDashboard.Web.Components.Charts;

/// <summary>A figure that a page lends to its chart until the browser has drawn it, and can make again.</summary>
/// <param name="figure">The figure.</param>
/// <param name="again">Makes it again, given its id; <c>null</c> when the page shows another comparison by now.</param>
public sealed class LentFigure(ChartFigure figure, Func<string, Task<ChartFigure?>> again)
    : Loan<ChartFigure>(figure)
{
    /// <summary>Names it on its page.</summary>
    public string Id { get; } = figure.Id;

    /// <summary>The figure, made again when it was given back.</summary>
    public async Task<ChartFigure?> AgainAsync() => Value ?? await again(Id);
}
