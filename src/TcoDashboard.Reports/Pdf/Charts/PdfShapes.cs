using System.Globalization;
using System.Text;

namespace TcoDashboard.Reports.Pdf.Charts;

/// <summary>Lines and areas of a drawing, in points from the upper left corner of the page. PDF 1.7 (ISO 32000-1), 8.5: paths.</summary>
internal sealed class PdfShapes(double pageHeight)
{
    private const double HatchStep = 5;
    private readonly StringBuilder _content = new();

    public string Content => _content.ToString();

    /// <summary>A filled rectangle with the pattern that tells its series apart without colour.</summary>
    public void Box(double x, double y, double width, double height, ChartInk ink)
    {
        if (width <= 0 || height <= 0)
        {
            return;
        }

        Add($"q {ink.Fill} rg {Rectangle(x, y, width, height)} f Q");
        if (ink.Pattern != ChartPattern.Plain)
        {
            Add($"q {Rectangle(x, y, width, height)} W n 1 G 0.9 w");
            Hatch(x, y, width, height, ink.Pattern);
            Add("Q");
        }

        // Why: neighbours of nearly the same grey stay two boxes on a black-and-white print.
        Add($"q 0.2 G 0.35 w {Rectangle(x, y, width, height)} S Q");
    }

    /// <summary>A white ground for a text.</summary>
    public void Ground(double x, double y, double width, double height) =>
        Add($"q 1 g {Rectangle(x, y, width, height)} f Q");

    /// <summary>A straight line; a dash of zero is solid.</summary>
    public void Line(
        (double X, double Y) from,
        (double X, double Y) to,
        string color,
        double width,
        double dash = 0
    ) => Path([from, to], color, width, dash);

    /// <summary>Points joined by straight lines.</summary>
    public void Path(
        IReadOnlyList<(double X, double Y)> points,
        string color,
        double width,
        double dash = 0
    )
    {
        if (points.Count > 1)
        {
            Add(
                $"q {color} RG {N(width)} w 1 j {(dash > 0 ? $"[{N(dash)} {N(dash)}] 0 d " : "")}{Route(points)} S Q"
            );
        }
    }

    /// <summary>An area filled with the lines of its pattern, between which what lies below shows.</summary>
    public void Area(IReadOnlyList<(double X, double Y)> points, ChartInk ink)
    {
        if (points.Count < 3)
        {
            return;
        }

        var (left, right) = (points.Min(p => p.X), points.Max(p => p.X));
        var (top, bottom) = (points.Min(p => p.Y), points.Max(p => p.Y));
        Add($"q {Route(points)} h W n {ink.Fill} RG 0.7 w");
        Hatch(left, top, right - left, bottom - top, ink.Pattern);
        Add("Q");
    }

    private void Hatch(double x, double y, double width, double height, ChartPattern pattern)
    {
        var (right, bottom) = (x + width, y + height);
        if (pattern is ChartPattern.Rising or ChartPattern.Falling or ChartPattern.Crossed)
        {
            // Why from whole steps: neighbouring boxes continue one another's lines.
            for (
                var at = Math.Floor((x - height) / HatchStep) * HatchStep;
                at < right;
                at += HatchStep
            )
            {
                if (pattern != ChartPattern.Falling)
                {
                    Stroke((at, bottom), (at + height, y));
                }

                if (pattern != ChartPattern.Rising)
                {
                    Stroke((at, y), (at + height, bottom));
                }
            }
        }

        if (pattern == ChartPattern.Lying)
        {
            for (var at = y + HatchStep / 2; at < bottom; at += HatchStep - 1)
            {
                Stroke((x, at), (right, at));
            }
        }

        if (pattern == ChartPattern.Standing)
        {
            for (var at = x + HatchStep / 2; at < right; at += HatchStep - 1)
            {
                Stroke((at, y), (at, bottom));
            }
        }
    }

    private void Stroke((double X, double Y) from, (double X, double Y) to) =>
        Add($"{Route([from, to])} S");

    private string Rectangle(double x, double y, double width, double height) =>
        $"{N(x)} {N(pageHeight - y - height)} {N(width)} {N(height)} re";

    private string Route(IReadOnlyList<(double X, double Y)> points) =>
        string.Join(
            ' ',
            points.Select(
                (point, index) =>
                    $"{N(point.X)} {N(pageHeight - point.Y)} {(index == 0 ? "m" : "l")}"
            )
        );

    private void Add(string operation) =>
        _content.Append(CultureInfo.InvariantCulture, $"{operation}\n");

    private static string N(double value) => PdfObjects.Number(value);
}
