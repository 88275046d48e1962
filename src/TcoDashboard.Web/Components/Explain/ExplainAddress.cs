using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace TcoDashboard.Web.Components.Explain;

/// <summary>
/// A number that can explain itself: a cell of an option's sheet, an input of one of its fleets, or a metric that the operating point
/// explains.
/// </summary>
/// <param name="OptionId">Id of the option; on a page with several scenarios, the key of the column, such as <c>12@4:gpu</c>.</param>
/// <param name="CellId">Id of the cell, or a metric id that has no cell, such as <c>speed_per_user</c>.</param>
/// <param name="Period">Month of a row, counted from zero; <c>null</c> for scalars and whole rows.</param>
public sealed record ExplainAddress(string OptionId, string CellId, int? Period = null)
{
    private const int MostCharacters = 300;

    /// <summary>The address as it stands in a URL, for example <c>gpu:npc</c> or <c>gpu:opex.energy@3</c>.</summary>
    public override string ToString() =>
        Period is { } period
            ? string.Create(CultureInfo.InvariantCulture, $"{OptionId}:{CellId}@{period}")
            : $"{OptionId}:{CellId}";

    /// <summary>Reads an address as it stands in a URL.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ExplainAddress? address)
    {
        address = null;
        if (text is not { Length: > 2 and <= MostCharacters })
        {
            return false;
        }

        // Why the last colon: the key of a column holds colons, the id of a cell never does.
        var colon = text.LastIndexOf(':');
        if (colon < 1 || colon == text.Length - 1)
        {
            return false;
        }

        var cell = text[(colon + 1)..].Split('@');
        if (cell.Length > 2 || cell[0].Length == 0)
        {
            return false;
        }

        int? period = null;
        if (cell.Length == 2)
        {
            if (
                !int.TryParse(
                    cell[1],
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var month
                )
            )
            {
                return false;
            }

            period = month;
        }

        address = new(text[..colon], cell[0], period);
        return true;
    }
}
