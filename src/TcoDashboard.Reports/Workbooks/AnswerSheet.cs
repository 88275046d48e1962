using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Workbooks.Xlsx;

namespace TcoDashboard.Reports.Workbooks;

/// <summary>The first sheet: question, answer, the figures of every option, what was struck out and why, and what ties the file to its scenario.</summary>
internal static class AnswerSheet
{
    public const string Name = "Answer";
    public const string HashLabel = "Document hash";
    private const int FirstOptionColumn = 4;
    private const int LongestLine = 100;

    public static void Fill(
        XlsxSheet sheet,
        ComparisonReport report,
        Result result,
        WorkbookStamp stamp,
        IReadOnlyList<OptionPlan> plans,
        IReadOnlyList<string> verdicts
    )
    {
        sheet[1, 1] = XlsxCell.Of(report.Title, CellRole.Title);
        sheet[2, 1] = XlsxCell.Of(report.Question, CellRole.Heading);
        var row = Sentences(sheet, 3, $"{report.Answer}\n{report.BasisText}{InDollars(result)}");
        row = Stamp(sheet, row + 1, result, stamp);
        for (var i = 0; i < plans.Count; i++, row++)
        {
            sheet[row, 1] = XlsxCell.Of(Worded($"Statements, {plans[i].Option.Spec.Id}"));
            sheet[row, 2] = XlsxCell.ComputedText(verdicts[i], StatementsSheet.AddUp);
        }
        row = Figures(sheet, row + 1, result, plans);
        row = NotComputed(sheet, row, plans);
        row = StruckOut(sheet, row + 1, result);
        List(sheet, row + 1, Worded("Not in any figure"), report.NotIncluded);
        (sheet.Widths[1], sheet.Widths[2], sheet.Widths[3]) = (
            Width(sheet, 1, 24, 40),
            Width(sheet, 2, 40, 80),
            14
        );
        for (var i = 0; i < plans.Count; i++)
        {
            sheet.Widths[FirstOptionColumn + i] = 22;
        }
    }

    // Why: a text beside a filled cell is cut at its column's edge; sentences run on over empty ones.
    private static double Width(XlsxSheet sheet, int column, double least, double most) =>
        sheet
            .Rows.Values.Where(row => row.ContainsKey(column + 1))
            .Select(row => 1 + (row.GetValueOrDefault(column).Text?.Length ?? 0))
            .Append((int)least)
            .Max(length => Math.Clamp(length, least, most));

    private static string InDollars(Result result) =>
        result.Document.Currency == CurrencySpec.Dollars
            ? ""
            : Worded(
                ". The figures below are in US dollars; statements in another currency have sheets of their own"
            );

    private static int Stamp(XlsxSheet sheet, int row, Result result, WorkbookStamp stamp)
    {
        (string, string)[] lines =
        [
            (HashLabel, stamp.DocumentHash),
            (Worded("Catalog revision"), result.Catalog.Hash),
            (Worded("Model version"), result.ModelVersion),
            ("Link", stamp.Link),
        ];
        foreach (var (name, value) in lines.Where(line => line.Item2.Length > 0))
        {
            sheet[row, 1] = XlsxCell.Of(name, CellRole.Body);
            sheet[row, 2] = XlsxCell.Of(value);
            row++;
        }
        sheet[row, 1] = XlsxCell.Of(Worded("Check"));
        sheet[row, 2] = XlsxCell.ComputedText($"{CheckSheet.Name}!$A$2", Worded("See sheet Check"));
        return row + 1;
    }

    private static int Figures(
        XlsxSheet sheet,
        int row,
        Result result,
        IReadOnlyList<OptionPlan> plans
    )
    {
        if (plans.Count == 0)
        {
            return row;
        }
        sheet.Header(row, FirstOptionColumn, Worded("Id"), Worded("Figure"), Worded("Unit"));
        for (var i = 0; i < plans.Count; i++)
        {
            sheet[row, FirstOptionColumn + i] = XlsxCell.Of(
                plans[i].Option.Spec.Name
                    + (
                        ReferenceEquals(plans[i].Option, result.Baseline)
                            ? Worded(" (baseline)")
                            : ""
                    ),
                CellRole.NumberHeader
            );
        }
        sheet.RepeatedRow = row;
        var metrics = plans.SelectMany(plan => plan.Option.Metrics).DistinctBy(m => m.Id).ToList();
        foreach (var metric in metrics)
        {
            row++;
            sheet[row, 1] = XlsxCell.Of(metric.Id, CellRole.Quiet);
            sheet[row, 2] = XlsxCell.Of(metric.Label);
            sheet[row, 3] = XlsxCell.Of(NumberFormats.Symbol(metric.Unit));
            var format = NumberFormats.Of(
                metric.Unit,
                plans.Select(plan => plan.Option.Metric(metric.Id)?.Value)
            );
            for (var i = 0; i < plans.Count; i++)
            {
                if (plans[i].Option.Metric(metric.Id) is { } own)
                {
                    sheet[row, FirstOptionColumn + i] = Figure(plans[i], own, format);
                }
            }
        }
        return row + 1;
    }

