namespace TcoDashboard.Cli;

/// <summary>A file was not found or cannot be read; the message is one sentence that names it.</summary>
internal sealed class UnreadableException(string message) : Exception(message);
