using System.Text;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Analysis.Variants;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Exports;

/// <summary>A study of scale and time as CSV: one row for each variant, option and figure, raw values.</summary>
public static class VariantsCsv
{
    /// <summary>Names of the columns.</summary>
    public const string Header = "kind,size,option,metric,unit,value,problem";

    /// <summary>The file as text.</summary>
    public static void Write(IEnumerable<VariantRow> rows, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(Header + "\r\n");
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            foreach (var fields in Lines(row))
            {
                text.Clear().AppendJoin(',', fields.Select(CsvField.Write)).Append("\r\n");
                writer.Write(text);
            }
        }
    }

    /// <summary>The rows of one variant without the header.</summary>
    public static IEnumerable<string[]> Lines(VariantRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var (kind, size) = (WordOf(row.Variant.Kind), Presenter.Raw(row.Variant.Size));
        foreach (var option in row.Options)
        {
            if (!option.IsFeasible)
            {
                var reason = option.Problems.FirstOrDefault(problem =>
                    problem.Severity == Severity.Error
                );
                yield return [kind, size, option.Id, "", "", "", reason?.Message ?? ""];
            }

            foreach (var metric in option.Metrics)
            {
                yield return
                [
                    kind,
                    size,
                    option.Id,
                    metric.Id,
                    metric.Unit.Symbol,
                    Presenter.Raw(metric.Value),
                    "",
                ];
            }
        }
    }

    /// <summary>How a kind of variant is written in files.</summary>
    public static string WordOf(VariantKind kind) =>
        kind switch
        {
            VariantKind.Scale => "scale",
            VariantKind.Life => "life_years",
            VariantKind.Delay => "delay_months",
            VariantKind.DelayAlone => "delay_months_at_todays_prices",
            VariantKind.Generation => "next_generation",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
}
