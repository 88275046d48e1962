using TcoDashboard.Documents.Json;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Tests.Shared.Scenarios;

namespace TcoDashboard.Documents.Tests.Scenarios;

/// <summary>Deals in scenario documents: every kind of clause comes back as it was, and what is wrong is refused with its place.</summary>
public sealed class DealDocumentTests
{
    private const string Head =
        "\"name\":\"A clause\",\"status\":\"signed\",\"source\":{\"title\":\"A contract\",\"date\":\"2026-05\",\"kind\":\"filing\"}";

    public static TheoryData<string> Clauses =>
        [
            Clause(
                "capacity",
                "\"total_usd\":20000000000,\"tranches\":[{\"capacity_mw\":250,\"month\":\"2027-01\",\"term_months\":36}]"
            ),
            Clause(
                "capacity",
                "\"usd_per_mw_month\":1100000,\"is_facility_power\":true,\"tranches\":[{\"capacity_mw\":250,\"month\":\"2027-01\"}]"
            ),
            Clause(
                "price_tiers",
                "\"measure\":\"spend_usd\",\"mode\":\"retroactive\",\"tiers\":[{\"from\":0,\"discount_fraction\":0},{\"from\":1000000,\"discount_fraction\":0.05}]"
            ),
            Clause(
                "price_tiers",
                "\"measure\":\"term_months\",\"mode\":\"marginal\",\"term_months\":36,\"tiers\":[{\"from\":12,\"discount_fraction\":0.1}]"
            ),
            Clause(
                "take_or_pay",
                "\"floor_fraction\":0.8,\"use_fraction\":0.7,\"carry_forward_months\":6"
            ),
            Clause("take_or_pay", "\"committed_usd_per_month\":1000000"),
            Clause(
                "price_index",
                "\"rate_per_year\":0.03,\"cap_per_year\":0.02,\"floor_per_year\":0,\"from_month\":\"2028-01\""
            ),
            Clause(
                "price_reopener",
                "\"month\":\"2028-01\",\"expected_change_fraction\":-0.1,\"collar_fraction\":0.05"
            ),
            Clause(
                "service_credits",
                "\"promised_availability_fraction\":0.999,\"expected_availability_fraction\":0.99,\"credit_per_point_fraction\":0.05,\"cap_fraction\":0.3"
            ),
            Clause(
                "early_exit",
                "\"month\":\"2029-01\",\"fee_fraction\":0.5,\"probability_fraction\":0.1"
            ),
            Clause(
                "prepayment",
                "\"amount_usd\":500000000,\"month\":\"2027-01\",\"credit_fraction\":0.25,\"failure_probability_fraction\":0.1,\"loss_given_failure_fraction\":0.6"
            ),
            Clause("funding", "\"form\":\"grant\",\"amount_usd\":500000000,\"month\":\"2027-01\""),
            Clause(
                "funding",
                "\"form\":\"loan\",\"amount_usd\":1000000000,\"month\":\"2027-01\",\"rate_per_year\":0.06,\"market_rate_per_year\":0.12,\"payments_count\":3,\"interval_months\":6,\"first_payment_after_months\":18"
            ),
            Clause(
                "warrants",
                "\"shares_total\":160000000,\"strike_usd\":0.01,\"share_price_usd\":165,\"volatility_per_year\":0.5,\"risk_free_per_year\":0.04,\"dividend_per_year\":0.01,\"dilution\":\"price_after_grant\",\"shares_outstanding\":1600000000,\"marketability_discount_fraction\":0.1,\"vesting_correlation\":0.3,\"expires_month\":\"2030-10\",\"tranches\":[{\"shares\":1,\"vests_by\":\"date\",\"month\":\"2027-06\"},{\"shares\":2,\"vests_by\":\"spend_usd\",\"threshold\":1000000,\"price_hurdle_usd\":600,\"probability_fraction\":0.5}]"
            ),
            Clause(
                "funding",
                "\"note\":\"A note.\",\"currency\":\"EUR\",\"after\":[\"x\"],\"form\":\"grant\",\"amount_usd\":1,\"month\":\"2027-01\""
            ),
        ];

    [Theory]
    [MemberData(nameof(Clauses))]
    public void Clause_ReadAndWritten_IsTheSame(string clause)
    {
        var first = ScenarioReader.Read(Document(clause));
        Assert.Empty(first.Problems);

        var text = ScenarioWriter.Canonical(first.Document!);
        var second = ScenarioReader.Read(text);

        Assert.Empty(second.Problems);
        Assert.Equal(text, ScenarioWriter.Canonical(second.Document!));
        Assert.Contains(Canonical(clause), text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "\"status\":\"signed\"",
        "\"status\":\"rumoured\"",
        "D-109",
        "options[0].deal.clauses[0].status"
    )]
    [InlineData(
        "\"kind\":\"filing\"",
        "\"kind\":\"gossip\"",
        "D-109",
        "options[0].deal.clauses[0].source.kind"
    )]
    [InlineData(
        "\"amount_usd\":1,",
        "\"amount_usd\":-1,",
        "D-107",
        "options[0].deal.clauses[0].amount_usd"
    )]
    [InlineData("\"amount_usd\":1,", "", "D-105", "options[0].deal.clauses[0].amount_usd")]
    [InlineData(
        "\"month\":\"2027-01\"",
        "\"month\":\"January\"",
        "D-124",
        "options[0].deal.clauses[0].month"
    )]
    [InlineData(
        "\"form\":\"grant\",",
        "\"form\":\"grant\",\"gift\":1,",
        "D-104",
        "options[0].deal.clauses[0].gift"
    )]
    public void Clause_WithAMistake_IsRefusedWithItsPlace(
        string right,
        string wrong,
        string code,
        string path
    )
    {
        var clause = Clause("funding", "\"form\":\"grant\",\"amount_usd\":1,\"month\":\"2027-01\"");
        Assert.Contains(right, clause, StringComparison.Ordinal);

        var reading = ScenarioReader.Read(
            Document(clause.Replace(right, wrong, StringComparison.Ordinal))
        );

        Assert.Contains(reading.Problems, problem => problem.Code == code && problem.Path == path);
        Assert.Null(reading.Document);
    }

    [Fact]
    public void Clauses_WithTheSameId_AreRefused()
    {
        var clause = Clause("funding", "\"form\":\"grant\",\"amount_usd\":1,\"month\":\"2027-01\"");

        var reading = ScenarioReader.Read(Document($"{clause},{clause}"));

        Assert.Contains(
            reading.Problems,
            problem => problem.Code == "D-111" && problem.Path == "options[0].deal.clauses[1].id"
        );
    }

    private static string Clause(string kind, string body) =>
        $"{{\"id\":\"one\",\"kind\":\"{kind}\",{Head},{body}}}";

    private static string Canonical(string clause) =>
        CanonicalJson.Write(System.Text.Json.Nodes.JsonNode.Parse(clause));

    private static string Document(string clauses)
    {
        var text = ScenarioWriter.Write(SampleScenarios.Deal750Megawatt());
        var fleets = text.IndexOf("\"fleets\"", StringComparison.Ordinal);
        return text.Insert(
            fleets,
            $"\"deal\":{{\"supplier\":\"Someone\",\"clauses\":[{clauses}]}},"
        );
    }
}
