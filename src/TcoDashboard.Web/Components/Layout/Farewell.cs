using Microsoft.JSInterop;

namespace TcoDashboard.Web.Components.Layout;

/// <summary>What a part of a page tells the browser as it goes away.</summary>
public static class Farewell
{
    /// <summary>
    /// Says it, whether it arrives or not. Why no fault passes: the framework ends the whole page over a part that could not be disposed of, and
    /// what is lost with the line counts as failed only a minute later, when the person reads another page.
    /// </summary>
    /// <param name="say">The calls.</param>
    public static async ValueTask SayAsync(Func<Task> say)
    {
        ArgumentNullException.ThrowIfNull(say);
        try
        {
            await say();
        }
        catch (Exception fault)
            when (fault
                    is JSDisconnectedException
                        or JSException
                        or ObjectDisposedException
                        or OperationCanceledException
            )
        {
            // The page is gone, or the line was, or the script never came.
        }
    }
}
