using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Web.Components.Elements;

namespace TcoDashboard.Web.Components.Charts;

/// <summary>The chart as the server draws it; colours come from the theme. Hidden from screen readers, which get the table.</summary>
/// <remarks>Written without markup: there "text" is a word of the template language and not an element of a drawing.</remarks>
public sealed class Sketch : ComponentBase
{
    /// <summary>What is drawn.</summary>
    [Parameter, EditorRequired]
    public Loan<ChartPaper> Paper { get; set; } = null!;

    /// <summary>The reserved height in pixels.</summary>
    [Parameter, EditorRequired]
    public int Height { get; set; }

    private bool _isHidden;

    // Never asked for once the sketch made room.
    private ChartDrawing Drawing => Paper.Value!.Drawing;

    /// <summary>Takes the drawing away, once the browser's own lies over it: the server would hold it for every open page.</summary>
    public void MakeRoom()
    {
        if (_isHidden)
        {
            return;
        }

        _isHidden = true;
        StateHasChanged();
        // Why twice: the framework keeps what was drawn last but one.
        StateHasChanged();
    }

    /// <inheritdoc />
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (_isHidden || Paper.Value is null)
        {
            return;
        }

        var sketch = new ChartSketch(Drawing, Height);
        Element(
            builder,
            "svg",
            ("class", "sketch"),
            ("aria-hidden", "true"),
            ("focusable", "false")
        );
        if (Drawing.Kind == ChartKind.Cells)
        {
            DrawCells(builder, new(Drawing, Height));
        }
        else if (sketch.IsBars)
        {
            DrawBars(builder, sketch);
        }
        else
        {
            DrawPlot(builder, sketch);
        }

        builder.CloseElement();
    }

    private static void DrawBars(RenderTreeBuilder builder, ChartSketch sketch)
    {
        foreach (var name in sketch.Names())
        {
            Text(builder, name, ("class", "name"));
        }

        foreach (var bar in sketch.Bars())
        {
            Element(
                builder,
                "rect",
                ("x", Percent(bar.X)),
                ("y", Number(bar.Y)),
                ("width", Percent(bar.Width)),
                ("height", Number(bar.Height)),
                ("style", $"fill: var(--{bar.Color})")
            );
            builder.CloseElement();
        }

        foreach (var value in sketch.Values())
        {
            Text(builder, value, ("class", "value"));
        }
    }

    private void DrawCells(RenderTreeBuilder builder, CellsSketch sketch)
    {
        Text(builder, new(0, 11, Drawing.Y.Title, ""), ("class", "name"));
        Text(builder, new(100, Height - 6, Drawing.X.Title, ""), ("text-anchor", "end"));
        foreach (var (cell, opacity) in sketch.Cells())
        {
            Element(
                builder,
                "rect",
                ("x", Percent(cell.X)),
                ("y", Number(cell.Y)),
                ("width", Percent(cell.Width)),
                ("height", Number(cell.Height)),
                (
                    "style",
                    $"fill: var(--{cell.Color}); fill-opacity: {CellsSketch.Text(opacity)}; stroke: var(--paper)"
                )
            );
            builder.CloseElement();
        }

        foreach (var text in sketch.Texts().Concat(sketch.Columns()))
        {
            Text(builder, text, ("text-anchor", "middle"));
        }

        foreach (var row in sketch.Rows())
        {
            Text(builder, row, ("class", "name"));
        }
    }

    private void DrawPlot(RenderTreeBuilder builder, ChartSketch sketch)
    {
        var floor = Height - ChartSketch.PlotBottom;
        Line(builder, new(ChartSketch.PlotLeft, floor, 100, floor, ""), ("class", "axis"));
        Line(
            builder,
            new(ChartSketch.PlotLeft, 14, ChartSketch.PlotLeft, floor, ""),
            ("class", "axis")
        );
        Text(builder, new(0, 11, Drawing.Y.Title, ""), ("class", "name"));
        Text(builder, new(100, Height - 10, Drawing.X.Title, ""), ("text-anchor", "end"));
        // Why one path a colour: a line for each piece was most of what a page weighs. In percent of the width, pixels of the height.
        Element(
            builder,
            "svg",
            ("width", "100%"),
            ("height", Number(Height)),
            ("viewBox", $"0 0 100 {Number(Height)}"),
            ("preserveAspectRatio", "none")
        );
        foreach (var strokes in sketch.Strokes().GroupBy(stroke => stroke.Color))
        {
            var pieces = strokes.Select(one =>
                $"M{Number(one.X1)} {Number(one.Y1)}L{Number(one.X2)} {Number(one.Y2)}"
            );
            Path(builder, string.Concat(pieces), strokes.Key, "2");
        }

        foreach (var dots in sketch.Dots().GroupBy(dot => dot.Color))
        {
            var pieces = dots.Select(dot => $"M{Number(dot.X)} {Number(dot.Y)}h0");
            Path(builder, string.Concat(pieces), dots.Key, "10");
        }

        builder.CloseElement();
    }

    private static void Path(RenderTreeBuilder builder, string pieces, string color, string width)
    {
        Element(
            builder,
            "path",
            ("d", pieces),
            ("fill", "none"),
            ("stroke-width", width),
            ("stroke-linecap", "round"),
            ("vector-effect", "non-scaling-stroke"),
            ("style", $"stroke: var(--{color})")
        );
        builder.CloseElement();
    }

    private static void Line(
        RenderTreeBuilder builder,
        ChartSketch.Stroke stroke,
        params ReadOnlySpan<(string Name, string Value)> attributes
    )
    {
        Element(
            builder,
            "line",
            [
                ("x1", Percent(stroke.X1)),
                ("y1", Number(stroke.Y1)),
                ("x2", Percent(stroke.X2)),
                ("y2", Number(stroke.Y2)),
                .. attributes,
            ]
        );
        builder.CloseElement();
    }

    private static void Text(
        RenderTreeBuilder builder,
        ChartSketch.Mark mark,
        (string Name, string Value) attribute
    )
    {
        Element(builder, "text", ("x", Percent(mark.X)), ("y", Number(mark.Y)), attribute);
        builder.AddContent(3, mark.Text);
        builder.CloseElement();
    }

    // Why one number for all: the drawing is written once and thrown away; there is nothing to compare element by element.
    private static void Element(
        RenderTreeBuilder builder,
        string name,
        params ReadOnlySpan<(string Name, string Value)> attributes
    )
    {
        builder.OpenElement(0, name);
        foreach (var (attribute, value) in attributes)
        {
            builder.AddAttribute(1, attribute, value);
        }
    }

    private static string Number(double value) =>
        value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Percent(double value) => Number(value) + "%";
}
