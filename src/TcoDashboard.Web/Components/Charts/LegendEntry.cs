namespace TcoDashboard.Web.Components.Charts;

/// <summary>One name in the legend of a chart; pressing it hides and shows its series.</summary>
/// <param name="Series">Ids of the series, with blanks between them.</param>
/// <param name="Name">What is read.</param>
/// <param name="Color">Place in the palette.</param>
/// <param name="Mark">How the series are drawn: <c>bar</c>, <c>points</c> or <c>line</c>.</param>
/// <param name="Shape">Which of the patterns, shapes or dashes of that mark.</param>
public sealed record LegendEntry(string Series, string Name, string Color, string Mark, int Shape)
{
    private const string Neutral = "ink-2";

    /// <summary>The legend of a drawing: each name once, with whatever lies on its series, then what they share.</summary>
    public static IReadOnlyList<LegendEntry> Of(ChartDrawing drawing)
    {
        ArgumentNullException.ThrowIfNull(drawing);
        return
        [
            .. drawing
                .Series.Index()
                .GroupBy(one => one.Item.Group ?? one.Item.Id)
                .Select(shared =>
                {
                    var (index, first) = shared.First();
                    var mark = drawing.MarkOf(first);
                    var ids = shared.Select(one => one.Item.Id);
                    var above = drawing
                        .Series.Where(one => one.On == first.Id)
                        .Select(one => one.Id);
                    return new LegendEntry(
                        string.Join(' ', ids.Concat(above)),
                        first.Group ?? first.Name,
                        first.Group is null ? first.Color : Neutral,
                        mark,
                        first.Group is null ? index % (mark == "bar" ? 10 : 6) : 0
                    );
                }),
        ];
    }
}
