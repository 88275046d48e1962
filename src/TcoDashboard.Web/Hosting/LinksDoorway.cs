namespace TcoDashboard.Web.Hosting;

/// <summary>Lets whoever comes by the address of share links to those links only.</summary>
public static class LinksDoorway
{
    /// <summary>Answers everything else that is asked for by that address as if it were not there.</summary>
    public static void UseLinksDoor(this WebApplication app, LinksDoor door)
    {
        if (!door.IsThere)
        {
            return;
        }

        app.Use(
            (context, next) =>
            {
                if (!door.IsEntered(context) || LinksDoor.Opens(context.Request.Path))
                {
                    return next(context);
                }

                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            }
        );
    }
}
