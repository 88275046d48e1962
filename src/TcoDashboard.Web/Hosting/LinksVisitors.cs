using System.Net;
using System.Threading.RateLimiting;
using TcoDashboard.Web.Components.Pages.SharedLinks;

namespace TcoDashboard.Web.Hosting;

/// <summary>Counts the living pages of those who come by the address of links, and lets no more in than there is room for.</summary>
public sealed class LinksVisitors : IDisposable
{
    private readonly PartitionedRateLimiter<IPAddress> _all;
    private readonly PartitionedRateLimiter<IPAddress> _each;
    private readonly PartitionedRateLimiter<IPAddress> _often;
    private readonly PartitionedRateLimiter<IPAddress> _limiter;

    /// <summary>Room for so many.</summary>
    /// <param name="limits">How many.</param>
    public LinksVisitors(LinksLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        _all = PartitionedRateLimiter.Create<IPAddress, int>(_ =>
            RateLimitPartition.GetConcurrencyLimiter(0, _ => AtOnce(limits.AtOnce))
        );
        _each = PartitionedRateLimiter.Create<IPAddress, IPAddress>(address =>
            RateLimitPartition.GetConcurrencyLimiter(address, _ => AtOnce(limits.FromOneAddress))
        );
        _often = PartitionedRateLimiter.Create<IPAddress, IPAddress>(address =>
            RateLimitPartition.GetFixedWindowLimiter(
                address,
                _ => new() { PermitLimit = limits.EachMinute, Window = TimeSpan.FromMinutes(1) }
            )
        );
        // Why this order: a visit that finds no room is not counted as one of the minute.
        _limiter = PartitionedRateLimiter.CreateChained(_all, _each, _often);
    }

    /// <summary>Whether one more from an address would find room now.</summary>
    /// <param name="address">Where the visitor is; <c>null</c> when that is not known.</param>
    public bool HasRoom(IPAddress? address) =>
        _limiter.GetStatistics(TokenGuard.NetworkOf(address))
            is not { CurrentAvailablePermits: <= 0 };

    /// <summary>Takes a place, which is given back when the lease is disposed of; none when the lease is not acquired.</summary>
    /// <param name="address">Where the visitor is; <c>null</c> when that is not known.</param>
    public RateLimitLease Enter(IPAddress? address) =>
        _limiter.AttemptAcquire(TokenGuard.NetworkOf(address));

    /// <inheritdoc/>
    public void Dispose()
    {
        _limiter.Dispose();
        _all.Dispose();
        _each.Dispose();
        _often.Dispose();
    }

    private static ConcurrencyLimiterOptions AtOnce(int permits) =>
        new() { PermitLimit = permits, QueueLimit = 0 };
}
