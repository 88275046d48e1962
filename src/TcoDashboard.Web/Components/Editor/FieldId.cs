namespace TcoDashboard.Web.Components.Editor;

/// <summary>The id of an input element, so that problems and addresses can lead to it.</summary>
public static class FieldId
{
    /// <summary>The id for a path in the document: <c>options[0].fleets[0].system</c> becomes <c>f-options-0-fleets-0-system</c>.</summary>
    public static string Of(string path) =>
        "f-"
        + string.Join(
            '-',
            path.Split(['.', '[', ']', '/', '#', ':', ' '], StringSplitOptions.RemoveEmptyEntries)
        );
}
