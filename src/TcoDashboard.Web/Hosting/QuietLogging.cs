using Microsoft.Extensions.Logging.Console;

namespace TcoDashboard.Web.Hosting;

/// <summary>What reaches the console: warnings and errors, one line each, nothing anywhere else.</summary>
public static class QuietLogging
{
    /// <summary>Logs to the console only.</summary>
    public static void AddQuietConsole(this ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.SetMinimumLevel(LogLevel.Warning);
        logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.ColorBehavior = LoggerColorBehavior.Disabled;
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss'Z' ";
        });
        // Why: a start that fails is told in one sentence by WebProgram; the host would add the stack trace to it.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        // Why: keys lie beside the data they protect; the warning that they are not encrypted would greet every new installation.
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
    }
}
