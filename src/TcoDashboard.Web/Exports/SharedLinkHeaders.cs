namespace TcoDashboard.Web.Exports;

/// <summary>Headers on everything below a share link: not indexed, not kept, not named to other hosts.</summary>
public static class SharedLinkHeaders
{
    /// <summary>Adds the headers; must come after the general ones, which it makes stricter.</summary>
    public static void UseSharedLinkHeaders(this WebApplication app) =>
        app.UseWhen(
            static context =>
                context.Request.Path.StartsWithSegments("/s", StringComparison.Ordinal),
            static branch =>
                branch.Use(
                    static (context, next) =>
                    {
                        context.Response.OnStarting(
                            static state =>
                            {
                                var headers = ((HttpContext)state).Response.Headers;
                                headers.CacheControl = "no-store";
                                headers["X-Robots-Tag"] = "noindex, nofollow";
                                headers["Referrer-Policy"] = "no-referrer";
                                return Task.CompletedTask;
                            },
                            context
                        );
                        return next(context);
                    }
                )
        );
}
