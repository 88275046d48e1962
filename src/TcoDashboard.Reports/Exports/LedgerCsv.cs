using System.Globalization;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Sheets;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Exports;

/// <summary>
/// The ledger: every row of every option month by month, in long form. RFC 4180 with CRLF; numbers invariant and in full, empty where there is
/// none.
/// </summary>
public static class LedgerCsv
{
    private const string Head = "option,option_name,line,line_name,kind,period,month,unit,value";

    /// <summary>Writes the ledger line by line, so that it needs little memory whatever its length.</summary>
    /// <param name="result">The result.</param>
    /// <param name="target">Receives the text.</param>
    public static void Write(Result result, TextWriter target)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(target);
        Line(target, Head);
        foreach (var option in result.Options.Where(option => option.IsFeasible))
        {
            foreach (var cell in option.Sheet!.Cells)
            {
                if (cell.Shape == Shape.Row)
                {
                    Row(target, option, cell);
                }
                else
                {
                    Line(
                        target,
                        $"{Begin(option, cell)},,,{Unit(cell)},{Presenter.Raw(option.Values!.Scalar(cell.Id))}"
                    );
                }
            }
        }
    }

    private static void Row(TextWriter target, OptionResult option, SheetCell cell)
    {
        var begin = Begin(option, cell);
        var unit = Unit(cell);
        var series = option.Values!.Series(cell.Id);
        for (var period = 0; period < series.Count; period++)
        {
            Line(
                target,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{begin},{period},{option.Sheet!.Timeline.LabelOf(period)},{unit},{Presenter.Raw(series[period])}"
                )
            );
        }
    }

    private static string Begin(OptionResult option, SheetCell cell) =>
        string.Join(
            ',',
            CsvField.Write(option.Spec.Id),
            CsvField.Write(option.Spec.Name),
            CsvField.Write(cell.Id),
            CsvField.Write(cell.Label),
            (cell.IsInput, cell.Shape) switch
            {
                (true, Shape.Row) => "input_row",
                (true, _) => "input",
                (_, Shape.Row) => "row",
                _ => "total",
            }
        );

    private static string Unit(SheetCell cell) => CsvField.Write(cell.Unit.Symbol);

    private static void Line(TextWriter target, string text)
    {
        target.Write(text);
        target.Write("\r\n");
    }
}
