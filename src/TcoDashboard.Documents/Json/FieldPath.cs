using System.Globalization;

namespace TcoDashboard.Documents.Json;

/// <summary>Addresses inside a JSON document, for example <c>options[0].fleets[1].system</c>.</summary>
public static class FieldPath
{
    private const int LongestKeyShown = 60;

    /// <summary>The document as a whole.</summary>
    public const string Root = "$";

    /// <summary>A member of the object at a path.</summary>
    public static string Member(string parent, string key)
    {
        var plain = key.Length is > 0 and <= LongestKeyShown && key.All(IsPlain);
        var step = plain ? key : $"[{JsonShow.Quote(key, LongestKeyShown)}]";
        return parent == Root ? step
            : plain ? $"{parent}.{step}"
            : parent + step;
    }

    /// <summary>An element of the list at a path; the first is 0.</summary>
    public static string Element(string parent, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{parent}[{index}]");

    private static bool IsPlain(char letter) => char.IsAsciiLetterOrDigit(letter) || letter == '_';
}
