using System.Buffers.Binary;
using System.Text;

namespace TcoDashboard.Reports.Pdf;

/// <summary>
/// A TrueType font as far as printing needs it: glyphs of characters, their widths, and the font cut down to the glyphs in use. Layout of the
/// tables: ISO/IEC 14496-22 (OpenType), chapter 5.
/// </summary>
internal sealed class TrueTypeFont
{
    private const uint TrueTypeOutlines = 0x00010000;
    private static readonly string[] Kept =
    [
        "cvt ",
        "fpgm",
        "glyf",
        "head",
        "hhea",
        "hmtx",
        "loca",
        "maxp",
        "prep",
    ];

    private readonly byte[] _data;
    private readonly Dictionary<string, (int Offset, int Length)> _tables = [];
    private readonly Dictionary<int, int> _glyphs = [];
    private readonly bool _longOffsets;
    private readonly int _metrics;

    public TrueTypeFont(byte[] data)
    {
        _data = data;
        var count = U16(4);
        for (var i = 0; i < count; i++)
        {
            var entry = 12 + i * 16;
            _tables.Add(
                Encoding.ASCII.GetString(data, entry, 4),
                (Int(entry + 8), Int(entry + 12))
            );
        }
        var (head, hhea) = (_tables["head"].Offset, _tables["hhea"].Offset);
        UnitsPerEm = U16(head + 18);
        Box = [I16(head + 36), I16(head + 38), I16(head + 40), I16(head + 42)];
        _longOffsets = I16(head + 50) != 0;
        Ascent = I16(hhea + 4);
        Descent = I16(hhea + 6);
        _metrics = U16(hhea + 34);
        Glyphs = U16(_tables["maxp"].Offset + 4);
        ReadCharacters();
    }

    public int UnitsPerEm { get; }

    public int[] Box { get; }

    public int Ascent { get; }

    public int Descent { get; }

    public int Glyphs { get; }

    /// <summary>The glyph of a character; 0, an empty box, when the font has none.</summary>
    public int GlyphOf(Rune rune) => _glyphs.GetValueOrDefault(rune.Value);

    /// <summary>Width of a glyph in thousandths of the size.</summary>
    public double WidthOf(int glyph) =>
        U16(_tables["hmtx"].Offset + Math.Min(glyph, _metrics - 1) * 4) * 1000.0 / UnitsPerEm;

