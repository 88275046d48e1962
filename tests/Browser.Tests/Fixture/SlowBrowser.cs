using System.Collections.Concurrent;
using System.Text;
using Microsoft.Playwright;

namespace Browser.Tests.Fixture;

/// <summary>A browser that is slow to confirm what it has drawn: the server hears every key, but after ten drawings it waits.</summary>
public sealed class SlowBrowser
{
    private static readonly byte[] s_confirmation = Encoding.ASCII.GetBytes("OnRenderCompleted");
    private readonly ConcurrentQueue<Action> _held = new();
    private volatile bool _isSlow;

    private SlowBrowser() { }

    /// <summary>Stands between a page and the server from the next page that is opened.</summary>
    public static async Task<SlowBrowser> BetweenAsync(IPage page)
    {
        var slow = new SlowBrowser();
        await page.RouteWebSocketAsync("**/_blazor**", slow.Carry);
        return slow;
    }

    /// <summary>From now on no drawing is confirmed.</summary>
    public void Hold() => _isSlow = true;

    /// <summary>Waits until the server draws no more, then confirms everything that was held back, and from now on at once.</summary>
    public async Task ReleaseAsync()
    {
        for (var seen = -1; seen != _held.Count; )
        {
            seen = _held.Count;
            await Task.Delay(500);
        }

        Assert.False(_held.IsEmpty, "No confirmation was held back: the wire has changed.");
        _isSlow = false;
        while (_held.TryDequeue(out var send))
        {
            send();
        }
    }

    private void Carry(IWebSocketRoute near)
    {
        var far = near.ConnectToServer();
        near.OnMessage(frame =>
        {
            if (frame.Binary is not { } bytes)
            {
                far.Send(frame.Text!);
            }
            else if (_isSlow && bytes.AsSpan().IndexOf(s_confirmation) >= 0)
            {
                _held.Enqueue(() => far.Send(bytes));
            }
            else
            {
                far.Send(bytes);
            }
        });
    }
}
