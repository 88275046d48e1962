using TcoDashboard.Documents.Catalog;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Costing.Finance;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Reports.Tests.Statements;

/// <summary>The 750 MW preset with a loan, income tax, a value of tokens and a fiscal year from July: every row of every statement.</summary>
internal static class FinancedScenario
{
    private static readonly Lazy<Result> s_result = new(() =>
    {
        var document = Presets
            .Load(ShippedCatalog.Folder)
            .Presets.Single(preset => preset.Id == "750mw-gpu-or-wafer")
            .Document;
        var financed = document with
        {
            MoneyBasis = MoneyBasis.Nominal,
            Inputs = document.Inputs.With(InputKeys.Inflation, 0.02, ""),
            Accounting = new()
            {
                FiscalYearStart = 7,
                OutputValue = 1.5,
                InputValue = 0.1,
                Tax = new()
                {
                    Rate = 0.21,
                    Hardware = new() { Method = WriteOffMethod.StraightLine },
                },
            },
            Options =
            [
                .. document.Options.Select(option =>
                    option with
                    {
                        Financing = new()
                        {
                            Kind = FinancingKind.Loan,
                            Share = 0.7,
                            RatePerYear = 0.08,
                            TermMonths = 36,
                        },
                    }
                ),
            ],
        };
        return Scenario.Evaluate(financed, ShippedCatalog.Load().Revision!, default);
    });

    public static Result Result => s_result.Value;
}
