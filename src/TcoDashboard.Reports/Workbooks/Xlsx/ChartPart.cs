using System.Globalization;
using System.Xml;

namespace TcoDashboard.Reports.Workbooks.Xlsx;

/// <summary>Writes charts and where they stand.</summary>
internal static class ChartPart
{
    /// <summary>Rows and columns a chart covers.</summary>
    public const int Rows = 14;
    private const int Columns = 9;

    // Okabe and Ito's colours, which colour-blind readers tell apart.
    private static readonly string[] Colors =
    [
        "0072B2",
        "E69F00",
        "009E73",
        "CC79A7",
        "56B4E9",
        "D55E00",
        "F0E442",
        "000000",
        "8C6BB1",
        "8C510A",
    ];

    public static void Write(XmlWriter xml, XlsxChart chart)
    {
        Start(xml, "chartSpace");
        xml.WriteAttributeString("xmlns", "a", null, XlsxNames.DrawingMain);
        xml.WriteAttributeString("xmlns", "r", null, XlsxNames.Relations);
        Value(xml, "roundedCorners", "0");
        Start(xml, "chart");
        Title(xml, chart.Title, 1200);
        Value(xml, "autoTitleDeleted", "0");
        Start(xml, "plotArea");
        Start(xml, "layout");
        xml.WriteEndElement();
        Plot(xml, chart);
        var (scale, format) = ScaleOf(chart);
        Axis(xml, "catAx", "1", "2", "b", null, format);
        Axis(xml, "valAx", "2", "1", "l", scale + chart.ValueTitle, format);
        xml.WriteEndElement();
        Start(xml, "legend");
        Value(xml, "legendPos", "b");
        Value(xml, "overlay", "0");
        xml.WriteEndElement();
        Value(xml, "plotVisOnly", "1");
        Value(xml, "dispBlanksAs", "gap");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    public static void WriteDrawing(XmlWriter xml, IReadOnlyList<XlsxChart> charts)
    {
        xml.WriteStartElement("xdr", "wsDr", XlsxNames.Drawing);
        xml.WriteAttributeString("xmlns", "a", null, XlsxNames.DrawingMain);
        for (var i = 0; i < charts.Count; i++)
        {
            var number = (i + 1).ToString(CultureInfo.InvariantCulture);
            xml.WriteStartElement("twoCellAnchor", XlsxNames.Drawing);
            Corner(xml, "from", 0, charts[i].Row);
            Corner(xml, "to", Columns, charts[i].Row + Rows);
            xml.WriteStartElement("graphicFrame", XlsxNames.Drawing);
            xml.WriteAttributeString("macro", "");
            xml.WriteStartElement("nvGraphicFramePr", XlsxNames.Drawing);
            xml.WriteStartElement("cNvPr", XlsxNames.Drawing);
            xml.WriteAttributeString("id", (i + 2).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("name", $"Chart {number}");
            // Why: a screen reader says this in place of the picture; the cells beside it hold the figures.
            xml.WriteAttributeString("descr", SheetPart.Clean(charts[i].Title));
            xml.WriteEndElement();
            xml.WriteElementString("cNvGraphicFramePr", XlsxNames.Drawing, null);
            xml.WriteEndElement();
            xml.WriteStartElement("xfrm", XlsxNames.Drawing);
            Point(xml, "off", "x", "y");
            Point(xml, "ext", "cx", "cy");
            xml.WriteEndElement();
            xml.WriteStartElement("graphic", XlsxNames.DrawingMain);
            xml.WriteStartElement("graphicData", XlsxNames.DrawingMain);
            xml.WriteAttributeString("uri", XlsxNames.Chart);
            xml.WriteStartElement("c", "chart", XlsxNames.Chart);
            xml.WriteAttributeString("r", "id", XlsxNames.Relations, $"chart{number}");
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteElementString("clientData", XlsxNames.Drawing, null);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    // Why: an axis of ten-digit dollars leaves no room for the bars; the format divides, the cells stay in dollars.
    private static (string Scale, string Format) ScaleOf(XlsxChart chart)
    {
        var largest = chart
            .Series.SelectMany(series => series.Values.Numbers)
            .Select(value => Math.Abs(value ?? 0))
            .DefaultIfEmpty()
            .Max();
        return largest switch
        {
            >= 1e9 => ("Billion ", "#,##0.0,,,"),
            >= 1e6 => ("Million ", "#,##0.0,,"),
            >= 100 => ("", "#,##0"),
            >= 1 => ("", "#,##0.00"),
            _ => ("", "0.0000"),
        };
    }

    private static void Plot(XmlWriter xml, XlsxChart chart)
    {
        var isLine = chart.Kind == XlsxChartKind.Lines;
        Start(xml, isLine ? "lineChart" : "barChart");
        if (!isLine)
        {
            Value(xml, "barDir", "col");
        }
        Value(
            xml,
            "grouping",
            chart.Kind switch
            {
                XlsxChartKind.Lines => "standard",
                XlsxChartKind.StackedColumns => "stacked",
                _ => "clustered",
            }
        );
        Value(xml, "varyColors", "0");
        for (var i = 0; i < chart.Series.Length; i++)
        {
            Series(xml, chart, i, isLine);
        }
        if (chart.Kind == XlsxChartKind.StackedColumns)
        {
            Value(xml, "overlap", "100");
        }
        if (isLine)
        {
            Value(xml, "marker", "1");
        }
        Value(xml, "axId", "1");
        Value(xml, "axId", "2");
        xml.WriteEndElement();
    }

    private static void Series(XmlWriter xml, XlsxChart chart, int index, bool isLine)
    {
        var number = index.ToString(CultureInfo.InvariantCulture);
        Start(xml, "ser");
        Value(xml, "idx", number);
        Value(xml, "order", number);
        Start(xml, "tx");
        Data(xml, chart.Series[index].Name);
        xml.WriteEndElement();
        Start(xml, "spPr");
        if (isLine)
        {
            xml.WriteStartElement("ln", XlsxNames.DrawingMain);
            xml.WriteAttributeString("w", "25400");
        }
        xml.WriteStartElement("solidFill", XlsxNames.DrawingMain);
        xml.WriteStartElement("srgbClr", XlsxNames.DrawingMain);
        xml.WriteAttributeString("val", Colors[index % Colors.Length]);
        xml.WriteEndElement();
        xml.WriteEndElement();
        if (isLine)
        {
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        if (isLine)
        {
            Start(xml, "marker");
            Value(xml, "symbol", "none");
            xml.WriteEndElement();
        }
        else
        {
            Value(xml, "invertIfNegative", "0");
        }
        Start(xml, "cat");
        Data(xml, chart.Categories);
        xml.WriteEndElement();
        Start(xml, "val");
        Data(xml, chart.Series[index].Values);
        xml.WriteEndElement();
        if (isLine)
        {
            Value(xml, "smooth", "0");
        }
        xml.WriteEndElement();
    }

    private static void Data(XmlWriter xml, XlsxChartData data)
    {
        var isText = !data.Texts.IsEmpty;
        Start(xml, isText ? "strRef" : "numRef");
        xml.WriteElementString("f", XlsxNames.Chart, data.Range);
        Start(xml, isText ? "strCache" : "numCache");
        if (!isText)
        {
            xml.WriteElementString("formatCode", XlsxNames.Chart, "General");
        }
        var count = isText ? data.Texts.Length : data.Numbers.Length;
        Value(xml, "ptCount", count.ToString(CultureInfo.InvariantCulture));
        for (var i = 0; i < count; i++)
        {
            var text = isText
                ? SheetPart.Clean(data.Texts[i])
                : data.Numbers[i]?.ToString("R", CultureInfo.InvariantCulture);
            if (text is null)
            {
                continue;
            }
            Start(xml, "pt");
            xml.WriteAttributeString("idx", i.ToString(CultureInfo.InvariantCulture));
            xml.WriteElementString("v", XlsxNames.Chart, text);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Axis(
        XmlWriter xml,
        string kind,
        string id,
        string other,
        string position,
        string? title,
        string format
    )
    {
        Start(xml, kind);
        Value(xml, "axId", id);
        Start(xml, "scaling");
        Value(xml, "orientation", "minMax");
        xml.WriteEndElement();
        Value(xml, "delete", "0");
        Value(xml, "axPos", position);
        if (title is not null)
        {
            Start(xml, "majorGridlines");
            Outline(xml, "E3E3E3");
            xml.WriteEndElement();
            Title(xml, title, 900);
            Start(xml, "numFmt");
            xml.WriteAttributeString("formatCode", format);
            xml.WriteAttributeString("sourceLinked", "0");
            xml.WriteEndElement();
        }
        Value(xml, "majorTickMark", "out");
        Value(xml, "minorTickMark", "none");
        Value(xml, "tickLblPos", "low");
        if (title is not null)
        {
            Outline(xml, "BFBFBF");
        }
        Value(xml, "crossAx", other);
        Value(xml, "crosses", "autoZero");
        xml.WriteEndElement();
    }

    private static void Outline(XmlWriter xml, string color)
    {
        Start(xml, "spPr");
        xml.WriteStartElement("ln", XlsxNames.DrawingMain);
        xml.WriteStartElement("solidFill", XlsxNames.DrawingMain);
        xml.WriteStartElement("srgbClr", XlsxNames.DrawingMain);
        xml.WriteAttributeString("val", color);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Title(XmlWriter xml, string text, int hundredthsOfPoints)
    {
        Start(xml, "title");
        Start(xml, "tx");
        Start(xml, "rich");
        xml.WriteElementString("bodyPr", XlsxNames.DrawingMain, null);
        xml.WriteStartElement("p", XlsxNames.DrawingMain);
        xml.WriteStartElement("r", XlsxNames.DrawingMain);
        xml.WriteStartElement("rPr", XlsxNames.DrawingMain);
        xml.WriteAttributeString("sz", hundredthsOfPoints.ToString(CultureInfo.InvariantCulture));
        xml.WriteEndElement();
        xml.WriteElementString("t", XlsxNames.DrawingMain, SheetPart.Clean(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        Value(xml, "overlay", "0");
        xml.WriteEndElement();
    }

    private static void Corner(XmlWriter xml, string name, int column, int row)
    {
        xml.WriteStartElement(name, XlsxNames.Drawing);
        foreach (
            var (part, value) in ((string, int)[])
                [("col", column), ("colOff", 0), ("row", row), ("rowOff", 0)]
        )
        {
            xml.WriteElementString(
                part,
                XlsxNames.Drawing,
                value.ToString(CultureInfo.InvariantCulture)
            );
        }
        xml.WriteEndElement();
    }

    private static void Point(XmlWriter xml, string name, string first, string second)
    {
        xml.WriteStartElement(name, XlsxNames.DrawingMain);
        xml.WriteAttributeString(first, "0");
        xml.WriteAttributeString(second, "0");
        xml.WriteEndElement();
    }

    private static void Start(XmlWriter xml, string name) =>
        xml.WriteStartElement("c", name, XlsxNames.Chart);

    private static void Value(XmlWriter xml, string name, string value)
    {
        Start(xml, name);
        xml.WriteAttributeString("val", value);
        xml.WriteEndElement();
    }
}
