using System.Globalization;
using System.Net;

namespace TcoDashboard.Web.Hosting;

/// <summary>
/// A second address of the app that opens share links and nothing else. Whoever gets a link, with or without prices, can be let in here without
/// being let in to the scenarios.
/// </summary>
/// <param name="ListensAt">Where the app listens for it, such as <c>http://0.0.0.0:5081</c>; <c>null</c> when there is no such address.</param>
/// <param name="Port">Its port, by which requests are told apart; 0 when there is none.</param>
/// <param name="Written">How recipients reach it if that differs, as behind a proxy; <c>null</c> when it is the address listened at.</param>
public sealed record LinksDoor(string? ListensAt, int Port, Uri? Written)
{
    /// <summary>The key of the address.</summary>
    public const string Key = "Tco:LinksUrl";

    /// <summary>No such address.</summary>
    public static LinksDoor None { get; } = new(null, 0, null);

    private const string WrittenKey = "Tco:LinksAddress";

    // What the page of a link is made of: itself, its line to the server, its scripts, styles and drawings, and what is shown for a fault.
    private static readonly PathString[] Open =
    [
        "/s",
        "/_blazor",
        "/_framework",
        "/css",
        "/js",
        "/img",
        "/lib",
        "/not-found",
        "/error",
    ];

    /// <summary>Whether there is such an address.</summary>
    public bool IsThere => Port > 0;

    /// <summary>Whether a proxy that adds HTTPS stands in front of it.</summary>
    public bool IsBehindProxy =>
        Written?.Scheme == Uri.UriSchemeHttps
        && ListensAt?.StartsWith("http:", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Reads the address from the configuration.</summary>
    /// <param name="configuration"><c>Tco:LinksUrl</c> and <c>Tco:LinksAddress</c>.</param>
    /// <param name="addresses">Where the whole app listens.</param>
    /// <param name="hasEndpoints">Whether the server is told by <c>Kestrel:Endpoints</c> where to listen, which overrides every address.</param>
    /// <exception cref="StartupException">The address cannot be read, or could not be told from the app's own.</exception>
    public static LinksDoor From(
        IConfiguration configuration,
        IEnumerable<string> addresses,
        bool hasEndpoints
    )
    {
        var written = Address(configuration[WrittenKey]);
        var address = configuration[Key];
        if (string.IsNullOrWhiteSpace(address))
        {
            return written is null
                ? None
                : throw new StartupException(
                    $"{WrittenKey} is {written} but {Key} is not set; set it to where the app shall listen for share links, such as http://127.0.0.1:5081."
                );
        }

        // Why first: the server listens at each of a list, and reads of the whole as one address another port. The door would guard that one.
        if (address.Contains(';', StringComparison.Ordinal))
        {
            throw new StartupException(
                $"{Key} is {address} but must be one address without a semicolon, such as http://0.0.0.0:5081: by its port share links are told from everything else."
            );
        }

        var parsed = ListeningAddresses.Read(address, Key);
        if (parsed.IsUnixPipe || parsed.Port == 0)
        {
            throw new StartupException(
                $"{Key} is {address} but must have a port of its own, such as http://0.0.0.0:5081: by it share links are told from everything else."
            );
        }

        if (hasEndpoints)
        {
            throw new StartupException(
                $"{Key} cannot be used together with Kestrel:Endpoints; write the app's own address in Tco:Urls."
            );
        }

        if (addresses.Any(one => Uses(one, parsed.Port)))
        {
            throw new StartupException(
                $"{Key} is {address}, but the whole app listens at port {parsed.Port.ToString(CultureInfo.InvariantCulture)} already; choose another port for share links."
            );
        }

        return new(address, parsed.Port, written);
    }

    /// <summary>Whether a request came by this address.</summary>
    public bool IsEntered(HttpContext context) => IsThere && context.Connection.LocalPort == Port;

    /// <summary>Whether a request came by HTTPS: to the app itself, or to the proxy before this address, which asks the app without it.</summary>
    public bool IsByHttps(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Request.IsHttps || (IsBehindProxy && IsEntered(context));
    }

    /// <summary>Whether a path may be asked for by this address.</summary>
    public static bool Opens(PathString path) =>
        Open.Any(one => path.StartsWithSegments(one, StringComparison.Ordinal));

    /// <summary>The beginning of a link for whoever is at <paramref name="here"/>, ending with a slash.</summary>
    /// <param name="here">The address by which the sharer sees the app.</param>
    public Uri LinksFrom(Uri here)
    {
        if (ListensAt is null || Written is not null)
        {
            return Written ?? here;
        }

        var parsed = BindingAddress.Parse(ListensAt);
        // Why: "all addresses of this computer" is nothing to write in a link; the name the sharer uses works for others, or the computer's own.
        var host =
            !IsAnyAddress(parsed.Host) ? parsed.Host
            : here.IsLoopback ? Dns.GetHostName()
            : here.Host;
        return new UriBuilder(parsed.Scheme, host, parsed.Port, "/").Uri;
    }

    private static bool Uses(string address, int port)
    {
        var parsed = ListeningAddresses.Read(address, "Tco:Urls");
        return !parsed.IsUnixPipe && parsed.Port == port;
    }

    private static bool IsAnyAddress(string host) =>
        host is "*" or "+"
        || (
            IPAddress.TryParse(host.Trim('[', ']'), out var ip)
            && (ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any))
        );

    private static Uri? Address(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address is { Scheme: "http" or "https", PathAndQuery: "/" }
            ? address
        : throw new StartupException(
            $"{WrittenKey} is \"{text}\" but must be an address without a path, such as https://links.example.com."
        );
}