    private static int NotComputed(XlsxSheet sheet, int row, IReadOnlyList<OptionPlan> plans)
    {
        string[] reasons =
        [
            .. from plan in plans
            from metric in plan.Option.Metrics
            where metric is { Value: null, CellId: not null }
            from problem in plan.Values.Problems
            where problem.Path == metric.CellId
            select $"{plan.Option.Spec.Name}: {problem.Message} {problem.Remedy}",
        ];
        if (reasons.Length == 0)
        {
            return row;
        }
        row++;
        List(sheet, row, Worded("Why #N/A stands in a figure's place"), reasons.Distinct());
        return sheet.Rows.Keys.Max() + 1;
    }

    private static XlsxCell Figure(OptionPlan plan, Metric metric, string format) =>
        metric.CellId is { } id && plan.Values.Sheet.TryGetCell(id) is { } cell
            ? XlsxCell.Computed(plan.Scalar(cell), metric.Value, format)
            : XlsxCell.Of(metric.Value, format);

    /// <summary>The cost of a million tokens of every option, or nothing when no option has one.</summary>
    public static XlsxChart? Chart(XlsxSheet sheet, IReadOnlyList<OptionPlan> plans)
    {
        var rows = sheet.Rows.Where(row =>
            row.Value.GetValueOrDefault(1).Text is "Id" or MetricIds.CostPerMtokBlended
        );
        if (rows.Select(row => row.Key).ToArray() is not [var head, var row])
        {
            return null;
        }
        var last = FirstOptionColumn + plans.Count - 1;
        return new(
            plans[0].Option.Metric(MetricIds.RunCost) is null
                ? Worded($"Cost per million tokens, input and output (sheet {Name})")
                : Worded($"Cost per million tokens trained (sheet {Name})"),
            Worded("USD/Mtok"),
            XlsxChartKind.Columns,
            new(
                sheet.Range(FirstOptionColumn, head, last, head),
                [.. plans.Select(plan => plan.Option.Spec.Name)],
                []
            ),
            [
                new(
                    new(sheet.At(2, row), [Worded("Cost per Mtok")], []),
                    new(
                        sheet.Range(FirstOptionColumn, row, last, row),
                        [],
                        [
                            .. plans.Select(plan =>
                                plan.Option.Metric(MetricIds.CostPerMtokBlended)?.Value
                            ),
                        ]
                    )
                ),
            ]
        );
    }

    private static int StruckOut(XlsxSheet sheet, int row, Result result)
    {
        var struck = result.Options.Where(option => !option.IsFeasible).ToList();
        if (struck.Count == 0)
        {
            return row;
        }
        sheet[row, 1] = XlsxCell.Of(Worded("Struck out"), CellRole.Heading);
        row++;
        foreach (var option in struck)
        {
            foreach (var problem in option.Problems)
            {
                sheet[row, 1] = XlsxCell.Of(option.Spec.Id);
                row = Sentences(sheet, row, $"{problem.Message} {problem.Remedy}", 2);
            }
        }
        return row + 1;
    }

    private static void List(XlsxSheet sheet, int row, string title, IEnumerable<string> texts)
    {
        sheet[row, 1] = XlsxCell.Of(title, CellRole.Heading);
        row++;
        foreach (var text in texts)
        {
            row = Sentences(sheet, row, text);
        }
    }

    // Why: a line longer than the table makes the printed page as wide as itself and everything else too small to read.
    private static int Sentences(XlsxSheet sheet, int row, string text, int column = 1)
    {
        foreach (var paragraph in text.Split('\n'))
        {
            var line = "";
            foreach (var word in paragraph.Split(' '))
            {
                if (line.Length > 0 && line.Length + 1 + word.Length > LongestLine)
                {
                    sheet[row++, column] = XlsxCell.Of(line);
                    line = "";
                }
                line = line.Length == 0 ? word : $"{line} {word}";
            }
            sheet[row++, column] = XlsxCell.Of(line);
        }
        return row;
    }
}
