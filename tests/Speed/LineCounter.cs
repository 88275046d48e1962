using Microsoft.Playwright;

namespace Speed;

/// <summary>Counts what the server sends to a page over its open line, before compression.</summary>
internal sealed class LineCounter
{
    private long _received;

    public LineCounter(IPage page) =>
        page.WebSocket += (_, socket) =>
            socket.FrameReceived += (_, frame) =>
                Interlocked.Add(ref _received, frame.Binary?.Length ?? frame.Text?.Length ?? 0);

    /// <summary>Bytes since the last restart.</summary>
    public long Received => Interlocked.Read(ref _received);

    /// <summary>Begins again at zero.</summary>
    public void Restart() => Interlocked.Exchange(ref _received, 0);
}
