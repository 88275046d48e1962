using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace TcoDashboard.Web.Components.Elements;

/// <summary>What is kept of a text that the browser holds, to tell whether it is still the same.</summary>
public static class Checksum
{
    /// <summary>The first 64 bits of its SHA-256: two texts of one place that differ agree in it once in 10^19 times.</summary>
    /// <param name="text">The text.</param>
    public static ulong Of(ReadOnlySpan<char> text)
    {
        Span<byte> whole = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(text), whole);
        return MemoryMarshal.Read<ulong>(whole);
    }
}
