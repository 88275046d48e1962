using System.Text.Json;
using System.Text.Json.Serialization;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Web.Language;

namespace TcoDashboard.Web.Components.Charts;

/// <summary>What the browser needs to draw a chart: values on the scale of their axis and every text ready.</summary>
/// <param name="Id">Anchor and file name.</param>
/// <param name="Kind">Layout.</param>
/// <param name="Title">The finding.</param>
/// <param name="Subtitle">Basis and date.</param>
/// <param name="Source">Source line inside the picture.</param>
/// <param name="X">Horizontal meaning, or the categories.</param>
/// <param name="Y">The value axis.</param>
/// <param name="Series">Series in the order of the legend.</param>
/// <param name="Lines">Reference lines.</param>
/// <param name="Totals">For stacked charts the total of each category as text.</param>
public sealed record ChartDrawing(
    string Id,
    ChartKind Kind,
    string Title,
    string Subtitle,
    string Source,
    ChartDrawing.Axis X,
    ChartDrawing.Axis Y,
    IReadOnlyList<ChartDrawing.SeriesDrawing> Series,
    IReadOnlyList<ChartDrawing.LineDrawing> Lines,
    IReadOnlyList<string> Totals
)
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Where the bars of a tornado begin, on the scale of the value axis.</summary>
    public double? Base { get; init; }

    /// <summary>What the chart says under the pointer beside names and numbers.</summary>
    public ChartWords Words { get; init; } = ChartWords.Of(Wording.English);

    /// <summary>The same as a table, which the browser writes; <c>null</c> where the page holds it already.</summary>
    public ChartTable? Table { get; init; }

    /// <summary>What stands around it; <c>null</c> where the server writes that.</summary>
    public FaceDrawing? Face { get; init; }

    /// <summary>What a series looks like in the legend.</summary>
    public string MarkOf(SeriesDrawing series)
    {
        ArgumentNullException.ThrowIfNull(series);
        return series.Mark switch
        {
            SeriesMark.Bar => "bar",
            SeriesMark.Points when Kind == ChartKind.Cells => "bar",
            SeriesMark.Points => "points",
            _ => "line",
        };
    }

    /// <summary>An axis: its title, what stands before its numbers, its categories, its spacing.</summary>
    public sealed record Axis(
        string Title,
        string Prefix,
        int Decimals,
        IReadOnlyList<string> Categories,
        bool IsLog
    )
    {
        /// <summary>Stands between thousands.</summary>
        public string Group { get; init; } = ",";

        /// <summary>Stands before decimals.</summary>
        public string Point { get; init; } = ".";

        /// <summary>Where it ends, on its scale; <c>null</c> to fit the values.</summary>
        public double? Maximum { get; init; }
    }

    /// <summary>A series; each point is [x, y] with its text, name and evidence beside it.</summary>
    public sealed record SeriesDrawing(
        string Id,
        string Name,
        string Color,
        SeriesMark Mark,
        IReadOnlyList<PointDrawing> Points
    )
    {
        /// <summary>The name in the legend that it shares with others.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public string? Group { get; init; }

        /// <summary>Id of the series that it lies on.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public string? On { get; init; }
    }

    /// <summary>One point with its value as text.</summary>
    public sealed record PointDrawing(
        double X,
        double Y,
        string Text,
        string XText,
        string? Label,
        PointEvidence Evidence,
        double Weight
    )
    {
        /// <summary>Whether its label is written beside it.</summary>
        public bool IsNamed { get; init; } = true;

        /// <summary>The palette's place of a step with its own colour.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public string? Color { get; init; }

        /// <summary>Whether it stands on zero between the ends of a bridge.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public bool IsSubtotal { get; init; }
    }

    /// <summary>A reference line.</summary>
    public sealed record LineDrawing(string Name, double Value, bool IsOnX);

    /// <summary>Prepares a figure for drawing.</summary>
    public static ChartDrawing Of(ChartFigure figure, Presenter presenter)
    {
        ArgumentNullException.ThrowIfNull(figure);
        ArgumentNullException.ThrowIfNull(presenter);
        var isBridge = figure.Kind == ChartKind.BridgeBars;
        var y = isBridge
            ? BridgeScale(figure, presenter)
            : ChartTables.ScaleOf(figure, isX: false, presenter);
        var x = ChartTables.ScaleOf(figure, isX: true, presenter);
        var hasCategories = figure.X.Categories.Length > 0;
        var xDivisor = hasCategories ? 1 : x.Divisor;
        return new(
            figure.Id,
            figure.Kind,
            figure.Title,
            figure.Subtitle,
            figure.SourceLine,
            hasCategories
                ? new(figure.X.Label, "", x.Decimals, figure.X.Categories, figure.X.IsLogarithmic)
                : AxisOf(figure.X, x, presenter),
            AxisOf(figure.Y, y, presenter),
            [.. figure.Series.Select(series => Draw(series, PointOf))],
            [
                .. figure.ReferenceLines.Select(line => new LineDrawing(
                    line.Name,
                    line.Value / (line.IsOnX ? xDivisor : y.Divisor),
                    line.IsOnX
                )),
            ],
            TotalsOf(figure, y, presenter)
        )
        {
            Base = figure.Base / y.Divisor,
        };

        PointDrawing PointOf(ChartPoint point) =>
            new(
                point.X / xDivisor,
                point.Y / y.Divisor,
                figure.Y.Categories is { Length: > 0 } rows ? rows[(int)point.Y]
                    // Why digits of its own, on the scale of all: a step may be a thousandth of the ends.
                    : isBridge ? point.Text ?? presenter.Card(point.Y, y, figure.Y.Unit)
                    : presenter.NumberWithUnit(point.Y, y),
                hasCategories
                    ? figure.X.Categories[(int)point.X]
                    : presenter.NumberWithUnit(point.X, x),
                point.Label,
                point.Evidence,
                point.Weight
            )
            {
                IsNamed = point.IsNamed,
                Color = point.Color,
                IsSubtotal = point.IsSubtotal,
            };
    }

    private static NumberScale BridgeScale(ChartFigure figure, Presenter presenter) =>
        presenter.ScaleFor(
            [
                figure
                    .Series.SelectMany(series => series.Points)
                    .Select(point => Math.Abs(point.Y))
                    .DefaultIfEmpty(0)
                    .Max(),
            ],
            figure.Y.Unit
        );

    private static Axis AxisOf(ChartAxis axis, NumberScale scale, Presenter presenter) =>
        new(
            ChartTables.Title(axis, scale),
            scale.Prefix,
            scale.Decimals,
            axis.Categories,
            axis.IsLogarithmic
        )
        {
            Maximum = axis.Maximum / scale.Divisor,
            Group = presenter.Group,
            Point = presenter.Point,
        };

    /// <summary>The text that goes to the browser.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, s_json);

    private static SeriesDrawing Draw(ChartSeries series, Func<ChartPoint, PointDrawing> pointOf) =>
        new(series.Id, series.Name, series.Color, series.Mark, [.. series.Points.Select(pointOf)])
        {
            Group = series.Group,
            On = series.On,
        };

    // Why none with a line: it would run through the totals.
    private static string[] TotalsOf(ChartFigure figure, NumberScale scale, Presenter presenter) =>
        !figure.IsStacked || figure.Series.Any(series => series.Mark != SeriesMark.Bar)
            ? []
            :
            [
                .. figure.X.Categories.Select(
                    (_, category) =>
                    {
                        var parts = figure
                            .Series.SelectMany(series => series.Points)
                            .Where(point => (int)point.X == category)
                            .Select(point => point.Y)
                            .ToArray();
                        return parts.Length == 0
                            ? Presenter.Missing
                            // Why on the scale of the axis: one in µs among others in ms reads as the largest.
                            : presenter.Card(parts.Sum(), scale, figure.Y.Unit);
                    }
                ),
            ];
}
