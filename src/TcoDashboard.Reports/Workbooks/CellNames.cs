using System.Globalization;
using TcoDashboard.Reports.Workbooks.Xlsx;

namespace TcoDashboard.Reports.Workbooks;

/// <summary>Names of cells that a spreadsheet accepts, each once: option, point, id of the cell.</summary>
internal sealed class CellNames(XlsxBook book)
{
    private const int Longest = 240;
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Names the cells of an option: scalars by their place, rows by their months.</summary>
    public void Add(OptionPlan plan)
    {
        foreach (var cell in plan.Values.Sheet.Cells)
        {
            Add(
                $"{plan.Prefix}.{cell.Id}",
                cell.Shape == Domain.Sheets.Shape.Row ? plan.Row(cell) : plan.Scalar(cell)
            );
        }
    }

    private void Add(string wanted, string reference)
    {
        // Why: letters beyond ASCII are allowed in names but not by every program; an underscore in front keeps a name from reading as a cell.
        var safe = string.Concat(
            wanted.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' ? c : '_')
        );
        var name = "_" + (safe.Length > Longest ? safe[..Longest] : safe);
        for (var copy = 2; !_taken.Add(name); copy++)
        {
            name = string.Create(CultureInfo.InvariantCulture, $"_{safe}_{copy}");
        }
        book.Names.Add((name, reference));
    }
}
