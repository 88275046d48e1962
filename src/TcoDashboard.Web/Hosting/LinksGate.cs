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
/// <param name="left">Keeps those whose line was lost.</param>
public sealed class LinksGate(
    LinksDoor door,
    LinksVisitors visitors,
    TokenGuard guard,
    LinksLeft left
) : IHubFilter
{
    private const string Resume = "ResumeCircuit";
    private static readonly object s_place = new();
    private static readonly object s_page = new();

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
    public async ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext invocationContext,
        Func<HubInvocationContext, ValueTask<object?>> next
    )
    {
        ArgumentNullException.ThrowIfNull(invocationContext);
        ArgumentNullException.ThrowIfNull(next);
        var line = invocationContext.Context;
        // Why again: what was sent along with the opening may be read before the line is cut.
        if (
            door.IsThere
            && !line.Items.ContainsKey(s_place)
            && line.GetHttpContext() is { } http
            && door.IsEntered(http)
        )
        {
            throw new HubException("No place is free.");
        }

        var answer = await next(invocationContext);
        if (line.Items.ContainsKey(s_place) && PageOf(invocationContext, answer) is { } page)
        {
            line.Items[s_page] = page;
            left.Come(page, line.ConnectionId);
            if (
                invocationContext.HubMethodName == Resume
                && invocationContext.HubMethodArguments[0] is string before
            )
            {
                // Why: what it goes on from is no page any more, and would take the place of one that may come back.
                left.Forget(before);
            }
        }

        return answer;
    }

    // A line begins with a new page, for which it is told a secret, or asks for an earlier one by its secret.
    private static string? PageOf(HubInvocationContext call, object? answer) =>
        call.HubMethodName switch
        {
            "StartCircuit" or Resume => answer as string,
            "ConnectCircuit" when answer is true => call.HubMethodArguments[0] as string,
            _ => null,
        };

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
            // Why first: there has to be room for it where all such pages are kept.
            if (context.Context.Items.TryGetValue(s_page, out var known) && known is string page)
            {
                await left.LeaveAsync(page, context.Context.ConnectionId);
            }

            await next(context, exception);
        }
        finally
        {
            (context.Context.Items[s_place] as RateLimitLease)?.Dispose();
        }
    }
}
