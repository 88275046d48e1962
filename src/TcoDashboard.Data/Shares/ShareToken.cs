using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace TcoDashboard.Data.Shares;

/// <summary>The secret of a link: 128 random bits, written as 22 characters that need no escaping in an address.</summary>
internal static class ShareToken
{
    private const int Bytes = 16;

    public static (string Token, byte[] Hash) New()
    {
        Span<byte> secret = stackalloc byte[Bytes];
        RandomNumberGenerator.Fill(secret);
        return (Base64Url.EncodeToString(secret), SHA256.HashData(secret));
    }

    /// <summary>The hash under which a token is stored, if it is one.</summary>
    public static bool TryHash(string token, [NotNullWhen(true)] out byte[]? hash)
    {
        Span<byte> secret = stackalloc byte[Bytes];
        hash = null;
        // The last character carries two bits only: another spelling of the same bits is not the link that was given out.
        if (
            token.Length != Base64Url.GetEncodedLength(Bytes)
            || Base64Url.DecodeFromChars(token, secret, out _, out var written)
                != OperationStatus.Done
            || written != Bytes
            || !string.Equals(Base64Url.EncodeToString(secret), token, StringComparison.Ordinal)
        )
        {
            return false;
        }

        hash = SHA256.HashData(secret);
        return true;
    }
}
