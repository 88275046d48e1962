using System.Globalization;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Costing.Finance;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Tests.Comparisons;
using TcoDashboard.Reports.Workbooks;
using TcoDashboard.Reports.Workbooks.Xlsx;

namespace TcoDashboard.Reports.Tests.Workbooks;

/// <summary>
/// One rule for rates of return, in the engine and in the workbook: the only rate between −99.9 % and 1,000 % a year, or none, however often the
/// flows change sign.
/// </summary>
public sealed class WorkbookRateTests
{
    private static readonly string[] s_rates = ["finance.irr", "finance.xirr"];

    [Fact]
    public async Task Rates_InsideOutsideAndWithoutLimits_AreTheEnginesInLibreOffice()
    {
        LibreOffice.RequireOrSkip();
        // Tokens worth a tenth of what they cost lose nearly all, a hundredfold pays back within days and lies above the limit.
        (double Worth, bool IsTaxed, string? Code)[] cases =
        [
            (0.1, false, null),
            (0.9, false, null),
            (1.3, false, null),
            (1.3, true, null),
            (100, false, "F-104"),
            (100, true, "F-105"),
        ];
        var results = cases.Select(one => Sold(one.Worth, one.IsTaxed)).ToArray();
        var books = results
            .Select(result =>
                RecalculatedBook.Planted(
                    TcoWorkbook.Compose(result, new("0123"), TestContext.Current.CancellationToken)
                )
            )
            .ToArray();
        var names = books.Select(ModelSheet).ToArray();

        var found = await LibreOffice.Recalculate(
            [.. books.Select(RecalculatedBook.Bytes)],
            [.. names.Select(name => new[] { name })]
        );

        for (var i = 0; i < cases.Length; i++)
        {
            var values = results[i].Options[0].Values!;
            foreach (var id in s_rates)
            {
                var text = found[i][names[i]].Single(row => row[0] == id)[3];
                Assert.True(
                    cases[i].Code is null == values.Scalar(id) is not null,
                    FormattableString.Invariant(
                        $"{cases[i]}: {id} is {values.Scalar(id)}, LibreOffice finds {text}"
                    )
                );
                if (values.Scalar(id) is { } rate)
                {
                    Assert.Equal(rate, Percent(text), 1e-9 * Math.Abs(rate));
                }
                else
                {
                    Assert.Equal("#N/A", text);
                    Assert.Contains(
                        values.Problems,
                        problem =>
                            problem.Path == id
                            && problem.Code == cases[i].Code
                            && problem.Message.Contains("above", StringComparison.Ordinal)
                    );
                }
            }
        }
    }

    [Fact]
    public async Task Rates_OfAFleetOnALoanForAllOfIt_AreNoReturnsInEither()
    {
        LibreOffice.RequireOrSkip();
        // Tokens pay the interest from the first month on and the loan is due at its end: nothing is put in that could earn a rate.
        var loan = new FinancingSpec
        {
            Kind = FinancingKind.Loan,
            RatePerYear = 0.08,
            TermMonths = 36,
            Balloon = 1,
            Covers = FinancedPart.All,
        };
        var result = Sold(6, false, loan);
        var book = RecalculatedBook.Planted(
            TcoWorkbook.Compose(result, new("0123"), TestContext.Current.CancellationToken)
        );
        var name = ModelSheet(book);

        var found = await LibreOffice.Recalculate(
            [RecalculatedBook.Bytes(book)],
            [
                [name],
            ]
        );

        var values = result.Options[0].Values!;
        foreach (var id in s_rates)
        {
            Assert.Null(values.Scalar(id));
            Assert.Equal("#N/A", found[0][name].Single(row => row[0] == id)[3]);
            Assert.Contains(
                values.Problems,
                problem =>
                    problem.Path == id
                    && problem.Code == "F-104"
                    && problem.Message.Contains("money put in", StringComparison.Ordinal)
            );
        }
    }

    private static string ModelSheet(XlsxBook book) =>
        book
            .Sheets.Single(sheet =>
                sheet.Name != CheckSheet.Name
                && sheet.Rows.Values.Any(row =>
                    row.GetValueOrDefault(1).Text == "finance.irr" && row.ContainsKey(4)
                )
            )
            .Name;

    private static double Percent(string text) =>
        double.Parse(text.TrimEnd('%'), NumberStyles.Float, CultureInfo.InvariantCulture)
        / (text.EndsWith('%') ? 100 : 1);

    private static Result Sold(double worth, bool isTaxed, FinancingSpec? financing = null)
    {
        var plain = PresetResults.Get("on-premises-70b-200-users");
        var option = plain.Options.First(one =>
            one.IsFeasible && one.Spec.Fleets.All(fleet => fleet.Deployment.IsBought())
        );
        var cost = option.Metric(MetricIds.CostPerMtokOutput)!.Value!.Value;
        var result = Scenario.Evaluate(
            plain.Document with
            {
                MoneyBasis = MoneyBasis.Nominal,
                Inputs = plain.Document.Inputs.With("inflation_per_year", 0.02, "test"),
                Baseline = null,
                Options = [option.Spec with { Financing = financing }],
                Accounting = new()
                {
                    OutputValue = worth * cost,
                    Tax = isTaxed
                        ? new()
                        {
                            Rate = 0.25,
                            Hardware = new() { Method = WriteOffMethod.StraightLine },
                        }
                        : null,
                },
            },
            plain.Catalog,
            TestContext.Current.CancellationToken
        );
        Assert.True(result.Options[0].IsFeasible);
        return result;
    }
}
