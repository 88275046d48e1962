using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace Browser.Tests.Fixture;

/// <summary>The line between a browser and the app: it can be slow, cut, mended, and led to another server.</summary>
/// <remarks>Why not the browser's own offline mode: that leaves an open connection open.</remarks>
public sealed class Wire : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<TcpClient, bool> _open = new();
    private readonly Task _accepting;
    private volatile Uri? _target;

    private Wire()
    {
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _accepting = AcceptAsync();
    }

    /// <summary>Where the browser goes.</summary>
    public Uri Address { get; }

    /// <summary>How long what is sent is under way, in one direction.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.Zero;

    /// <summary>A line that leads nowhere yet.</summary>
    public static Wire Idle() => new();

    /// <summary>A line to an app over which every message takes a while.</summary>
    public static Wire Slow(Uri target, TimeSpan delay) =>
        new() { Delay = delay, _target = target };

    /// <summary>Ends every connection and refuses new ones.</summary>
    public void Cut()
    {
        _target = null;
        foreach (var client in _open.Keys)
        {
            client.Dispose();
        }
    }

    /// <summary>Leads to an app, for the first time or again.</summary>
    public void Mend(Uri target) => _target = target;

    public async ValueTask DisposeAsync()
    {
        Cut();
        _listener.Stop();
        await _accepting;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var near = await _listener.AcceptTcpClientAsync();
                _ = CarryAsync(near);
            }
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task CarryAsync(TcpClient near)
    {
        using var far = new TcpClient();
        _open[near] = true;
        try
        {
            if (_target is { } target)
            {
                await far.ConnectAsync(IPAddress.Loopback, target.Port);
                await Task.WhenAny(
                    CarryAsync(near.GetStream(), far.GetStream()),
                    CarryAsync(far.GetStream(), near.GetStream())
                );
            }
        }
        catch (Exception end)
            when (end
                    is IOException
                        or SocketException
                        or ObjectDisposedException
                        or InvalidOperationException
            )
        {
            // One side has hung up.
        }
        finally
        {
            _open.TryRemove(near, out _);
            near.Dispose();
        }
    }

    private async Task CarryAsync(NetworkStream from, NetworkStream to)
    {
        if (Delay == TimeSpan.Zero)
        {
            await from.CopyToAsync(to);
            return;
        }

        // Why a queue: the next message must set out while the one before it is still under way.
        var underWay = Channel.CreateUnbounded<(long Sent, byte[] Message)>();
        var arriving = ArriveAsync(underWay.Reader, to);
        var buffer = new byte[64 * 1024];
        while (await from.ReadAsync(buffer) is > 0 and var length)
        {
            await underWay.Writer.WriteAsync((Stopwatch.GetTimestamp(), buffer[..length]));
        }

        underWay.Writer.Complete();
        await arriving;
    }

    private async Task ArriveAsync(
        ChannelReader<(long Sent, byte[] Message)> underWay,
        NetworkStream to
    )
    {
        await foreach (var (sent, message) in underWay.ReadAllAsync())
        {
            var left = Delay - Stopwatch.GetElapsedTime(sent);
            await Task.Delay(left > TimeSpan.Zero ? left : TimeSpan.Zero);
            await to.WriteAsync(message);
        }
    }
}
