using TcoDashboard.Domain.Costing.Finance.Statements;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Workbooks.Xlsx;

namespace TcoDashboard.Reports.Workbooks;

/// <summary>
/// A result as a spreadsheet that computes itself: inputs with sources, the model of every option as live formulas, summaries, native charts,
/// and a check against the engine. Equal results give equal bytes.
/// </summary>
public static class TcoWorkbook
{
    /// <summary>Media type of the file.</summary>
    public const string MediaType =
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Writes the workbook.</summary>
    /// <param name="result">The result.</param>
    /// <param name="stamp">What ties the file to its scenario.</param>
    /// <param name="target">Receives the bytes; need not seek.</param>
    /// <param name="cancellation">Stops between options and sheets.</param>
    public static void Write(
        Result result,
        WorkbookStamp stamp,
        Stream target,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(stamp);
        ArgumentNullException.ThrowIfNull(target);
        Compose(result, stamp, cancellation).Write(target, cancellation);
    }

    internal static XlsxBook Compose(
        Result result,
        WorkbookStamp stamp,
        CancellationToken cancellation = default
    )
    {
        var report = ComparisonBuilder.Build(result, CostBasis.PerMillionTokens, Presenter.Plain);
        var book = new XlsxBook
        {
            Title = report.Title,
            Subject = $"scenario {stamp.DocumentHash}",
        };
        var names = new SheetNames();
        XlsxSheet Sheet(string name) => new(names.Take(name));
        var (answer, check) = (Sheet(AnswerSheet.Name), Sheet(CheckSheet.Name));
        var (charts, costs, years) = (Sheet("Charts"), Sheet("Costs"), Sheet("Years"));
        var assumptions = Sheet("Assumptions");
        names.Take(InputsSheet.Name);
        var inputs = new InputsSheet();
        var cellNames = new CellNames(book);
        var plans = new List<OptionPlan>();
        foreach (var option in result.Options.Where(option => option.IsFeasible))
        {
            cancellation.ThrowIfCancellationRequested();
            var plan = new OptionPlan(
                option,
                Sheet(option.Spec.Name),
                option.Spec.Id,
                inputs.Add(option)
            );
            plans.Add(plan);
            OptionSheet.Fill(plan);
            cellNames.Add(plan);
        }
        var statements = plans
            .Select(plan => Sheet(Worded($"Statements {plan.Option.Spec.Name}")))
            .ToArray();
        var verdicts = plans.Select((plan, i) => StatementsSheet.Fill(plan, statements[i]));
        var reported = Reported(plans, result.Document.Currency.ReportIn, Sheet);
        AnswerSheet.Fill(answer, report, result, stamp, plans, [.. verdicts]);
        AssumptionsSheet.Fill(assumptions, result);
        CheckSheet.Fill(check, plans);
        book.Sheets.AddRange([answer, check]);
        if (plans.Count > 0)
        {
            var baseline =
                plans.Find(plan => ReferenceEquals(plan.Option, result.Baseline)) ?? plans[0];
            XlsxChart?[] drawn =
            [
                AnswerSheet.Chart(answer, plans),
                CostsSheet.Fill(costs, plans, baseline),
                YearsSheet.Fill(years, plans),
                ChartsSheet.NetCash(plans),
            ];
            ChartsSheet.Fill(charts, drawn.OfType<XlsxChart>());
            book.Sheets.AddRange([charts, costs, years, .. statements, .. reported, inputs.Sheet]);
        }
        book.Sheets.AddRange([assumptions, .. plans.Select(plan => plan.Sheet)]);
        return book;
    }

    /// <summary>A sheet of statements for every option in the reporting currency; none where the scenario reports in US dollars.</summary>
    private static XlsxSheet[] Reported(
        List<OptionPlan> plans,
        string? currency,
        Func<string, XlsxSheet> make
    ) =>
        currency is null
            ? []
            :
            [
                .. plans
                    .Where(plan => plan.Option.StatementsReported(StatementSpan.Year) is not null)
                    .Select(plan =>
                    {
                        var sheet = make($"{currency} {plan.Option.Spec.Name}");
                        StatementsSheet.FillReported(plan, sheet);
                        return sheet;
                    }),
            ];
}
