using TcoDashboard.Domain.Procurement;
using TcoDashboard.Domain.Procurement.Clauses;
using TcoDashboard.Domain.Procurement.Equity;
using TcoDashboard.Domain.Procurement.Terms;

namespace TcoDashboard.Domain.Tests.Procurement;

/// <summary>What is refused, with place, both numbers and the way out.</summary>
public sealed class DealProblemTests
{
    private static readonly WarrantClause Penny = TestDeal.Warrants(TestDeal.AtCapacity(1e6, 250));

    public static TheoryData<string, DealTerms, string, string, string> Mistakes =>
        new()
        {
            {
                "tiers do not rise",
                TestDeal.Of(
                    TestDeal.Capacity(),
                    Tiers() with
                    {
                        Tiers = [new(0, 0), new(9e9, 0.1), new(8e9, 0.2)],
                    }
                ),
                "S-400",
                "options[0].deal.clauses[1].tiers[2].from",
                "8,000,000,000"
            },
            {
                "discounts fall",
                TestDeal.Of(
                    TestDeal.Capacity(),
                    Tiers() with
                    {
                        Tiers = [new(0, 0.2), new(9e9, 0.1)],
                    }
                ),
                "S-401",
                "options[0].deal.clauses[1].tiers[1].discount_fraction",
                "20.0 % to 10.0 %"
            },
            {
                "more vests than was granted",
                TestDeal.Of(TestDeal.Capacity(), Penny with { SharesTotal = 8e5 }),
                "S-402",
                "options[0].deal.clauses[1].tranches",
                "125 %"
            },
            {
                "tranches out of order",
                TestDeal.Of(
                    TestDeal.Capacity() with
                    {
                        Tranches = [new(1, new(2027, 1, 1)), new(1, new(2026, 1, 1))],
                    }
                ),
                "S-403",
                "options[0].deal.clauses[0].tranches[1].month",
                "2026-01"
            },
            {
                "money before the start",
                TestDeal.Of(TestDeal.Capacity(), TestDeal.Loan() with { Month = new(2025, 12, 1) }),
                "S-403",
                "options[0].deal.clauses[1].month",
                "2025-12"
            },
            {
                "clauses wait for each other",
                TestDeal.Of(
                    TestDeal.Capacity(),
                    Tiers() with
                    {
                        Id = "a",
                        After = ["b"],
                    },
                    Tiers() with
                    {
                        Id = "b",
                        After = ["a"],
                    },
                    Tiers() with
                    {
                        Id = "c",
                        After = ["a"],
                    }
                ),
                "S-404",
                "options[0].deal.clauses",
                "2 of 4 clauses wait for each other: a and b"
            },
            {
                "a clause waits for itself",
                TestDeal.Of(TestDeal.Capacity(), Tiers() with { Id = "a", After = ["a"] }),
                "S-404",
                "options[0].deal.clauses",
                "1 of 2 clauses waits for itself: a"
            },
            {
                "another currency",
                TestDeal.Of(TestDeal.Capacity(), TestDeal.Loan() with { Currency = "EUR" }),
                "S-405",
                "options[0].deal.clauses[1].currency",
                "EUR"
            },
            {
                "unknown clause",
                TestDeal.Of(TestDeal.Capacity(), Tiers() with { After = ["nothing"] }),
                "S-406",
                "options[0].deal.clauses[1].after",
                "nothing"
            },
            {
                "two prices",
                TestDeal.Of(TestDeal.Capacity() with { UsdPerMegawattMonth = 1e6 }),
                "S-408",
                "options[0].deal.clauses[0].total_usd",
                "2 of"
            },
            {
                "two capacities",
                TestDeal.Of(TestDeal.Capacity(), TestDeal.Capacity() with { Id = "more" }),
                "S-409",
                "options[0].deal.clauses",
                "2 clauses"
            },
            {
                "repaid after the end",
                TestDeal.Of(TestDeal.Capacity(), TestDeal.Loan() with { Payments = 3 }),
                "S-410",
                "options[0].deal.clauses[1].payments_count",
                "2029-01"
            },
            {
                "dilution of nothing",
                TestDeal.Of(
                    TestDeal.Capacity(),
                    Penny with
                    {
                        Dilution = DilutionBasis.PriceAfterGrant,
                    }
                ),
                "S-411",
                "options[0].deal.clauses[1].shares_outstanding",
                "33,445,026"
            },
            {
                "tiers of a term that is not given",
                TestDeal.Of(TestDeal.Capacity(), Tiers() with { Measure = TierMeasure.Term }),
                "S-414",
                "options[0].deal.clauses[1].measure",
                "length of the contract, which is not given; 1 is needed"
            },
        };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Deal_WithAMistake_IsRefusedWithPlaceNumbersAndWayOut(
        string what,
        DealTerms deal,
        string code,
        string path,
        string number
    )
    {
        var problem = Assert.Single(TestDeal.Problems(deal), problem => problem.Code == code);

        Assert.True(problem.Path == path, $"{what}: {problem.Path}");
        Assert.Contains(number, problem.Message, StringComparison.Ordinal);
        Assert.NotEmpty(problem.Remedy);
        Assert.Equal(Severity.Error, problem.Severity);
    }

    [Fact]
    public void Deal_WithoutMistake_HasNoProblem() =>
        Assert.Empty(
            TestDeal.Problems(TestDeal.Of(TestDeal.Capacity(), Tiers(), TestDeal.Loan(), Penny))
        );

    private static TierClause Tiers() =>
        DealSheetTests.Tiers(TierMeasure.Spend, TierMode.Marginal, 9e9, 0.1);
}
