using System.Globalization;
using System.Xml;
using TcoDashboard.Domain.Sheets.Spreadsheets;

namespace TcoDashboard.Reports.Workbooks.Xlsx;

/// <summary>Writes one sheet as the format wants it; the order of elements is fixed by the schema.</summary>
internal static class SheetPart
{
    private const int LongestText = 32_000;

    public static void Write(XmlWriter xml, XlsxSheet sheet, StyleTable styles, bool isFirst)
    {
        xml.WriteStartElement("worksheet", XlsxNames.Main);
        xml.WriteAttributeString("xmlns", "r", null, XlsxNames.Relations);
        xml.WriteStartElement("sheetPr");
        if (sheet.Outline.Count > 0)
        {
            xml.WriteStartElement("outlinePr");
            xml.WriteAttributeString("summaryRight", "0");
            xml.WriteEndElement();
        }
        xml.WriteStartElement("pageSetUpPr");
        xml.WriteAttributeString("fitToPage", sheet.HasPages ? "0" : "1");
        xml.WriteEndElement();
        xml.WriteEndElement();
        SheetLayout.Widen(sheet);
        SheetLayout.MakeRoom(sheet);
        WriteView(xml, sheet, isFirst);
        xml.WriteStartElement("sheetFormatPr");
        xml.WriteAttributeString("defaultRowHeight", Size(SheetLayout.Line));
        if (sheet.Outline.Count > 0)
        {
            xml.WriteAttributeString("outlineLevelCol", Text(sheet.Outline.Values.Max()));
        }
        xml.WriteEndElement();
        WriteColumns(xml, sheet);
        xml.WriteStartElement("sheetData");
        foreach (var (row, cells) in sheet.Rows)
        {
            xml.WriteStartElement("row");
            xml.WriteAttributeString("r", Text(row));
            if (SheetLayout.Height(sheet, cells) is { } height)
            {
                xml.WriteAttributeString("ht", Size(height));
                xml.WriteAttributeString("customHeight", "1");
            }
            foreach (var (column, cell) in cells)
            {
                WriteCell(xml, SpreadsheetAddresses.Place(column, row), cell, styles);
            }
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        WriteLinks(xml, sheet);
        WritePage(xml, sheet);
        if (sheet.Charts.Count > 0)
        {
            xml.WriteStartElement("drawing");
            xml.WriteAttributeString("r", "id", XlsxNames.Relations, "drawing");
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    /// <summary>A text without what XML or a spreadsheet cannot hold.</summary>
    internal static string Clean(string text)
    {
        var cut = text.Length > LongestText ? text[..LongestText] + "…" : text;
        return cut.All(XmlConvert.IsXmlChar)
            ? cut
            : string.Concat(
                cut.EnumerateRunes()
                    .Select(rune =>
                        rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value)
                            ? rune.ToString()
                            : "\uFFFD"
                    )
            );
    }

    private static void WriteView(XmlWriter xml, XlsxSheet sheet, bool isFirst)
    {
        xml.WriteStartElement("sheetViews");
        xml.WriteStartElement("sheetView");
        xml.WriteAttributeString("showGridLines", "0");
        if (isFirst)
        {
            xml.WriteAttributeString("tabSelected", "1");
        }
        xml.WriteAttributeString("workbookViewId", "0");
        if (sheet.HeadRows > 0)
        {
            xml.WriteStartElement("pane");
            if (sheet.HeadColumns > 0)
            {
                xml.WriteAttributeString("xSplit", Text(sheet.HeadColumns));
            }
            xml.WriteAttributeString("ySplit", Text(sheet.HeadRows));
            xml.WriteAttributeString(
                "topLeftCell",
                SpreadsheetAddresses.Place(sheet.HeadColumns + 1, sheet.HeadRows + 1)
            );
            xml.WriteAttributeString(
                "activePane",
                sheet.HeadColumns > 0 ? "bottomRight" : "bottomLeft"
            );
            xml.WriteAttributeString("state", "frozen");
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteColumns(XmlWriter xml, XlsxSheet sheet)
    {
        if (sheet.Widths.Count == 0)
        {
            return;
        }
        xml.WriteStartElement("cols");
        foreach (var (column, width) in sheet.Widths)
        {
            xml.WriteStartElement("col");
            xml.WriteAttributeString("min", Text(column));
            xml.WriteAttributeString("max", Text(column));
            xml.WriteAttributeString("width", Size(width));
            xml.WriteAttributeString("customWidth", "1");
            if (sheet.Outline.TryGetValue(column, out var depth))
            {
                xml.WriteAttributeString("outlineLevel", Text(depth));
            }
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void WriteCell(XmlWriter xml, string place, XlsxCell cell, StyleTable styles)
    {
        xml.WriteStartElement("c");
        xml.WriteAttributeString("r", place);
        xml.WriteAttributeString("s", Text(styles.IndexOf(cell.Style)));
        if (cell.Formula is { } formula)
        {
            if (cell.Text is not null)
            {
                xml.WriteAttributeString("t", "str");
            }
            xml.WriteElementString("f", formula);
            var cached =
                cell.Text is { } words ? Clean(words)
                : cell.Number is { } known ? Number(known)
                : null;
            if (cached is not null)
            {
                xml.WriteElementString("v", cached);
            }
        }
        else if (cell.Text is { } text)
        {
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is");
            xml.WriteStartElement("t");
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(Clean(text));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        else if (cell.Number is { } number)
        {
            xml.WriteElementString("v", Number(number));
        }
        xml.WriteEndElement();
    }

    private static void WriteLinks(XmlWriter xml, XlsxSheet sheet)
    {
        if (sheet.Links.Count == 0)
        {
            return;
        }
        xml.WriteStartElement("hyperlinks");
        for (var i = 0; i < sheet.Links.Count; i++)
        {
            xml.WriteStartElement("hyperlink");
            xml.WriteAttributeString("ref", sheet.Links[i].Place);
            xml.WriteAttributeString("r", "id", XlsxNames.Relations, $"link{Text(i)}");
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void WritePage(XmlWriter xml, XlsxSheet sheet)
    {
        xml.WriteStartElement("pageMargins");
        foreach (
            var (side, inches) in ((string, string)[])
                [
                    ("left", "0.4"),
                    ("right", "0.4"),
                    ("top", "0.6"),
                    ("bottom", "0.6"),
                    ("header", "0.3"),
                    ("footer", "0.3"),
                ]
        )
        {
            xml.WriteAttributeString(side, inches);
        }
        xml.WriteEndElement();
        xml.WriteStartElement("pageSetup");
        xml.WriteAttributeString("paperSize", "9");
        if (sheet.HasPages)
        {
            xml.WriteAttributeString("scale", Text(SheetLayout.Scale(sheet)));
        }
        else
        {
            xml.WriteAttributeString("fitToHeight", "0");
        }
        xml.WriteAttributeString("orientation", "landscape");
        xml.WriteEndElement();
        xml.WriteStartElement("headerFooter");
        xml.WriteElementString("oddFooter", "&L&F&C&A&RPage &P of &N");
        xml.WriteEndElement();
        WriteBreaks(xml, "rowBreaks", sheet.RowEnds, "16383");
        WriteBreaks(xml, "colBreaks", sheet.PageEnds, "1048575");
    }

    private static void WriteBreaks(XmlWriter xml, string name, List<int> ends, string longest)
    {
        if (ends.Count == 0)
        {
            return;
        }
        xml.WriteStartElement(name);
        xml.WriteAttributeString("count", Text(ends.Count));
        xml.WriteAttributeString("manualBreakCount", Text(ends.Count));
        foreach (var end in ends)
        {
            xml.WriteStartElement("brk");
            xml.WriteAttributeString("id", Text(end));
            xml.WriteAttributeString("max", longest);
            xml.WriteAttributeString("man", "1");
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static string Size(double value) =>
        value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
