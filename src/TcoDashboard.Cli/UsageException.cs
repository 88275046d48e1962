namespace TcoDashboard.Cli;

/// <summary>The command line was not understood; the message is one sentence for its writer.</summary>
internal sealed class UsageException(string message) : Exception(message);
