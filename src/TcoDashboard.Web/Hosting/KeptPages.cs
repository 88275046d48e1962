using System.Globalization;

namespace TcoDashboard.Web.Hosting;

/// <summary>How many pages whose line was lost are kept for some minutes, in case it comes back: each holds memory meanwhile.</summary>
/// <param name="OfColleagues">Pages of the whole app.</param>
public sealed record KeptPages(int OfColleagues)
{
    private const string Key = "Tco:KeptPages";

    /// <summary>Pages of links, which have places of their own: a fifth as many, and at least one.</summary>
    public int OfLinks => Math.Max(1, OfColleagues / 5);

    /// <summary>Reads the number from the configuration.</summary>
    /// <param name="configuration"><c>Tco:KeptPages</c>; 100 when it is not set.</param>
    /// <exception cref="StartupException">It is no whole number from 1 to 10,000.</exception>
    public static KeptPages From(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return configuration[Key] is not { } text || string.IsNullOrWhiteSpace(text) ? new(100)
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is >= 1 and <= 10_000
                ? new(number)
            : throw new StartupException(
                $"{Key} is {text} but must be a whole number from 1 to 10000."
            );
    }
}
