using System.Text;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Exports;

/// <summary>The numbers of a figure as CSV: raw values in the units of the axes, one row a point.</summary>
public static class FigureCsv
{
    /// <summary>The file as text.</summary>
    public static string Write(ChartFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        var text = new StringBuilder();
        Row(text, ["series", "point", Head(figure.X), Head(figure.Y), "known_by"]);
        foreach (var series in figure.Series)
        {
            foreach (var point in series.Points)
            {
                Row(
                    text,
                    [
                        series.Name,
                        point.Label ?? "",
                        Value(figure.X, point.X),
                        Value(figure.Y, point.Y),
                        figure.Kind == ChartKind.Plot ? ChartTables.Words(point.Evidence) : "",
                    ]
                );
            }
        }

        foreach (var line in figure.ReferenceLines)
        {
            var value = Presenter.Raw(line.Value);
            Row(text, [line.Name, "", line.IsOnX ? value : "", line.IsOnX ? "" : value, ""]);
        }

        return text.ToString();
    }

    private static string Head(ChartAxis axis) =>
        UnitKey.With(
            axis.Label.ToLowerInvariant().Replace(' ', '_'),
            axis.Categories.IsEmpty ? axis.Unit.Symbol : ""
        );

    private static string Value(ChartAxis axis, double value) =>
        axis.Categories.IsEmpty ? Presenter.Raw(value) : axis.Categories[(int)value];

    private static void Row(StringBuilder text, string[] fields) =>
        text.AppendJoin(',', fields.Select(CsvField.Write)).Append("\r\n");
}
