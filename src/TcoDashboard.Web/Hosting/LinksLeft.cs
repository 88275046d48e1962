using System.Text;

namespace TcoDashboard.Web.Hosting;

/// <summary>
/// Pages of links whose line was lost, which the server keeps for a while in case it comes back. They have places of their own: however many
/// strangers leave, the pages of colleagues whose line is cut meanwhile are kept.
/// </summary>
/// <param name="kept">How many.</param>
/// <param name="endpoints">Where the framework closes a page.</param>
/// <param name="scopes">For what closing needs.</param>
public sealed class LinksLeft(
    KeptPages kept,
    IEnumerable<EndpointDataSource> endpoints,
    IServiceScopeFactory scopes
)
{
    private readonly Lock _gate = new();
    private readonly LinkedList<string> _left = new();

    /// <summary>A page's line is lost: it is kept, and the one that was left longest ago is closed when there are too many.</summary>
    /// <param name="page">The secret by which the browser would ask for it again.</param>
    public async Task LeaveAsync(string page)
    {
        string? first = null;
        lock (_gate)
        {
            _left.AddLast(page);
            if (_left.Count > kept.OfLinks)
            {
                first = _left.First!.Value;
                _left.RemoveFirst();
            }
        }

        if (first is not null)
        {
            await CloseAsync(first);
        }
    }

    /// <summary>A browser came back for its page, or will not.</summary>
    public void Forget(string page)
    {
        lock (_gate)
        {
            _left.Remove(page);
        }
    }

    // Why by the framework's own address: it is how a browser that is closed gives its page up, and the only way there is.
    private async Task CloseAsync(string page)
    {
        var close = endpoints
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .First(endpoint => endpoint.RoutePattern.RawText?.Trim('/') == "_blazor/disconnect");
        await using var scope = scopes.CreateAsyncScope();
        var form = Encoding.UTF8.GetBytes("circuitId=" + Uri.EscapeDataString(page));
        using var body = new MemoryStream(form);
        await close.RequestDelegate!(
            new DefaultHttpContext
            {
                RequestServices = scope.ServiceProvider,
                Request =
                {
                    Method = HttpMethods.Post,
                    ContentType = "application/x-www-form-urlencoded",
                    ContentLength = form.Length,
                    Body = body,
                },
            }
        );
    }
}
