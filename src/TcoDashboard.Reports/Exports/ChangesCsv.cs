using System.Text;
using TcoDashboard.Reports.Changes;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Exports;

/// <summary>What changed as CSV: raw values, one row a changed input; the effects of all rows add up to the change.</summary>
public static class ChangesCsv
{
    private const string Header =
        "before,after,metric,metric_unit,input,label,unit,value_before,value_after,effect,alone,interaction,source";

    /// <summary>The file as text.</summary>
    public static string Write(ChangeReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = new StringBuilder(Header).Append("\r\n");
        var change = report.Change;
        Inputs(text, report);
        Line(
            text,
            report,
            [
                "structure",
                "Built differently",
                "",
                "",
                "",
                Presenter.Raw(change.Structure),
                "",
                "",
                "",
            ]
        );
        Line(
            text,
            report,
            [
                "total",
                "Change",
                "",
                Presenter.Raw(change.Before),
                Presenter.Raw(change.After),
                Presenter.Raw(change.After - change.Before),
                "",
                Presenter.Raw(change.Interaction),
                "",
            ]
        );
        foreach (var setting in report.Settings)
        {
            Line(
                text,
                report,
                ["setting", setting.Label, "", setting.Before, setting.After, "", "", "", ""]
            );
        }

        return text.ToString();
    }

    private static void Inputs(StringBuilder text, ChangeReport report)
    {
        foreach (var input in report.Change.Inputs)
        {
            Line(
                text,
                report,
                [
                    input.CellId,
                    input.Label,
                    input.Unit.Symbol,
                    Presenter.Raw(input.Before),
                    Presenter.Raw(input.After),
                    Presenter.Raw(input.Effect),
                    Presenter.Raw(input.Alone),
                    Presenter.Raw(input.Interaction),
                    input.Provenance.Source?.Title ?? input.Provenance.Text ?? "",
                ]
            );
        }
    }

    private static void Line(StringBuilder text, ChangeReport report, string[] fields) =>
        text.AppendJoin(
                ',',
                new[]
                {
                    report.Before.Name,
                    report.After.Name,
                    report.Metric.Id,
                    report.Metric.Unit.Symbol,
                }
                    .Concat(fields)
                    .Select(CsvField.Write)
            )
            .Append("\r\n");
}
