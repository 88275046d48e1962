using System.Threading.RateLimiting;
using Microsoft.AspNetCore.SignalR;
using TcoDashboard.Web.Components.Pages.SharedLinks;

namespace TcoDashboard.Web.Hosting;

/// <summary>
/// Stands before the line between a page and the server: whoever comes by the address of links takes a place as the line opens and gives it
/// back as it closes. Whoever finds none is cut off, whichever way the line was opened.
/// </summary>
/// <param name="door">Tells who came by the address of links.</param>
/// <param name="visitors">Counts them.</param>
/// <param name="guard">Tells where they are.</param>
public sealed class LinksGate(LinksDoor door, LinksVisitors visitors, TokenGuard guard) : IHubFilter
{
    private static readonly object s_place = new();

    /// <inheritdoc/>
    public Task OnConnectedAsync(HubLifetimeContext context, Func<HubLifetimeContext, Task> next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        if (context.Context.GetHttpContext() is not { } http || !door.IsEntered(http))
        {
            return next(context);
        }

        var place = visitors.Enter(guard.CallerOf(http));
        if (!place.IsAcquired)
        {
            place.Dispose();
            context.Context.Abort();
            return Task.CompletedTask;
        }

        context.Context.Items[s_place] = place;
        return next(context);
    }

    /// <inheritdoc/>
    public ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext invocationContext,
        Func<HubInvocationContext, ValueTask<object?>> next
    )
    {
        ArgumentNullException.ThrowIfNull(invocationContext);
        ArgumentNullException.ThrowIfNull(next);
        // Why again: what was sent along with the opening may be read before the line is cut.
        return
            door.IsThere
            && !invocationContext.Context.Items.ContainsKey(s_place)
            && invocationContext.Context.GetHttpContext() is { } http
            && door.IsEntered(http)
            ? throw new HubException("No place is free.")
            : next(invocationContext);
    }

    /// <inheritdoc/>
    public async Task OnDisconnectedAsync(
        HubLifetimeContext context,
        Exception? exception,
        Func<HubLifetimeContext, Exception?, Task> next
    )
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        try
        {
            await next(context, exception);
        }
        finally
        {
            (context.Context.Items[s_place] as RateLimitLease)?.Dispose();
        }
    }
}
