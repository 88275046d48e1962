using System.Globalization;
using System.IO.Compression;
using System.Xml;
using TcoDashboard.Domain;
using TcoDashboard.Reports.Workbooks.Xlsx;

namespace TcoDashboard.Reports.Workbooks.Reading;

/// <summary>
/// Reads cells of a workbook from outside with limits: size, parts, unpacked bytes and cells are counted, document types are refused, and nothing
/// outside the file is ever opened.
/// </summary>
public static class XlsxReader
{
    private static readonly string[] Refused = ["xl/externalLinks/", "xl/vbaProject"];

    /// <summary>The cells of some sheets; <c>null</c> when the file is refused, with the reason among the problems.</summary>
    /// <param name="file">The file; read from its position to its end.</param>
    /// <param name="limits">How much is read.</param>
    /// <param name="isWanted">Whether a sheet, by name, is read.</param>
    /// <param name="problems">Receives why the file is refused.</param>
    public static XlsxContent? Read(
        Stream file,
        XlsxLimits limits,
        Func<string, bool> isWanted,
        ICollection<Problem> problems
    )
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(isWanted);
        ArgumentNullException.ThrowIfNull(problems);
        try
        {
            using var bytes = Bounded(file, limits);
            using var archive = new ZipArchive(bytes, ZipArchiveMode.Read);
            return new Reading(archive, limits).Sheets(isWanted);
        }
        catch (WorkbookRefusedException refused)
        {
            problems.Add(refused.Problem);
        }
        catch (Exception damage)
            when (damage
                    is InvalidDataException
                        or XmlException
                        or FormatException
                        or OverflowException
            )
        {
            problems.Add(Damaged(damage.Message));
        }
        return null;
    }

    private static MemoryStream Bounded(Stream file, XlsxLimits limits)
    {
        var copy = new MemoryStream();
        var block = new byte[1 << 16];
        int read;
        while ((read = file.Read(block, 0, block.Length)) > 0)
        {
            if (copy.Length + read > limits.FileBytes)
            {
                throw UnpackBudget.TooLarge(Worded("bytes"), limits.FileBytes);
            }
            copy.Write(block, 0, read);
        }
        copy.Position = 0;
        return copy;
    }

    private static Problem Damaged(string why) =>
        Problem.Error(
            "workbook",
            "X-100",
            Worded($"The file cannot be read as a workbook: {why.TrimEnd('.')}."),
            Worded(
                "Choose a file ending in .xlsx that was exported here and saved by a spreadsheet program."
            )
        );

    private sealed class Reading
    {
        private readonly Dictionary<string, ZipArchiveEntry> _parts = new(
            StringComparer.OrdinalIgnoreCase
        );
        private readonly UnpackBudget _budget;

        public Reading(ZipArchive archive, XlsxLimits limits)
        {
            _budget = new(limits);
            foreach (var entry in archive.Entries)
            {
                if (_parts.Count >= limits.Parts)
                {
                    throw UnpackBudget.TooLarge(Worded("parts"), limits.Parts);
                }
                if (
                    Refused.Any(start =>
                        entry.FullName.StartsWith(start, StringComparison.OrdinalIgnoreCase)
                    )
                )
                {
                    throw new WorkbookRefusedException(
                        Problem.Error(
                            "workbook",
                            "X-102",
                            Worded(
                                $"The workbook holds {entry.FullName}, a macro or a link to another file."
                            ),
                            Worded(
                                "Save it as a plain .xlsx without macros and links to other workbooks."
                            )
                        )
                    );
                }
                // Why: two parts of one name would let a checker and a reader see different files.
                if (!_parts.TryAdd(entry.FullName, entry))
                {
                    throw new InvalidDataException($"{entry.FullName} is there twice");
                }
            }
        }

        public XlsxContent Sheets(Func<string, bool> isWanted)
        {
            var targets = Relations("xl/_rels/workbook.xml.rels");
            var texts = _parts.ContainsKey("xl/sharedStrings.xml") ? SharedTexts() : [];
            var sheets = new Dictionary<string, IReadOnlyDictionary<(int, int), XlsxValue>>(
                StringComparer.OrdinalIgnoreCase
            );
            foreach (var (name, relation) in SheetsOfBook())
            {
                if (isWanted(name))
                {
                    var target =
                        targets.GetValueOrDefault(relation)
                        ?? throw new InvalidDataException($"the sheet {name} is missing");
                    sheets[name] = Cells(target, texts);
                }
            }
            return new(sheets);
        }

        private XmlReader Open(string part)
        {
            var entry =
                _parts.GetValueOrDefault(part)
                ?? throw new InvalidDataException($"{part} is missing");
            return XmlReader.Create(
                new CountedStream(entry.Open(), _budget),
                new()
                {
                    DtdProcessing = DtdProcessing.Prohibit,
                    XmlResolver = null,
                    CloseInput = true,
                    IgnoreComments = true,
                    IgnoreProcessingInstructions = true,
                }
            );
        }

        private Dictionary<string, string> Relations(string part)
        {
            var targets = new Dictionary<string, string>(StringComparer.Ordinal);
            using var xml = Open(part);
            while (xml.Read())
            {
                if (
                    xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" }
                    && xml.GetAttribute("TargetMode") is null or "Internal"
                    && xml.GetAttribute("Id") is { } id
                    && xml.GetAttribute("Target") is { } target
                )
                {
                    targets[id] = target.StartsWith('/') ? target[1..] : "xl/" + target;
                }
            }
            return targets;
        }

        private List<(string Name, string Relation)> SheetsOfBook()
        {
            var sheets = new List<(string, string)>();
            using var xml = Open("xl/workbook.xml");
            while (xml.Read())
            {
                if (
                    xml is { NodeType: XmlNodeType.Element, LocalName: "sheet" }
                    && xml.GetAttribute("name") is { } name
                    && xml.GetAttribute("id", XlsxNames.Relations) is { } relation
                )
                {
                    sheets.Add((name, relation));
                }
            }
            return sheets;
        }

        private List<string> SharedTexts()
        {
            var texts = new List<string>();
            using var xml = Open("xl/sharedStrings.xml");
            while (xml.Read())
            {
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "si" })
                {
                    _budget.TakeCell();
                    texts.Add(TextInside(xml, "si"));
                }
            }
            return texts;
        }

        // Runs of one text are put together; readings of Asian names (rPh) are not part of it.
        private static string TextInside(XmlReader xml, string element)
        {
            if (xml.IsEmptyElement)
            {
                return "";
            }
            var text = "";
            var depth = xml.Depth;
            while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
            {
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "rPh" })
                {
                    xml.Skip();
                }
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "t", IsEmptyElement: false })
                {
                    xml.Read();
                    text += xml.Value;
                }
            }
            return text;
        }

        private Dictionary<(int Row, int Column), XlsxValue> Cells(string part, List<string> texts)
        {
            var cells = new Dictionary<(int, int), XlsxValue>();
            using var xml = Open(part);
            while (xml.Read())
            {
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "c" })
                {
                    _budget.TakeCell();
                    var place = PlaceOf(xml.GetAttribute("r") ?? "");
                    cells[place] = Value(xml, xml.GetAttribute("t") ?? "n", texts);
                }
            }
            return cells;
        }

        private static XlsxValue Value(XmlReader xml, string type, List<string> texts)
        {
            string? formula = null;
            string? value = null;
            if (!xml.IsEmptyElement)
            {
                var depth = xml.Depth;
                while (
                    xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth)
                )
                {
                    switch (xml)
                    {
                        case { NodeType: XmlNodeType.Element, LocalName: "f" }:
                            formula = ContentOf(xml);
                            break;
                        case { NodeType: XmlNodeType.Element, LocalName: "v" }:
                            value = ContentOf(xml);
                            break;
                        case { NodeType: XmlNodeType.Element, LocalName: "is" }:
                            value = TextInside(xml, "is");
                            break;
                    }
                }
            }
            return type switch
            {
                _ when value is null => new(null, null, formula, false),
                "s" => new(
                    null,
                    texts[int.Parse(value, CultureInfo.InvariantCulture)],
                    formula,
                    false
                ),
                "str" or "inlineStr" => new(null, value, formula, false),
                "e" => new(null, value, formula, true),
                _ => new(
                    double.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture),
                    null,
                    formula,
                    false
                ),
            };
        }

        private static string ContentOf(XmlReader xml)
        {
            if (xml.IsEmptyElement)
            {
                return "";
            }
            xml.Read();
            return xml.NodeType == XmlNodeType.Text ? xml.Value : "";
        }

        private static (int Row, int Column) PlaceOf(string reference)
        {
            var column = 0;
            var at = 0;
            for (; at < reference.Length && at < 3 && char.IsAsciiLetterUpper(reference[at]); at++)
            {
                column = column * 26 + reference[at] - 'A' + 1;
            }
            return
                column > 0
                && int.TryParse(
                    reference.AsSpan(at),
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var row
                )
                && row is > 0 and <= 1_048_576
                ? (row, column)
                : throw new InvalidDataException($"“{reference}” is no cell");
        }
    }
}
