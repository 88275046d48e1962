using System.Collections.Immutable;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Costing.Finance;
using TcoDashboard.Domain.Costing.Finance.Statements;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Tests.Comparisons;

namespace TcoDashboard.Reports.Tests.Workbooks;

/// <summary>Scenarios with what no preset has: financing and tax.</summary>
internal static class FinancedScenarios
{
    /// <summary>A fleet of its own with a loan and with both leases, taxed, over fiscal years that begin in July.</summary>
    public static IEnumerable<Result> All()
    {
        var document = PresetResults.Get("on-premises-70b-200-users").Document;
        var catalog = PresetResults.Get("on-premises-70b-200-users").Catalog;
        foreach (var kind in Enum.GetValues<FinancingKind>())
        {
            var option = document.Options.First(o =>
                o.Fleets.All(fleet => fleet.Deployment is Deployment.Own or Deployment.Colo)
            );
            var result = Scenario.Evaluate(
                document with
                {
                    Title = $"Financed, {kind}",
                    MoneyBasis = MoneyBasis.Nominal,
                    Currency = new() { Rates = [new("EUR", 1.1, document.Start, "test")] },
                    Inputs = document.Inputs.With("inflation_per_year", 0.025, "test"),
                    Baseline = option.Id,
                    Accounting = new()
                    {
                        FiscalYearStart = 7,
                        OutputValue = 2,
                        Tax = new()
                        {
                            Rate = 0.25,
                            Hardware = new()
                            {
                                Method = WriteOffMethod.Macrs,
                                Convention = MacrsConvention.HalfYear,
                            },
                        },
                    },
                    Options =
                    [
                        option with
                        {
                            OwnLines = Lines(document.Start),
                            ElectricityPath = Path(document.Start),
                            Financing = new()
                            {
                                Kind = kind,
                                RatePerYear = 0.08,
                                TermMonths = 60,
                            },
                        },
                    ],
                },
                catalog
            );
            Assert.True(
                result.Options.Any(o => o.IsFeasible),
                string.Join('\n', result.AllProblems.Select(problem => problem.Message))
            );
            yield return result;
        }
    }

    private static PricePathSpec Path(DateOnly start) =>
        new() { Years = [new(start.Year + 1, 0.12), new(start.Year + 3, 0.06)], Currency = "EUR" };

    private static ImmutableArray<OwnLineSpec> Lines(DateOnly start) =>
        [
            new()
            {
                Id = "permit",
                Name = "Permit",
                Kind = OwnLineKind.Capital,
                Amount = 40_000,
                FirstMonth = start.AddMonths(3),
                LastMonth = start.AddMonths(3),
            },
            new()
            {
                Id = "guard",
                Name = "Guards",
                Amount = 2_000,
                FirstMonth = start.AddMonths(5),
                LastMonth = start.AddMonths(30),
                GrowthPerYear = 0.04,
                Currency = "EUR",
            },
            new()
            {
                Id = "subsidy",
                Name = "Subsidy",
                Amount = -1_500,
                Years = [new(start.Year + 1, -1_200), new(start.Year + 2, -800)],
            },
        ];
}
