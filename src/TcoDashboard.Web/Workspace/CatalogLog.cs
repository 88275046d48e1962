namespace TcoDashboard.Web.Workspace;

/// <summary>What the catalog writes to the log.</summary>
internal static partial class CatalogLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "{Sentence}")]
    public static partial void Damaged(ILogger log, string sentence);
}
