using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace TcoDashboard.Web.Workspace;

/// <summary>A scenario as addresses name it: its short number, and a revision when it must not move on, for example <c>12@4</c>.</summary>
/// <param name="Number">The short number.</param>
/// <param name="Revision">The revision; <c>null</c> for the current one.</param>
public sealed record ScenarioReference(long Number, int? Revision)
{
    /// <summary>The form in an address: <c>12</c> or <c>12@4</c>.</summary>
    public override string ToString() =>
        Revision is { } revision
            ? string.Create(CultureInfo.InvariantCulture, $"{Number}@{revision}")
            : Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Reads the form in an address.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ScenarioReference? reference)
    {
        reference = null;
        var parts = (text ?? "").Split('@');
        if (
            parts.Length > 2
            || !long.TryParse(
                parts[0],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var number
            )
        )
        {
            return false;
        }

        if (parts.Length == 1)
        {
            reference = new(number, null);
            return true;
        }

        if (
            !int.TryParse(
                parts[1],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var revision
            )
        )
        {
            return false;
        }

        reference = new(number, revision);
        return true;
    }
}
