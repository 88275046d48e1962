namespace TcoDashboard.Domain;

/// <summary>A user's mistake or a limit of the model, as a value: what is wrong, where, both numbers and the way out.</summary>
/// <param name="Path">Where: a path in the document, catalog item or command, for example <c>options[0].fleets[1].system</c>.</param>
/// <param name="Code">Stable code, a letter and a number, listed in docs/reference/problems.md.</param>
/// <param name="Severity">How serious it is.</param>
/// <param name="Message">What is wrong, with both numbers and their units.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record Problem(
    string Path,
    string Code,
    Severity Severity,
    string Message,
    string Remedy
)
{
    /// <summary>
    /// What a file has to hold for it, in the words of files, for whoever writes one by hand; empty where <see cref="Path"/> says it all.
    /// <see cref="Message"/> and <see cref="Remedy"/> speak of fields as a page names them.
    /// </summary>
    public string InFile { get; init; } = "";

    /// <summary>An error: no result until it is mended.</summary>
    public static Problem Error(string path, string code, string message, string remedy) =>
        new(path, code, Severity.Error, message, remedy);

    /// <summary>A warning: the result stands but rests on something doubtful.</summary>
    public static Problem Warning(string path, string code, string message, string remedy) =>
        new(path, code, Severity.Warning, message, remedy);
}
