using System.Data.Common;

namespace TcoDashboard.Web.Workspace;

/// <summary>Tells a database that does not answer from a fault in the program.</summary>
internal static class StorageFault
{
    /// <summary>Whether trying again later may help.</summary>
    public static bool Is(Exception fault) =>
        fault is DbException or TimeoutException
        || (fault.InnerException is { } inner && Is(inner));
}
