using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Tests.Shared.Scenarios;

namespace TcoDashboard.Documents.Tests.Scenarios;

/// <summary>Supply risk in scenario documents: everything comes back as it was, and what is wrong is refused with its place.</summary>
public sealed class SupplyDocumentTests
{
    private const string Everything = """
        {"value_usd_per_month":1000000,"needed_by_month":"2027-06","commissioning_weeks":6,"idle_usd_per_month":20000,"paid_ahead_fraction":0.5,
        "lead_times":[{"name":"Grid","order_month":"2025-01","steps":[{"name":"Transformer","p50_weeks":140,"p90_weeks":160},{"name":"Tests","p50_weeks":4}],
        "source":{"title":"A survey","date":"2026","kind":"analyst"},"note":"For large transformers."}],
        "events":[{"id":"outage","name":"Outage","per_year":0.5,"duration_months":0.25,"capacity_fraction":0.5}],
        "failures":[{"id":"vendor","supplier":"Vendor","failure_probability_per_year_fraction":0.05,"exposure_usd":1000000,"loss_given_failure_fraction":0.6,"capacity_fraction":0.5,"months_without":3}],
        "layers":[{"layer":"power_gear","suppliers":[{"name":"A","share_fraction":0.7},{"name":"B","share_fraction":0.3}]}],
        "second_source":{"premium_usd":100000,"avoided_fraction":0.4,"is_taken":true,"note":"Quoted."},
        "exit":{"workloads_count":2,"hours_each":500,"maturity_fraction":0.3,"usd_per_hour":120,"dual_run_months":2,"old_usd_per_month":1000,"revalidation_usd":5000},
        "advantage":{"against":"gpu","threshold_fraction":0.9,"risk_premium_usd":1000}}
        """;

    [Fact]
    public void Supply_ReadAndWritten_IsTheSame()
    {
        var first = ScenarioReader.Read(Document(Everything));
        Assert.Empty(first.Problems);

        var text = ScenarioWriter.Canonical(first.Document!);
        var second = ScenarioReader.Read(text);

        Assert.Empty(second.Problems);
        Assert.Equal(text, ScenarioWriter.Canonical(second.Document!));
        foreach (var word in (string[])["power_gear", "is_taken", "months_without", "order_month"])
        {
            Assert.Contains(word, text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("\"per_year\":0.5", "\"per_year\":-1", "D-107", "events[0].per_year")]
    [InlineData(
        "\"p50_weeks\":140",
        "\"p50_weeks\":0",
        "D-107",
        "lead_times[0].steps[0].p50_weeks"
    )]
    [InlineData("\"power_gear\"", "\"moon\"", "D-109", "layers[0].layer")]
    [InlineData("\"2027-06\"", "\"June\"", "D-124", "needed_by_month")]
    [InlineData("\"is_taken\":true", "\"is_taken\":1", "D-106", "second_source.is_taken")]
    [InlineData("\"hours_each\":500,", "", "D-105", "exit.hours_each")]
    [InlineData("\"exit\"", "\"leave\"", "D-104", "leave")]
    public void Mistake_IsRefusedWithItsPlace(string right, string wrong, string code, string path)
    {
        Assert.Contains(right, Everything, StringComparison.Ordinal);

        var reading = ScenarioReader.Read(
            Document(Everything.Replace(right, wrong, StringComparison.Ordinal))
        );

        Assert.Null(reading.Document);
        Assert.Contains(
            reading.Problems,
            problem => problem.Code == code && problem.Path == $"options[0].supply.{path}"
        );
    }

    private static string Document(string supply)
    {
        var text = ScenarioWriter.Write(SampleScenarios.Deal750Megawatt());
        var fleets = text.IndexOf("\"fleets\"", StringComparison.Ordinal);
        return text.Insert(fleets, $"\"supply\":{supply},");
    }
}
