namespace TcoDashboard.Web.Workspace;

/// <summary>The data that ships with the product cannot be used; the message is one sentence that says what to do.</summary>
public sealed class WorkspaceException(string sentence) : Exception(sentence);