    /// <summary>
    /// The font with the outlines of some glyphs only. Glyphs keep their numbers, so that texts need no translation; parts of composed glyphs
    /// come along.
    /// </summary>
    public byte[] Subset(IEnumerable<int> glyphs)
    {
        var wanted = new SortedSet<int> { 0 };
        var open = new Stack<int>(glyphs);
        while (open.TryPop(out var glyph))
        {
            if (wanted.Add(glyph))
            {
                foreach (var part in PartsOf(glyph))
                {
                    open.Push(part);
                }
            }
        }
        using var outlines = new MemoryStream();
        var places = new byte[(Glyphs + 1) * 4];
        for (var glyph = 0; glyph < Glyphs; glyph++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(places.AsSpan(glyph * 4), (uint)outlines.Length);
            if (wanted.Contains(glyph))
            {
                var (offset, length) = Outline(glyph);
                outlines.Write(_data, offset, length);
                outlines.Write(new byte[(4 - length % 4) % 4]);
            }
        }
        BinaryPrimitives.WriteUInt32BigEndian(places.AsSpan(Glyphs * 4), (uint)outlines.Length);
        var head = Table("head").ToArray();
        // Why: the places above are long ones, and the checksum of the whole file is for installed fonts only.
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1);
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(8), 0);
        return Write(
            Kept.Where(_tables.ContainsKey)
                .ToDictionary(
                    name => name,
                    name =>
                        name switch
                        {
                            "glyf" => outlines.ToArray(),
                            "loca" => places,
                            "head" => head,
                            _ => Table(name).ToArray(),
                        },
                    StringComparer.Ordinal
                )
        );
    }

    private static byte[] Write(Dictionary<string, byte[]> tables)
    {
        using var file = new MemoryStream();
        var number = new byte[4];
        void Word(uint value)
        {
            BinaryPrimitives.WriteUInt32BigEndian(number, value);
            file.Write(number);
        }
        void Short(int value)
        {
            BinaryPrimitives.WriteUInt16BigEndian(number, (ushort)value);
            file.Write(number, 0, 2);
        }
        var power = (int)Math.Log2(tables.Count);
        Word(TrueTypeOutlines);
        Short(tables.Count);
        Short(16 << power);
        Short(power);
        Short(tables.Count * 16 - (16 << power));
        var offset = 12 + tables.Count * 16;
        foreach (var (name, bytes) in tables.OrderBy(table => table.Key, StringComparer.Ordinal))
        {
            file.Write(Encoding.ASCII.GetBytes(name));
            Word(Checksum(bytes));
            Word((uint)offset);
            Word((uint)bytes.Length);
            offset += (bytes.Length + 3) / 4 * 4;
        }
        foreach (var (_, bytes) in tables.OrderBy(table => table.Key, StringComparer.Ordinal))
        {
            file.Write(bytes);
            file.Write(new byte[(4 - bytes.Length % 4) % 4]);
        }
        return file.ToArray();
    }

    private static uint Checksum(byte[] bytes)
    {
        uint sum = 0;
        for (var i = 0; i < bytes.Length; i += 4)
        {
            uint word = 0;
            for (var j = 0; j < 4; j++)
            {
                word = (word << 8) | (i + j < bytes.Length ? bytes[i + j] : (byte)0);
            }
            sum = unchecked(sum + word);
        }
        return sum;
    }

    private IEnumerable<int> PartsOf(int glyph)
    {
        const int WordsFollow = 1;
        const int Scale = 8;
        const int MoreFollow = 32;
        const int TwoScales = 64;
        const int Matrix = 128;
        var (place, length) = Outline(glyph);
        if (length == 0 || I16(place) >= 0)
        {
            yield break;
        }
        place += 10;
        int flags;
        do
        {
            flags = U16(place);
            yield return U16(place + 2);
            place += 4 + ((flags & WordsFollow) != 0 ? 4 : 2);
            place +=
                (flags & Scale) != 0 ? 2
                : (flags & TwoScales) != 0 ? 4
                : (flags & Matrix) != 0 ? 8
                : 0;
        } while ((flags & MoreFollow) != 0);
    }

    private (int Offset, int Length) Outline(int glyph)
    {
        var loca = _tables["loca"].Offset;
        int Place(int index) => _longOffsets ? Int(loca + index * 4) : U16(loca + index * 2) * 2;
        return (_tables["glyf"].Offset + Place(glyph), Place(glyph + 1) - Place(glyph));
    }

    private void ReadCharacters()
    {
        var cmap = _tables["cmap"].Offset;
        for (var i = 0; i < U16(cmap + 2); i++)
        {
            var subtable = cmap + Int(cmap + 4 + i * 8 + 4);
            if (U16(cmap + 4 + i * 8) == 3 && U16(subtable) == 4)
            {
                ReadSegments(subtable);
            }
        }
    }

    private void ReadSegments(int table)
    {
        var segments = U16(table + 6) / 2;
        var ends = table + 14;
        var starts = ends + segments * 2 + 2;
        var deltas = starts + segments * 2;
        var ranges = deltas + segments * 2;
        for (var s = 0; s < segments; s++)
        {
            var (first, last) = (U16(starts + s * 2), U16(ends + s * 2));
            var range = U16(ranges + s * 2);
            for (var code = first; code <= last && code < 0xFFFF; code++)
            {
                var glyph = range == 0 ? code : U16(ranges + s * 2 + range + (code - first) * 2);
                if (glyph != 0 || range == 0)
                {
                    _glyphs[code] = (glyph + U16(deltas + s * 2)) & 0xFFFF;
                }
            }
        }
    }

    private ReadOnlySpan<byte> Table(string name) =>
        _data.AsSpan(_tables[name].Offset, _tables[name].Length);

    private int U16(int place) => BinaryPrimitives.ReadUInt16BigEndian(_data.AsSpan(place));

    private int I16(int place) => BinaryPrimitives.ReadInt16BigEndian(_data.AsSpan(place));

    private int Int(int place) => BinaryPrimitives.ReadInt32BigEndian(_data.AsSpan(place));
}
