using System.Globalization;

namespace TcoDashboard.Web.Hosting;

/// <summary>How many pages of links may be alive at once at the address of links: each keeps memory of the server until it is left.</summary>
/// <param name="AtOnce">Living pages, from everywhere.</param>
/// <param name="FromOneAddress">Living pages from one address; an office behind one router is one address.</param>
public sealed record LinksLimits(int AtOnce, int FromOneAddress)
{
    /// <summary>The limits where none are configured.</summary>
    /// <remarks>A living page of a link keeps about half a megabyte, so that all of them together stay at a tenth of a gigabyte.</remarks>
    public static LinksLimits Default { get; } = new(200, 40);

    private const string AtOnceKey = "Tco:LinksVisitors";
    private const string FromOneKey = "Tco:LinksVisitorsPerAddress";

    /// <summary>Pages that one address may bring to life within a minute: loading again is no crime, opening and leaving without end is.</summary>
    public int EachMinute => 3 * FromOneAddress;

    /// <summary>Reads the limits from the configuration.</summary>
    /// <param name="configuration"><c>Tco:LinksVisitors</c> and <c>Tco:LinksVisitorsPerAddress</c>.</param>
    /// <exception cref="StartupException">A limit is no whole number from 1 to 100,000.</exception>
    public static LinksLimits From(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return new(
            Number(configuration, AtOnceKey) ?? Default.AtOnce,
            Number(configuration, FromOneKey) ?? Default.FromOneAddress
        );
    }

    private static int? Number(IConfiguration configuration, string key) =>
        configuration[key] is not { } text || string.IsNullOrWhiteSpace(text) ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number is >= 1 and <= 100_000
            ? number
        : throw new StartupException(
            $"{key} is {text} but must be a whole number from 1 to 100000."
        );
}
