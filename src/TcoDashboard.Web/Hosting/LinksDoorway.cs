using TcoDashboard.Web.Components.Pages.SharedLinks;

namespace TcoDashboard.Web.Hosting;

/// <summary>Lets whoever comes by the address of share links to those links only.</summary>
public static class LinksDoorway
{
    /// <summary>Answers everything else that is asked for by that address as if it were not there, and opens no more living pages than there is room for.</summary>
    public static void UseLinksDoor(this WebApplication app, LinksDoor door)
    {
        if (!door.IsThere)
        {
            return;
        }

        var visitors = app.Services.GetRequiredService<LinksVisitors>();
        var guard = app.Services.GetRequiredService<TokenGuard>();
        var left = app.Services.GetRequiredService<LinksLeft>();
        app.Use(
            (context, next) =>
            {
                if (!door.IsEntered(context))
                {
                    return next(context);
                }

                if (!LinksDoor.Opens(context.Request.Path))
                {
                    context.Response.StatusCode = StatusCodes.Status404NotFound;
                    return Task.CompletedTask;
                }

                return IsFarewell(context.Request) ? FarewellAsync(context, next, left)
                    : OpensLine(context.Request) && !visitors.HasRoom(guard.CallerOf(context))
                        ? RefuseAsync(context)
                    : next(context);
            }
        );
    }

    private static bool IsFarewell(HttpRequest request) =>
        HttpMethods.IsPost(request.Method)
        && request.Path == LinksLeft.FarewellPath
        && request.HasFormContentType;

    private static async Task FarewellAsync(
        HttpContext context,
        RequestDelegate next,
        LinksLeft left
    )
    {
        await next(context);
        // Why after it, and only where it was understood: the framework has read the form within its limits, and keeps it.
        if (
            context.Response.StatusCode < StatusCodes.Status400BadRequest
            && context.Request.Form[LinksLeft.Farewell] is [{ } page]
        )
        {
            left.Forget(page);
        }
    }

    // The first request of a line, or one that skips it.
    private static bool OpensLine(HttpRequest request) =>
        request.Path.StartsWithSegments("/_blazor/negotiate", StringComparison.Ordinal)
        || (
            request.Path.StartsWithSegments("/_blazor", StringComparison.Ordinal)
            && request.Headers.Upgrade.Count > 0
        );

    private static Task RefuseAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.Headers.RetryAfter = "60";
        return context.Response.WriteAsync(
            "Many people have links open here just now. Try again in a minute.",
            context.RequestAborted
        );
    }
}
