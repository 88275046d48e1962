namespace TcoDashboard.Web.Hosting;

/// <summary>The app cannot start; the message is one sentence for the person who starts it.</summary>
public sealed class StartupException(string message) : Exception(message);
