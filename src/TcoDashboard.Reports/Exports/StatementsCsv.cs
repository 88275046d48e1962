using TcoDashboard.Domain.Costing.Finance.Statements;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Statements;

namespace TcoDashboard.Reports.Exports;

/// <summary>
/// Cash flow, income effect and balance of every option by fiscal year, quarter and month, in long form. RFC 4180 with CRLF; US dollars
/// and after them the reporting currency, numbers invariant and in full, empty where there is none.
/// </summary>
public static class StatementsCsv
{
    private const string Head =
        "option,option_name,statement,line,line_name,level,is_total,span,period,first_month,last_month,unit,value";

    /// <summary>Writes the statements line by line, so that they need little memory whatever their length.</summary>
    /// <param name="result">The result.</param>
    /// <param name="target">Receives the text.</param>
    public static void Write(Result result, TextWriter target)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(target);
        Line(target, Head);
        foreach (var option in result.Options.Where(option => option.IsFeasible))
        {
            foreach (var span in Enum.GetValues<StatementSpan>().Reverse())
            {
                foreach (var statements in OptionStatements.All(option, span))
                {
                    Span(target, option, statements);
                }
            }
        }
    }

    /// <summary>The name of a statement in exported text.</summary>
    public static string KeyOf(StatementKind kind) =>
        kind switch
        {
            StatementKind.CashFlow => "cash_flow",
            StatementKind.Income => "income",
            StatementKind.Balance => "balance",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    private static void Span(TextWriter target, OptionResult option, OptionStatements statements)
    {
        var timeline = option.Sheet!.Timeline;
        var span = statements.Span.ToString().ToLowerInvariant();
        foreach (var line in statements.Lines)
        {
            var begin = string.Join(
                ',',
                CsvField.Write(option.Spec.Id),
                CsvField.Write(option.Spec.Name),
                KeyOf(line.Kind),
                CsvField.Write(line.Id),
                CsvField.Write(line.Label),
                line.Level == 0 ? "0" : "1",
                line.IsTotal ? "true" : "false",
                span
            );
            foreach (var (column, value) in statements.Columns.Zip(line.Values))
            {
                Line(
                    target,
                    $"{begin},{CsvField.Write(column.Label)},{timeline.LabelOf(column.First)},{timeline.LabelOf(column.Last)},{statements.Currency},{Presenter.Raw(value)}"
                );
            }
        }
    }

    private static void Line(TextWriter target, string text)
    {
        target.Write(text);
        target.Write("\r\n");
    }
}
