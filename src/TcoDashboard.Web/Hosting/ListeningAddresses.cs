using System.Net;

namespace TcoDashboard.Web.Hosting;

/// <summary>Where the app listens: this machine only, unless a proxy is said to protect it.</summary>
public static class ListeningAddresses
{
    /// <summary>The address when nothing else is configured.</summary>
    public const string Default = "http://127.0.0.1:5080";

    /// <summary>
    /// Takes the addresses from <c>--urls</c>, <c>ASPNETCORE_URLS</c> or <c>Tco:Urls</c>, in this order, and refuses those that
    /// other machines can reach unless <c>Tco:BehindProxy</c> is true.
    /// </summary>
    public static void AddListeningAddresses(this WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        var addresses = Split(configuration["urls"] ?? configuration["Tco:Urls"] ?? Default);
        var endpoints = configuration
            .GetSection("Kestrel:Endpoints")
            .GetChildren()
            .Select(endpoint => endpoint["Url"])
            .OfType<string>();
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
        builder.WebHost.UseUrls(addresses);
    }

    private static bool IsBehindProxy(ConfigurationManager configuration)
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
        BindingAddress parsed;
        try
        {
            parsed = BindingAddress.Parse(address);
        }
        catch (FormatException)
        {
            throw new StartupException(
                $"The address \"{address}\" cannot be read; write it like {Default} in --urls, ASPNETCORE_URLS or Tco:Urls."
            );
        }

        if (!parsed.IsUnixPipe && !IsLoopback(parsed.Host))
        {
            throw new StartupException(
                $"The address {address} can be reached from other machines and this version has no sign-in; use {Default}, "
                    + "or set Tco:BehindProxy=true (variable Tco__BehindProxy) when a proxy that controls access stands in front."
            );
        }
    }

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
}
