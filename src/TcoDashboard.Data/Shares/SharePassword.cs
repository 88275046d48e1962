using System.Security.Cryptography;
using System.Text;

namespace TcoDashboard.Data.Shares;

/// <summary>
/// Passwords of links as they are stored: PBKDF2 with SHA-256 and a salt of its own. Source of the number of rounds: OWASP Password Storage
/// Cheat Sheet, 2023, PBKDF2-HMAC-SHA256.
/// </summary>
internal static class SharePassword
{
    /// <summary>Longest password in characters: a longer one only costs time.</summary>
    public const int Longest = 128;

    private const int Rounds = 600_000;
    private const int SaltBytes = 16;
    private const int HashBytes = 32;

    /// <summary>Salt and hash of a password.</summary>
    public static byte[] Hash(string password)
    {
        ArgumentException.ThrowIfNullOrEmpty(password);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(password.Length, Longest, nameof(password));
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return [.. salt, .. Derive(password, salt)];
    }

    /// <summary>Whether a password is the one that was stored; takes the same time for every wrong one.</summary>
    public static bool Matches(string password, byte[] stored) =>
        password.Length is > 0 and <= Longest
        && stored.Length == SaltBytes + HashBytes
        && CryptographicOperations.FixedTimeEquals(
            Derive(password, stored[..SaltBytes]),
            stored.AsSpan(SaltBytes)
        );

    /// <summary>A short name of a stored password, from which neither it nor its hash can be found.</summary>
    public static string Mark(byte[] stored) =>
        Convert.ToHexStringLower(SHA256.HashData(stored))[..16];

    private static byte[] Derive(string password, byte[] salt) =>
        Rfc2898DeriveBytes.Pbkdf2(
            // Why normalised: the same letters typed on another keyboard may be other code points.
            Encoding.UTF8.GetBytes(password.Normalize(NormalizationForm.FormKC)),
            salt,
            Rounds,
            HashAlgorithmName.SHA256,
            HashBytes
        );
}
