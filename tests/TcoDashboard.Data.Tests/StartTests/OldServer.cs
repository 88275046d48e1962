using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace TcoDashboard.Data.Tests.StartTests;

/// <summary>Greets clients as a PostgreSQL of some version, which is all that is looked at before it is refused.</summary>
internal sealed class OldServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly string _version;

    public OldServer(string version)
    {
        _version = version;
        _listener.Start();
        _ = Task.Run(ServeAsync);
    }

    public string ConnectionString =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Host=127.0.0.1;Port={((IPEndPoint)_listener.LocalEndpoint).Port};Username=tco;Database=tco;SSL Mode=Disable;GSS Encryption Mode=Disable;Server Compatibility Mode=NoTypeLoading"
        );

    public void Dispose() => _listener.Dispose();

    private async Task ServeAsync()
    {
        using var client = await _listener.AcceptTcpClientAsync();
        var stream = client.GetStream();
        var startup = new byte[4096];
        await stream.ReadAtLeastAsync(startup, 8);
        // Authentication is fine, parameters, cancellation key, ready for queries.
        await SendAsync(stream, 'R', [0, 0, 0, 0]);
        await SendAsync(stream, 'S', Encoding.ASCII.GetBytes($"server_version\0{_version}\0"));
        await SendAsync(stream, 'S', Encoding.ASCII.GetBytes("client_encoding\0UTF8\0"));
        await SendAsync(stream, 'K', new byte[8]);
        await SendAsync(stream, 'Z', [(byte)'I']);
        await stream.ReadAtLeastAsync(startup, 1, throwOnEndOfStream: false);
    }

    private static async Task SendAsync(NetworkStream stream, char type, byte[] body)
    {
        var message = new byte[5 + body.Length];
        message[0] = (byte)type;
        BinaryPrimitives.WriteInt32BigEndian(message.AsSpan(1), 4 + body.Length);
        body.CopyTo(message, 5);
        await stream.WriteAsync(message);
    }
}
