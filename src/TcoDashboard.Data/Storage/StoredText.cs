using System.Security.Cryptography;
using System.Text;

namespace TcoDashboard.Data.Storage;

/// <summary>Text that PostgreSQL can keep unchanged.</summary>
internal static class StoredText
{
    private static readonly UTF8Encoding s_strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Refuses what cannot be stored: the character U+0000 and halves of surrogate pairs.</summary>
    public static string Require(string text, string name)
    {
        ArgumentNullException.ThrowIfNull(text, name);
        return IsStorable(text)
            ? text
            : throw new ArgumentException(
                "The text holds U+0000 or half a surrogate pair, which cannot be stored.",
                name
            );
    }

    public static bool IsStorable(string text)
    {
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            return false;
        }

        try
        {
            s_strict.GetByteCount(text);
            return true;
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }

    /// <summary>SHA-256 of the UTF-8 form, in lower-case hexadecimal.</summary>
    public static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
