using System.Text;
using Microsoft.Playwright;

namespace Browser.Tests.Fixture;

/// <summary>A line between a page and the server that dies with one message: what follows it is lost too, until the page connects again.</summary>
public sealed class DyingLine
{
    private readonly string[] _last;
    private readonly bool _isHeard;
    private readonly TaskCompletionSource _dead = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );
    private IWebSocketRoute? _page;
    private IWebSocketRoute? _server;
    private volatile bool _isArmed;

    private DyingLine(string[] last, bool isHeard) => (_last, _isHeard) = (last, isHeard);

    /// <summary>Ends when the line is dead.</summary>
    public Task Dead => _dead.Task;

    /// <summary>Lays a line for every connection that a page will open.</summary>
    /// <param name="page">The page.</param>
    /// <param name="last">Words of the message from the server that the line dies with.</param>
    /// <param name="isHeard">Whether that message still arrives, and nothing that the page says after it.</param>
    public static async Task<DyingLine> LayAsync(IPage page, string[] last, bool isHeard)
    {
        var line = new DyingLine(last, isHeard);
        await page.RouteWebSocketAsync(url => url.Contains("/_blazor"), line.Carry);
        return line;
    }

    /// <summary>From now on the message is the last one.</summary>
    public void Arm() => _isArmed = true;

    /// <summary>Both ends notice, and the page connects again over a line that holds.</summary>
    public async Task BreakAsync()
    {
        _isArmed = false;
        await _server!.CloseAsync(new() { Code = 1001 });
        await _page!.CloseAsync(new() { Code = 1001 });
    }

    private void Carry(IWebSocketRoute page)
    {
        var server = page.ConnectToServer();
        (_page, _server) = (page, server);
        var isDead = false;
        page.OnMessage(frame =>
        {
            if (!isDead)
            {
                Pass(server, frame);
            }
        });
        server.OnMessage(frame =>
        {
            if (isDead)
            {
                return;
            }

            isDead = _isArmed && IsLast(frame);
            if (!isDead || _isHeard)
            {
                Pass(page, frame);
            }

            if (isDead)
            {
                _dead.TrySetResult();
            }
        });
    }

    private bool IsLast(IWebSocketFrame frame)
    {
        var text = frame.Binary is { } bytes ? Encoding.UTF8.GetString(bytes) : frame.Text;
        return _last.All(words => text!.Contains(words, StringComparison.Ordinal));
    }

    private static void Pass(IWebSocketRoute end, IWebSocketFrame frame)
    {
        // Why bytes first: a frame of bytes has a text too.
        if (frame.Binary is { } bytes)
        {
            end.Send(bytes);
        }
        else
        {
            end.Send(frame.Text!);
        }
    }
}
