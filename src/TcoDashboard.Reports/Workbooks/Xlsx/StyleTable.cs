using System.Globalization;
using System.Xml;

namespace TcoDashboard.Reports.Workbooks.Xlsx;

/// <summary>Numbers the styles of a workbook as they are used and writes the part that tells them.</summary>
internal sealed class StyleTable
{
    private const int FirstOwnFormat = 164;
    private readonly Dictionary<CellStyle, int> _styles = new() { [new(CellRole.Body)] = 0 };
    private readonly Dictionary<string, int> _formats = new(StringComparer.Ordinal);

    // One font and one fill a role: size, bold, italic, colour, fill; null for none.
    private static readonly Dictionary<
        CellRole,
        (int Size, bool Bold, string? Color, string? Fill)
    > Looks = new()
    {
        [CellRole.Body] = (10, false, null, null),
        [CellRole.Wrapped] = (10, false, null, null),
        [CellRole.Note] = (9, false, "FF595959", null),
        [CellRole.Quiet] = (8, false, "FF595959", null),
        [CellRole.Title] = (16, true, null, null),
        [CellRole.Heading] = (12, true, null, null),
        [CellRole.Header] = (10, true, "FFFFFFFF", "FF1F3A5F"),
        [CellRole.NumberHeader] = (10, true, "FFFFFFFF", "FF1F3A5F"),
        [CellRole.Input] = (10, false, "FF0000C0", "FFFFF8DC"),
        [CellRole.Total] = (10, true, null, "FFE8EDF3"),
        [CellRole.Good] = (10, true, "FF0B6623", null),
        [CellRole.Bad] = (10, true, "FFB00020", null),
        [CellRole.Link] = (10, false, "FF0563C1", null),
    };

    /// <summary>Whether texts of a role run over several lines.</summary>
    public static bool Wraps(CellRole role) =>
        role is CellRole.Wrapped or CellRole.Header or CellRole.NumberHeader or CellRole.Note;

    public int IndexOf(CellStyle style)
    {
        if (!_styles.TryGetValue(style, out var index))
        {
            index = _styles.Count;
            _styles.Add(style, index);
            if (style.Format.Length > 0 && !_formats.ContainsKey(style.Format))
            {
                _formats.Add(style.Format, FirstOwnFormat + _formats.Count);
            }
        }
        return index;
    }

    public void Write(XmlWriter xml)
    {
        var roles = Enum.GetValues<CellRole>();
        xml.WriteStartElement("styleSheet", XlsxNames.Main);
        WriteFormats(xml);
        Counted(xml, "fonts", roles.Length);
        foreach (var role in roles)
        {
            WriteFont(xml, role);
        }
        xml.WriteEndElement();
        WriteFills(xml, roles);
        Counted(xml, "borders", 1);
        xml.WriteStartElement("border");
        foreach (var side in (string[])["left", "right", "top", "bottom", "diagonal"])
        {
            xml.WriteElementString(side, null);
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
        Counted(xml, "cellStyleXfs", 1);
        xml.WriteStartElement("xf");
        xml.WriteEndElement();
        xml.WriteEndElement();
        Counted(xml, "cellXfs", _styles.Count);
        foreach (var (style, _) in _styles.OrderBy(pair => pair.Value))
        {
            WriteStyle(xml, style);
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WriteFormats(XmlWriter xml)
    {
        if (_formats.Count == 0)
        {
            return;
        }
        Counted(xml, "numFmts", _formats.Count);
        foreach (var (format, id) in _formats)
        {
            xml.WriteStartElement("numFmt");
            Attribute(xml, "numFmtId", id);
            xml.WriteAttributeString("formatCode", format);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void WriteFont(XmlWriter xml, CellRole role)
    {
        var (size, bold, color, _) = Looks[role];
        xml.WriteStartElement("font");
        if (bold)
        {
            xml.WriteElementString("b", null);
        }
        if (role == CellRole.Link)
        {
            xml.WriteElementString("u", null);
        }
        Value(xml, "sz", size.ToString(CultureInfo.InvariantCulture));
        if (color is not null)
        {
            xml.WriteStartElement("color");
            xml.WriteAttributeString("rgb", color);
            xml.WriteEndElement();
        }
        Value(xml, "name", "Calibri");
        xml.WriteEndElement();
    }

    // Why: spreadsheets reserve the first two fills.
    private static void WriteFills(XmlWriter xml, CellRole[] roles)
    {
        Counted(xml, "fills", 2 + roles.Length);
        foreach (var pattern in (string[])["none", "gray125"])
        {
            xml.WriteStartElement("fill");
            xml.WriteStartElement("patternFill");
            xml.WriteAttributeString("patternType", pattern);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        foreach (var role in roles)
        {
            xml.WriteStartElement("fill");
            xml.WriteStartElement("patternFill");
            xml.WriteAttributeString("patternType", Looks[role].Fill is null ? "none" : "solid");
            if (Looks[role].Fill is { } fill)
            {
                xml.WriteStartElement("fgColor");
                xml.WriteAttributeString("rgb", fill);
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private void WriteStyle(XmlWriter xml, CellStyle style)
    {
        var role = (int)style.Role;
        xml.WriteStartElement("xf");
        Attribute(xml, "numFmtId", style.Format.Length == 0 ? 0 : _formats[style.Format]);
        Attribute(xml, "fontId", role);
        Attribute(xml, "fillId", Looks[style.Role].Fill is null ? 0 : 2 + role);
        Attribute(xml, "borderId", 0);
        Attribute(xml, "xfId", 0);
        Attribute(xml, "applyNumberFormat", 1);
        Attribute(xml, "applyFont", 1);
        Attribute(xml, "applyFill", 1);
        if (style.Quoted)
        {
            Attribute(xml, "quotePrefix", 1);
        }
        Attribute(xml, "applyAlignment", 1);
        xml.WriteStartElement("alignment");
        if (style.Role is CellRole.NumberHeader)
        {
            xml.WriteAttributeString("horizontal", "right");
        }
        else if (style.Role is CellRole.Quiet && style.Format.Length == 0)
        {
            xml.WriteAttributeString("horizontal", "left");
        }
        // Why: beside a text of several lines a number belongs to its first line.
        xml.WriteAttributeString("vertical", "top");
        if (Wraps(style.Role))
        {
            Attribute(xml, "wrapText", 1);
        }
        if (style.Role is CellRole.Quiet && style.Format.Length == 0)
        {
            Attribute(xml, "indent", 1);
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Counted(XmlWriter xml, string name, int count)
    {
        xml.WriteStartElement(name);
        Attribute(xml, "count", count);
    }

    private static void Attribute(XmlWriter xml, string name, int value) =>
        xml.WriteAttributeString(name, value.ToString(CultureInfo.InvariantCulture));

    private static void Value(XmlWriter xml, string name, string value)
    {
        xml.WriteStartElement(name);
        xml.WriteAttributeString("val", value);
        xml.WriteEndElement();
    }
}
