namespace TcoDashboard.Web.Workspace;

/// <summary>What open scenarios write to the log.</summary>
internal static partial class SessionLog
{
    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "Scenario {Number} could not be evaluated; its page shows the result before."
    )]
    public static partial void EvaluationFailed(ILogger log, long number, Exception fault);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The latest edits of scenario {Number} could not be stored."
    )]
    public static partial void DraftNotKept(ILogger log, long number, Exception fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "A study of a scenario failed.")]
    public static partial void StudyFailed(ILogger log, Exception fault);
}
