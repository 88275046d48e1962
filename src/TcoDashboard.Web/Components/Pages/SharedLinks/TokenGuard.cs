using System.Collections.Concurrent;
using System.Net;

namespace TcoDashboard.Web.Components.Pages.SharedLinks;

/// <summary>
/// Slows down whoever guesses links: after so many misses from one address in one minute, every link answers "too many tries" until the
/// minute is over. A token has 128 random bits, so this protects the log and the database rather than the links.
/// </summary>
/// <param name="clock">Tells the minute.</param>
public sealed class TokenGuard(TimeProvider clock)
{
    /// <summary>Misses allowed in one window.</summary>
    public const int MostMisses = 20;

    // Why: a flood from many addresses must not fill the memory.
    private const int MostAddresses = 10_000;
    private static readonly TimeSpan s_window = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<IPAddress, Misses> _misses = new();

    /// <summary>How long a window lasts.</summary>
    public static TimeSpan Window => s_window;

    /// <summary>
    /// Whether a proxy stands before the address that a request came by: all requests then have the proxy's, and it names the caller in
    /// <c>X-Forwarded-For</c>. By an address without one anybody could write another's name there and have links shut to them.
    /// </summary>
    public Func<HttpContext, bool> IsBehindProxy { get; init; } = _ => false;

    /// <summary>Whose misses a request counts for: behind a proxy the caller that it names last, else the other end of the connection.</summary>
    /// <remarks>Who forges the name gets round this guard and no further: it keeps guesses off the database, and no link rests on it.</remarks>
    /// <param name="context">The request.</param>
    public IPAddress? CallerOf(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var named = context.Request.Headers["X-Forwarded-For"].ToString();
        return
            IsBehindProxy(context)
            && IPEndPoint.TryParse(named[(named.LastIndexOf(',') + 1)..].Trim(), out var caller)
            ? caller.Address
            : context.Connection.RemoteIpAddress;
    }

    /// <summary>Whether an address has missed too often in this window.</summary>
    public bool IsBlocked(IPAddress? address) =>
        _misses.TryGetValue(NetworkOf(address), out var misses)
        && misses.Window == CurrentWindow
        && misses.Count >= MostMisses;

    /// <summary>Notes a token that does not exist.</summary>
    public void Miss(IPAddress? address)
    {
        var window = CurrentWindow;
        if (_misses.Count >= MostAddresses)
        {
            foreach (var (old, misses) in _misses)
            {
                if (misses.Window != window)
                {
                    _misses.TryRemove(old, out _);
                }
            }
        }

        if (_misses.Count < MostAddresses || _misses.ContainsKey(NetworkOf(address)))
        {
            _misses.AddOrUpdate(
                NetworkOf(address),
                static (_, now) => new(now, 1),
                static (_, known, now) =>
                    known.Window == now ? known with { Count = known.Count + 1 } : new(now, 1),
                window
            );
        }
    }

    private long CurrentWindow => clock.GetUtcNow().Ticks / s_window.Ticks;

    /// <summary>What all addresses of one caller share: one household has billions of version 6 addresses.</summary>
    /// <param name="address">One of them; <c>null</c> when it is not known.</param>
    public static IPAddress NetworkOf(IPAddress? address)
    {
        if (address is null)
        {
            return IPAddress.None;
        }

        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        var bytes = address.GetAddressBytes();
        if (bytes.Length == 16)
        {
            bytes.AsSpan(8).Clear();
            return new(bytes);
        }

        return address;
    }

    private readonly record struct Misses(long Window, int Count);
}
