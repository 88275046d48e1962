using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using TcoDashboard.Reports.Figures;

namespace TcoDashboard.Web.Components.Charts;

/// <summary>The chart as the server draws it; colours come from the theme. Hidden from screen readers, which get the table.</summary>
/// <remarks>Written without markup: there "text" is a word of the template language and not an element of a drawing.</remarks>
public sealed class Sketch : ComponentBase
{
    /// <summary>What is drawn.</summary>
    [Parameter, EditorRequired]
    public ChartDrawing Drawing { get; set; } = null!;

    /// <summary>The reserved height in pixels.</summary>
    [Parameter, EditorRequired]
    public int Height { get; set; }

    /// <inheritdoc />
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
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
        foreach (var stroke in sketch.Strokes())
        {
            Line(
                builder,
                stroke,
                ("stroke-width", "2"),
                ("style", $"stroke: var(--{stroke.Color})")
            );
        }

        foreach (var dot in sketch.Dots())
        {
            Element(
                builder,
                "circle",
                ("cx", Percent(dot.X)),
                ("cy", Number(dot.Y)),
                ("r", "5"),
                ("style", $"fill: var(--{dot.Color})")
            );
            builder.CloseElement();
        }
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
