using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace TcoDashboard.Reports.Pdf;

/// <summary>The numbered objects of a file and the file they make; nothing in it depends on the time or the machine.</summary>
internal sealed class PdfObjects
{
    private readonly List<byte[]> _bodies = [];

    /// <summary>Takes a number for an object that is written later.</summary>
    public int Reserve()
    {
        _bodies.Add([]);
        return _bodies.Count;
    }

    public int Add(string body)
    {
        var number = Reserve();
        Set(number, body);
        return number;
    }

    public void Set(int number, string body) =>
        _bodies[number - 1] = Encoding.Latin1.GetBytes(body);

    /// <summary>Adds bytes, packed.</summary>
    /// <param name="entries">Further entries of its dictionary.</param>
    /// <param name="content">The bytes.</param>
    public int AddStream(string entries, byte[] content)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(content);
        }
        var number = Reserve();
        _bodies[number - 1] =
        [
            .. Encoding.Latin1.GetBytes(
                $"<<{entries}/Filter/FlateDecode/Length {packed.Length}/Length1 {content.Length}>>\nstream\n"
            ),
            .. packed.ToArray(),
            .. "\nendstream"u8,
        ];
        return number;
    }

    /// <summary>Adds bytes that others must be able to read without unpacking.</summary>
    public int AddPlainStream(string entries, byte[] content)
    {
        var number = Reserve();
        _bodies[number - 1] =
        [
            .. Encoding.Latin1.GetBytes($"<<{entries}/Length {content.Length}>>\nstream\n"),
            .. content,
            .. "\nendstream"u8,
        ];
        return number;
    }

    public void Write(Stream target, int catalog, int info)
    {
        long written = 0;
        var places = new List<long>();
        void Put(ReadOnlySpan<byte> bytes)
        {
            target.Write(bytes);
            written += bytes.Length;
        }
        // Why: bytes above 127 in the second line keep mail programs from taking the file for text.
        Put("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n"u8);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (index, body) in _bodies.Index())
        {
            places.Add(written);
            hash.AppendData(body);
            Put(
                Encoding.ASCII.GetBytes(
                    string.Create(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n")
                )
            );
            Put(body);
            Put("\nendobj\n"u8);
        }
        var start = written;
        var table = new StringBuilder();
        table.Append(
            CultureInfo.InvariantCulture,
            $"xref\n0 {_bodies.Count + 1}\n0000000000 65535 f \n"
        );
        foreach (var place in places)
        {
            table.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        }
        var id = Convert.ToHexString(hash.GetHashAndReset()[..16]);
        table.Append(
            CultureInfo.InvariantCulture,
            $"trailer\n<</Size {_bodies.Count + 1}/Root {catalog} 0 R/Info {info} 0 R/ID[<{id}><{id}>]>>\nstartxref\n{start}\n%%EOF\n"
        );
        Put(Encoding.ASCII.GetBytes(table.ToString()));
    }

    /// <summary>A number with as many digits as print can show.</summary>
    public static string Number(double value) =>
        value.ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>A text as hexadecimal UTF-16: no character of it can end the string or begin a command.</summary>
    public static string Text(string text) =>
        $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";
}
