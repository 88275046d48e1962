using Microsoft.AspNetCore.Connections;
using TcoDashboard.Data;
using TcoDashboard.Web.Workspace;

namespace TcoDashboard.Web.Hosting;

/// <summary>What to tell the person who starts the app when it cannot start.</summary>
public static class StartupFailure
{
    /// <summary>One sentence for a failure that the person can mend; null for a mistake of ours, which keeps its stack trace.</summary>
    public static string? Sentence(Exception failure) =>
        failure switch
        {
            StartupException known => known.Message,
            StartupProblemException known => known.Message,
            WorkspaceException known => known.Message,
            IOException { InnerException: AddressInUseException } busy => Busy(busy.Message),
            _ => null,
        };

    // The message of the server is "Failed to bind to address http://127.0.0.1:5080: address already in use."
    private static string Busy(string message)
    {
        var address = message
            .Split(' ')
            .FirstOrDefault(word => word.Contains("://", StringComparison.Ordinal))
            ?.TrimEnd(':', '.');
        return $"The address {address} is in use by another program: stop that one, or choose another address, for example --urls http://127.0.0.1:5081.";
    }
}
