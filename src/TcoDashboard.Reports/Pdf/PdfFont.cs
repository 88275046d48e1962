using System.Globalization;
using System.Text;

namespace TcoDashboard.Reports.Pdf;

/// <summary>A font of one document: it remembers which glyphs were written and is embedded with those.</summary>
internal sealed class PdfFont(string resource, string name)
{
    private const string Folder = "TcoDashboard.Reports.Pdf.Fonts.";
    private static readonly Dictionary<string, TrueTypeFont> Loaded = [];
    private readonly TrueTypeFont _font = Load(resource);
    private readonly SortedDictionary<int, Rune> _used = [];

    /// <summary>Width of a text in points.</summary>
    public double Width(string text, double size)
    {
        var width = 0.0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += _font.WidthOf(_font.GlyphOf(rune));
        }
        return width * size / 1000;
    }

    /// <summary>The text as hexadecimal glyph numbers, as a content stream holds it.</summary>
    public string Encode(string text)
    {
        var codes = new StringBuilder(text.Length * 4);
        foreach (var rune in text.EnumerateRunes())
        {
            var glyph = _font.GlyphOf(rune);
            _used.TryAdd(glyph, rune);
            codes.Append(glyph.ToString("X4", CultureInfo.InvariantCulture));
        }
        return codes.ToString();
    }

    /// <summary>Adds the font to a file and gives its number. PDF 1.7 (ISO 32000-1), 9.7: composite fonts.</summary>
    public int Add(PdfObjects objects)
    {
        // Why: the six letters say that the font is a subset; the same document always gives the same letters.
        var subsetName = "TCODSH+" + name;
        var file = objects.AddStream("", _font.Subset(_used.Keys));
        double Scaled(int units) => units * 1000.0 / _font.UnitsPerEm;
        string N(double value) => PdfObjects.Number(value);
        var box = string.Join(' ', _font.Box.Select(units => N(Scaled(units))));
        var descriptor = objects.Add(
            $"<</Type/FontDescriptor/FontName/{subsetName}/Flags 4/FontBBox[{box}]/ItalicAngle 0/Ascent {N(Scaled(_font.Ascent))}/Descent {N(Scaled(_font.Descent))}/CapHeight 729/StemV 80/FontFile2 {file} 0 R>>"
        );
        var widths = string.Concat(
            _used.Keys.Select(glyph => $"{glyph}[{N(_font.WidthOf(glyph))}]")
        );
        var descendant = objects.Add(
            $"<</Type/Font/Subtype/CIDFontType2/BaseFont/{subsetName}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor {descriptor} 0 R/DW 1000/W[{widths}]/CIDToGIDMap/Identity>>"
        );
        var unicode = objects.AddStream("", Encoding.ASCII.GetBytes(Unicode()));
        return objects.Add(
            $"<</Type/Font/Subtype/Type0/BaseFont/{subsetName}/Encoding/Identity-H/DescendantFonts[{descendant} 0 R]/ToUnicode {unicode} 0 R>>"
        );
    }

    // What the glyphs mean, so that text can be searched, copied and read aloud.
    private string Unicode()
    {
        var map = new StringBuilder(
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo <</Registry (Adobe)/Ordering (UCS)/Supplement 0>> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
        );
        foreach (var part in _used.Where(pair => pair.Key != 0).Chunk(100))
        {
            map.Append(CultureInfo.InvariantCulture, $"{part.Length} beginbfchar\n");
            foreach (var (glyph, rune) in part)
            {
                map.Append(
                    CultureInfo.InvariantCulture,
                    $"<{glyph:X4}> <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(rune.ToString()))}>\n"
                );
            }
            map.Append("endbfchar\n");
        }
        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
            .ToString();
    }

    private static TrueTypeFont Load(string resource)
    {
        lock (Loaded)
        {
            if (!Loaded.TryGetValue(resource, out var font))
            {
                using var stream = typeof(PdfFont).Assembly.GetManifestResourceStream(
                    Folder + resource
                )!;
                using var bytes = new MemoryStream();
                stream.CopyTo(bytes);
                font = new(bytes.ToArray());
                Loaded.Add(resource, font);
            }
            return font;
        }
    }
}
