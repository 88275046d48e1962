using System.Globalization;
using System.IO.Compression;
using System.Xml;
using TcoDashboard.Domain.Sheets.Spreadsheets;

namespace TcoDashboard.Reports.Workbooks.Xlsx;

/// <summary>
/// A workbook under construction and the package it is written as. The parts are written one after another into the archive, so that a large
/// workbook needs no second copy in memory; the same workbook gives the same bytes.
/// </summary>
internal sealed class XlsxBook
{
    // Why: archives cannot hold a time before 1980, and the time of writing would make equal workbooks differ.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly StyleTable _styles = new();

    public List<XlsxSheet> Sheets { get; } = [];

    /// <summary>Names of cells and ranges: name, absolute reference.</summary>
    public List<(string Name, string Reference)> Names { get; } = [];

    public string Title { get; set; } = "";

    public string Subject { get; set; } = "";

    public void Write(Stream target, CancellationToken cancellation = default)
    {
        using var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        Part(archive, "[Content_Types].xml", WriteContentTypes);
        Part(
            archive,
            "_rels/.rels",
            xml =>
                WriteRelations(
                    xml,
                    [
                        ("book", "officeDocument", "xl/workbook.xml", false),
                        ("core", "", "docProps/core.xml", false),
                    ]
                )
        );
        Part(archive, "docProps/core.xml", WriteProperties);
        Part(archive, "xl/workbook.xml", WriteBook);
        Part(
            archive,
            "xl/_rels/workbook.xml.rels",
            xml =>
                WriteRelations(
                    xml,
                    [
                        .. Sheets.Select(
                            (_, i) =>
                                (
                                    $"sheet{i + 1}",
                                    "worksheet",
                                    $"worksheets/sheet{i + 1}.xml",
                                    false
                                )
                        ),
                        ("styles", "styles", "styles.xml", false),
                    ]
                )
        );
        var charts = 0;
        for (var i = 0; i < Sheets.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            WriteSheet(archive, i, ref charts);
        }
        Part(archive, "xl/styles.xml", _styles.Write);
    }

    private void WriteSheet(ZipArchive archive, int index, ref int charts)
    {
        var sheet = Sheets[index];
        var number = index + 1;
        Part(
            archive,
            $"xl/worksheets/sheet{number}.xml",
            xml => SheetPart.Write(xml, sheet, _styles, index == 0)
        );
        if (sheet.Links.Count == 0 && sheet.Charts.Count == 0)
        {
            return;
        }
        List<(string, string, string, bool)> relations =
        [
            .. sheet.Links.Select((link, i) => ($"link{i}", "hyperlink", link.Url, true)),
        ];
        if (sheet.Charts.Count > 0)
        {
            relations.Add(("drawing", "drawing", $"../drawings/drawing{number}.xml", false));
        }
        Part(
            archive,
            $"xl/worksheets/_rels/sheet{number}.xml.rels",
            xml => WriteRelations(xml, relations)
        );
        if (sheet.Charts.Count == 0)
        {
            return;
        }
        WriteCharts(archive, sheet, number, ref charts);
    }

    private static void WriteCharts(ZipArchive archive, XlsxSheet sheet, int number, ref int charts)
    {
        var first = charts;
        Part(
            archive,
            $"xl/drawings/drawing{number}.xml",
            xml => ChartPart.WriteDrawing(xml, sheet.Charts)
        );
        Part(
            archive,
            $"xl/drawings/_rels/drawing{number}.xml.rels",
            xml =>
                WriteRelations(
                    xml,
                    [
                        .. sheet.Charts.Select(
                            (_, i) =>
                                (
                                    $"chart{i + 1}",
                                    "chart",
                                    $"../charts/chart{first + i + 1}.xml",
                                    false
                                )
                        ),
                    ]
                )
        );
        foreach (var chart in sheet.Charts)
        {
            charts++;
            Part(archive, $"xl/charts/chart{charts}.xml", xml => ChartPart.Write(xml, chart));
        }
    }

