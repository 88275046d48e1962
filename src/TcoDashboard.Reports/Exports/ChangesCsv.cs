using System.Text;
using TcoDashboard.Domain.Analysis.Changes;
using TcoDashboard.Reports.Changes;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Exports;

/// <summary>
/// What changed as CSV, raw values. Rows of kind "change" add up to the row "total"; rows of kind "part" with the same step add up to its change;
/// rows "setting" name what changes in a step of several settings; rows "idle" differ and add nothing.
/// </summary>
public static class ChangesCsv
{
    private const string Header =
        "before,after,metric,metric_unit,step,kind,address,label,unit,value_before,value_after,effect,alone,interaction,source";

    /// <summary>The file as text.</summary>
    public static string Write(params IEnumerable<ChangeReport> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        var text = new StringBuilder(Header).Append("\r\n");
        foreach (var report in reports)
        {
            Lines(text, report);
        }

        return text.ToString();
    }

    private static void Lines(StringBuilder text, ChangeReport report)
    {
        var words = new ChangeWords(report.Before, report.After, Presenter.Plain);
        var number = 0;
        foreach (var step in report.Trail.Moving)
        {
            foreach (
                var fields in step.IsNumbers
                    ? Numbers(step, ref number)
                    : Form(step, words, ref number)
            )
            {
                Line(text, report, fields);
            }
        }

        var trail = report.Trail;
        Line(
            text,
            report,
            [
                "",
                "total",
                "",
                "Change",
                "",
                Presenter.Raw(trail.Before),
                Presenter.Raw(trail.After),
                Presenter.Raw(trail.After - trail.Before),
                "",
                "",
                "",
            ]
        );
        foreach (var setting in trail.Idle)
        {
            Line(text, report, Setting("", "idle", setting, words));
        }
    }

    private static List<string[]> Numbers(ChangeStep step, ref int number)
    {
        var lines = new List<string[]>();
        foreach (var input in step.Inside.Inputs)
        {
            number++;
            lines.Add(Input(number, "change", input));
        }

        return lines;
    }

    private static List<string[]> Form(ChangeStep step, ChangeWords words, ref int number)
    {
        number++;
        var at = Presenter.Raw(number);
        string[] sums =
        [
            Presenter.Raw(step.Effect),
            Presenter.Raw(step.Alone),
            Presenter.Raw(step.Interaction),
            "",
        ];
        List<string[]> lines = step.Settings is [var one]
            ?
            [
                [.. Setting(at, "change", one, words)[..7], .. sums],
            ]
            :
            [
                [at, "change", "", words.Together(step), "", "", "", .. sums],
                .. step.Settings.Select(setting => Setting(at, "setting", setting, words)),
            ];
        if (step.Inside.Inputs.IsEmpty)
        {
            return lines;
        }

        var place = number;
        lines.AddRange(step.Inside.Inputs.Select(input => Input(place, "part", input)));
        lines.Add([
            at,
            "part",
            "",
            words.Rest(step),
            "",
            "",
            "",
            Presenter.Raw(step.Inside.Structure),
            "",
            "",
            "",
        ]);
        return lines;
    }

    private static string[] Setting(
        string step,
        string kind,
        ChangedSetting setting,
        ChangeWords words
    ) =>
        [
            step,
            kind,
            setting.Address,
            words.Label(setting),
            "",
            setting.Before ?? "",
            setting.After ?? "",
            "",
            "",
            "",
            "",
        ];

    private static string[] Input(int step, string kind, InputChange input) =>
        [
            Presenter.Raw(step),
            kind,
            input.CellId,
            input.Label,
            input.Unit.Symbol,
            Presenter.Raw(input.Before),
            Presenter.Raw(input.After),
            Presenter.Raw(input.Effect),
            Presenter.Raw(input.Alone),
            Presenter.Raw(input.Interaction),
            input.Provenance.Source?.Title ?? input.Provenance.Text ?? "",
        ];

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
