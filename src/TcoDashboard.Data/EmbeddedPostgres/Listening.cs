using System.Net;
using System.Net.Sockets;
using System.Text;

namespace TcoDashboard.Data.EmbeddedPostgres;

/// <summary>Where the server listens: a socket in a folder of ours, or a port on 127.0.0.1.</summary>
/// <param name="Socket">The folder of the socket, or null for the loopback address.</param>
/// <param name="Port">The port, which is also part of the socket's name.</param>
internal sealed record Listening(string? Socket, int Port)
{
    private const int SocketNumber = 5432;

    // The address of a Unix socket holds 108 bytes on Linux and 104 on macOS, the closing zero included.
    private const int LongestSocketPath = 103;

    /// <summary>What an Npgsql connection string calls the host.</summary>
    public string Host => Socket ?? "127.0.0.1";

    /// <summary>A socket where the system has them and the folder's path is short enough, else a free port.</summary>
    public static Listening Choose(string folder, bool forceLoopback)
    {
        var length = Encoding.UTF8.GetByteCount(Path.Combine(folder, $".s.PGSQL.{SocketNumber}"));
        return
            forceLoopback
            || OperatingSystem.IsWindows()
            || length > LongestSocketPath
            // A comma separates several folders in the server's setting and several hosts in the client's.
            || folder.Contains(',', StringComparison.Ordinal)
            ? Loopback()
            : new Listening(folder, SocketNumber);
    }

    /// <summary>A port on 127.0.0.1 that was free a moment ago.</summary>
    public static Listening Loopback()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Listening(null, ((IPEndPoint)listener.LocalEndpoint).Port);
    }
}
