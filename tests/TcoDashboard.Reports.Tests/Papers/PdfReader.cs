using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace TcoDashboard.Reports.Tests.Papers;

/// <summary>
/// Reads back what a PDF shows and where, the way a viewer does: through the cross-reference table, the page tree, the packed content and the
/// fonts' own tables of characters and widths. It knows nothing of the program that wrote the file.
/// </summary>
internal sealed partial class PdfReader
{
    private readonly byte[] _file;
    private readonly string _text;
    private readonly Dictionary<int, int> _places = [];

    public PdfReader(byte[] file)
    {
        _file = file;
        _text = Encoding.Latin1.GetString(file);
        var start = int.Parse(
            StartOfTable().Match(_text).Groups[1].Value,
            CultureInfo.InvariantCulture
        );
        var rows = _text[start..].Split('\n');
        Assert.Equal("xref", rows[0]);
        var count = int.Parse(rows[1].Split(' ')[1], CultureInfo.InvariantCulture);
        for (var i = 1; i < count; i++)
        {
            _places[i] = int.Parse(rows[2 + i][..10], CultureInfo.InvariantCulture);
        }
        var catalog = Object(
            Reference(_text[_text.LastIndexOf("trailer", StringComparison.Ordinal)..], "Root")
        );
        Catalog = catalog;
        var tree = Object(Reference(catalog, "Pages"));
        Pages =
        [
            .. Numbers()
                .Matches(Kids().Match(tree).Groups[1].Value)
                .Select(m => Page(int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture))),
        ];
    }

    public string Catalog { get; }

    public IReadOnlyList<PdfSheet> Pages { get; }

    /// <summary>All text, words of a line joined and spaces of any length as one, so that breaks of lines do not matter.</summary>
    public string AllText =>
        Spaces()
            .Replace(
                string.Join(' ', Pages.SelectMany(page => page.Texts).Select(t => t.Text)),
                " "
            );

    /// <summary>One page: its size and the texts on it in the order of the content.</summary>
    public sealed record PdfSheet(double Width, double Height, IReadOnlyList<PdfWords> Texts)
    {
        /// <summary>The filled rectangles of drawings, in points from the lower left corner.</summary>
        public IReadOnlyList<PdfBox> Boxes { get; init; } = [];
    }

    /// <summary>A filled rectangle with its colour.</summary>
    public sealed record PdfBox(string Color, double X, double Y, double Width, double Height);

    /// <summary>One line of text: where it begins and ends, in points from the lower left corner.</summary>
    public sealed record PdfWords(
        string Text,
        double X,
        double Y,
        double Right,
        double Size,
        bool IsBold,
        bool IsArtifact
    );

    private PdfSheet Page(int number)
    {
        var page = Object(number);
        var box = Box().Match(page);
        var fonts = FontNames()
            .Matches(page)
            .ToDictionary(
                m => m.Groups[1].Value,
                m => Font(int.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture))
            );
        var content = Encoding.ASCII.GetString(Stream(Reference(page, "Contents")));
        var texts = new List<PdfWords>();
        foreach (Match shown in Shown().Matches(content))
        {
            var (glyphs, widths) = fonts[shown.Groups[2].Value];
            var size = Number(shown.Groups[3].Value);
            var codes = Convert
                .FromHexString(shown.Groups[6].Value)
                .Chunk(2)
                .Select(pair => (pair[0] << 8) | pair[1])
                .ToArray();
            var x = Number(shown.Groups[4].Value);
            texts.Add(
                new(
                    string.Concat(codes.Select(code => glyphs.GetValueOrDefault(code, "\uFFFD"))),
                    x,
                    Number(shown.Groups[5].Value),
                    x + codes.Sum(code => widths[code]) * size / 1000,
                    size,
                    shown.Groups[2].Value == "B",
                    shown.Groups[1].Value.StartsWith("/Artifact", StringComparison.Ordinal)
                )
            );
        }
        return new(Number(box.Groups[1].Value), Number(box.Groups[2].Value), texts)
        {
            Boxes =
            [
                .. Filled()
                    .Matches(content)
                    .Select(m => new PdfBox(
                        m.Groups[1].Value,
                        Number(m.Groups[2].Value),
                        Number(m.Groups[3].Value),
                        Number(m.Groups[4].Value),
                        Number(m.Groups[5].Value)
                    )),
            ],
        };
    }

    private (Dictionary<int, string> Glyphs, Dictionary<int, double> Widths) Font(int number)
    {
        var font = Object(number);
        var map = Encoding.ASCII.GetString(Stream(Reference(font, "ToUnicode")));
        var glyphs = Characters()
            .Matches(map)
            .ToDictionary(
                m => Convert.ToInt32(m.Groups[1].Value, 16),
                m => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(m.Groups[2].Value))
            );
        var descendant = Object(
            int.Parse(Descendant().Match(font).Groups[1].Value, CultureInfo.InvariantCulture)
        );
        var widths = Widths()
            .Matches(descendant)
            .ToDictionary(
                m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture),
                m => Number(m.Groups[2].Value)
            );
        return (glyphs, widths);
    }

    private string Object(int number)
    {
        var place = _places[number];
        Assert.StartsWith(
            $"{number} 0 obj\n",
            _text[place..(place + 20)],
            StringComparison.Ordinal
        );
        return _text[place.._text.IndexOf("endobj", place, StringComparison.Ordinal)];
    }

    private byte[] Stream(int number)
    {
        var from = _text.IndexOf("stream\n", _places[number], StringComparison.Ordinal) + 7;
        var length = int.Parse(
            Length().Match(Object(number)).Groups[1].Value,
            CultureInfo.InvariantCulture
        );
        using var unpacked = new MemoryStream();
        using var packed = new ZLibStream(
            new MemoryStream(_file, from, length),
            CompressionMode.Decompress
        );
        packed.CopyTo(unpacked);
        return unpacked.ToArray();
    }

    private static int Reference(string dictionary, string key) =>
        int.Parse(
            Regex.Match(dictionary, $@"/{key} (\d+) 0 R").Groups[1].Value,
            CultureInfo.InvariantCulture
        );

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"startxref\n(\d+)\n%%EOF\n\z")]
    private static partial Regex StartOfTable();

    [GeneratedRegex(@"/Kids\[([^\]]*)\]")]
    private static partial Regex Kids();

    [GeneratedRegex(@"(\d+) 0 R")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"/MediaBox\[0 0 ([\d.]+) ([\d.]+)\]")]
    private static partial Regex Box();

    [GeneratedRegex(@"/([RB]) (\d+) 0 R")]
    private static partial Regex FontNames();

    [GeneratedRegex(
        @"(/\w+ (?:<<[^>]*>> )?B(?:DC|MC)) [^\n]*?BT /([RB]) ([\d.]+) Tf ([\d.-]+) ([\d.-]+) Td <([0-9A-F]*)> Tj ET"
    )]
    private static partial Regex Shown();

    [GeneratedRegex(@"q ([\d. ]+) rg ([\d.-]+) ([\d.-]+) ([\d.]+) ([\d.]+) re f Q")]
    private static partial Regex Filled();

    [GeneratedRegex("<([0-9A-F]{4})> <([0-9A-F]+)>")]
    private static partial Regex Characters();

    [GeneratedRegex(@"/DescendantFonts\[(\d+) 0 R\]")]
    private static partial Regex Descendant();

    [GeneratedRegex(@"(\d+)\[([\d.]+)\]")]
    private static partial Regex Widths();

    [GeneratedRegex(@"/Length (\d+)")]
    private static partial Regex Length();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
