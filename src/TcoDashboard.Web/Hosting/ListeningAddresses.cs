using System.Net;

namespace TcoDashboard.Web.Hosting;

/// <summary>Where the app listens: this machine only, unless a proxy is said to protect it.</summary>
public static class ListeningAddresses
{
    /// <summary>The address when nothing else is configured.</summary>
    public const string Default = "http://127.0.0.1:5080";

    /// <summary>
    /// Takes the addresses from <c>--urls</c>, <c>ASPNETCORE_URLS</c> or <c>Tco:Urls</c>, in this order, and refuses those that
    /// other machines can reach unless <c>Tco:BehindProxy</c> is true. The address for share links is added; it may be reached by anyone.
    /// </summary>
    /// <returns>The address for share links; a closed one when there is none.</returns>
    public static LinksDoor AddListeningAddresses(this WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        var addresses = Split(configuration["urls"] ?? configuration["Tco:Urls"] ?? Default);
        string[] endpoints =
        [
            .. configuration
                .GetSection("Kestrel:Endpoints")
                .GetChildren()
                .Select(endpoint => endpoint["Url"])
                .OfType<string>(),
        ];
        if (!IsBehindProxy(configuration))
        {
            foreach (var address in addresses.Concat(endpoints))
            {
                RefuseUnlessLoopback(address);
            }
        }

        // Why: base images set default ports by variable; the addresses above are the only ones.
        configuration["http_ports"] = null;
        configuration["https_ports"] = null;
        var door = LinksDoor.From(configuration, addresses, endpoints.Length > 0);
        builder.WebHost.UseUrls(door.ListensAt is { } links ? [.. addresses, links] : addresses);
        return door;
    }

    internal static bool IsBehindProxy(IConfiguration configuration)
    {
        var text = configuration["Tco:BehindProxy"];
        if (string.IsNullOrWhiteSpace(text))
        {
            return false;
        }

        return bool.TryParse(text, out var value)
            ? value
            : throw new StartupException(
                $"Tco:BehindProxy is \"{text}\" but must be true or false."
            );
    }

    private static string[] Split(string urls)
    {
        var addresses = urls.Split(
            ';',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        return addresses.Length > 0 ? addresses : [Default];
    }

    private static void RefuseUnlessLoopback(string address)
    {
        var parsed = Read(address, "--urls, ASPNETCORE_URLS or Tco:Urls");
        if (!parsed.IsUnixPipe && !IsLoopback(parsed.Host))
        {
            throw new StartupException(
                $"The address {address} can be reached from other machines and this version has no sign-in; use {Default}, "
                    + "or set Tco:BehindProxy=true (variable Tco__BehindProxy) when a proxy that controls access stands in front."
            );
        }
    }

    /// <summary>Reads an address.</summary>
    /// <param name="address">Such as <c>http://127.0.0.1:5080</c>.</param>
    /// <param name="where">Where it was written, for the message.</param>
    /// <exception cref="StartupException">It cannot be read.</exception>
    internal static BindingAddress Read(string address, string where)
    {
        try
        {
            return BindingAddress.Parse(address);
        }
        catch (FormatException)
        {
            throw new StartupException(
                $"The address \"{address}\" cannot be read; write it like {Default} in {where}."
            );
        }
    }

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
}
