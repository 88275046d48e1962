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
    /// <summary>Where a browser gives its page up.</summary>
    internal const string FarewellPath = "/_blazor/disconnect";

    /// <summary>The field that names the page there.</summary>
    internal const string Farewell = "circuitId";

    private readonly Lock _gate = new();
    private readonly LinkedList<string> _left = new();
    private readonly Dictionary<string, string> _lines = new(StringComparer.Ordinal);

    /// <summary>A page's line is lost: it is kept, and the one that was left longest ago is closed when there are too many.</summary>
    /// <param name="page">The secret by which the browser would ask for it again.</param>
    /// <param name="line">The line.</param>
    public async Task LeaveAsync(string page, string line)
    {
        string? first = null;
        lock (_gate)
        {
            // Why asked: a line that went dead is noticed after half a minute, and its browser may be back by another since.
            if (_lines.GetValueOrDefault(page) != line)
            {
                return;
            }

            _lines.Remove(page);
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

    /// <summary>A page lives on a line: a new one, or one whose browser came back for it.</summary>
    /// <param name="page">Its secret.</param>
    /// <param name="line">The line.</param>
    public void Come(string page, string line)
    {
        lock (_gate)
        {
            _left.Remove(page);
            _lines[page] = line;
        }
    }

    /// <summary>A browser that was closed gave its page up: it takes no place of those that may come back.</summary>
    /// <param name="page">Its secret.</param>
    public void Forget(string page)
    {
        lock (_gate)
        {
            _left.Remove(page);
            _lines.Remove(page);
        }
    }

    // Why by the framework's own address: it is how a browser that is closed gives its page up, and the only way there is.
    private async Task CloseAsync(string page)
    {
        var close = endpoints
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .First(endpoint => $"/{endpoint.RoutePattern.RawText?.Trim('/')}" == FarewellPath);
        await using var scope = scopes.CreateAsyncScope();
        var form = Encoding.UTF8.GetBytes($"{Farewell}={Uri.EscapeDataString(page)}");
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