    private void WriteContentTypes(XmlWriter xml)
    {
        const string office = "application/vnd.openxmlformats-officedocument.";
        xml.WriteStartElement("Types", XlsxNames.ContentTypes);
        Default("rels", "application/vnd.openxmlformats-package.relationships+xml");
        Default("xml", "application/xml");
        Override("/xl/workbook.xml", office + "spreadsheetml.sheet.main+xml");
        Override("/xl/styles.xml", office + "spreadsheetml.styles+xml");
        Override(
            "/docProps/core.xml",
            "application/vnd.openxmlformats-package.core-properties+xml"
        );
        var charts = 0;
        for (var i = 0; i < Sheets.Count; i++)
        {
            Override($"/xl/worksheets/sheet{i + 1}.xml", office + "spreadsheetml.worksheet+xml");
            if (Sheets[i].Charts.Count > 0)
            {
                Override($"/xl/drawings/drawing{i + 1}.xml", office + "drawing+xml");
            }
            foreach (var _ in Sheets[i].Charts)
            {
                charts++;
                Override($"/xl/charts/chart{charts}.xml", office + "drawingml.chart+xml");
            }
        }
        xml.WriteEndElement();

        void Default(string extension, string type)
        {
            xml.WriteStartElement("Default", XlsxNames.ContentTypes);
            xml.WriteAttributeString("Extension", extension);
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }

        void Override(string part, string type)
        {
            xml.WriteStartElement("Override", XlsxNames.ContentTypes);
            xml.WriteAttributeString("PartName", part);
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }
    }

    private void WriteProperties(XmlWriter xml)
    {
        xml.WriteStartElement("cp", "coreProperties", XlsxNames.CoreProperties);
        xml.WriteElementString("dc", "title", XlsxNames.DublinCore, SheetPart.Clean(Title));
        xml.WriteElementString("dc", "subject", XlsxNames.DublinCore, SheetPart.Clean(Subject));
        xml.WriteElementString("dc", "creator", XlsxNames.DublinCore, "TcoDashboard");
        xml.WriteEndElement();
    }

    private void WriteBook(XmlWriter xml)
    {
        xml.WriteStartElement("workbook", XlsxNames.Main);
        xml.WriteAttributeString("xmlns", "r", null, XlsxNames.Relations);
        xml.WriteStartElement("bookViews");
        xml.WriteStartElement("workbookView");
        xml.WriteAttributeString("activeTab", "0");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("sheets");
        for (var i = 0; i < Sheets.Count; i++)
        {
            var number = (i + 1).ToString(CultureInfo.InvariantCulture);
            xml.WriteStartElement("sheet");
            xml.WriteAttributeString("name", Sheets[i].Name);
            xml.WriteAttributeString("sheetId", number);
            xml.WriteAttributeString("r", "id", XlsxNames.Relations, $"sheet{number}");
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteStartElement("definedNames");
        foreach (var (name, reference) in Names)
        {
            xml.WriteStartElement("definedName");
            xml.WriteAttributeString("name", name);
            xml.WriteString(reference);
            xml.WriteEndElement();
        }
        WriteRepeated(xml);
        xml.WriteEndElement();
        xml.WriteStartElement("calcPr");
        xml.WriteAttributeString("calcId", "191029");
        xml.WriteAttributeString("fullCalcOnLoad", "1");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WriteRepeated(XmlWriter xml)
    {
        for (var i = 0; i < Sheets.Count; i++)
        {
            var sheet = Sheets[i];
            var (first, last) =
                sheet.RepeatedRow > 0
                    ? (sheet.RepeatedRow, sheet.RepeatedRow)
                    : (1, sheet.HeadRows);
            if (last == 0)
            {
                continue;
            }
            var rows = string.Create(
                CultureInfo.InvariantCulture,
                $"{sheet.Reference}${first}:${last}"
            );
            xml.WriteStartElement("definedName");
            xml.WriteAttributeString("name", "_xlnm.Print_Titles");
            xml.WriteAttributeString("localSheetId", i.ToString(CultureInfo.InvariantCulture));
            xml.WriteString(
                sheet.HeadColumns == 0
                    ? rows
                    : $"{sheet.Reference}$A:${SpreadsheetAddresses.Letters(sheet.HeadColumns)},{rows}"
            );
            xml.WriteEndElement();
        }
    }

    private static void WriteRelations(
        XmlWriter xml,
        IReadOnlyList<(string Id, string Kind, string Target, bool External)> relations
    )
    {
        xml.WriteStartElement("Relationships", XlsxNames.PackageRelations);
        foreach (var (id, kind, target, external) in relations)
        {
            xml.WriteStartElement("Relationship", XlsxNames.PackageRelations);
            xml.WriteAttributeString("Id", id);
            xml.WriteAttributeString(
                "Type",
                kind.Length > 0
                    ? $"{XlsxNames.Relations}/{kind}"
                    : $"{XlsxNames.PackageRelations}/metadata/core-properties"
            );
            xml.WriteAttributeString("Target", target);
            if (external)
            {
                xml.WriteAttributeString("TargetMode", "External");
            }
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void Part(ZipArchive archive, string name, Action<XmlWriter> write)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = NoTime;
        using var stream = entry.Open();
        using var xml = XmlWriter.Create(stream, new() { CloseOutput = false });
        xml.WriteStartDocument(standalone: true);
        write(xml);
        xml.WriteEndDocument();
    }
}
