using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Tests.Shared.Scenarios;

namespace TcoDashboard.Documents.Tests.Scenarios;

/// <summary>Currencies in scenario documents: every field survives, and every mistake is named where it stands.</summary>
public sealed class CurrencyDocumentTests
{
    private const string Rate =
        "{\"currency\": \"EUR\", \"usd_per_unit\": 1.08, \"date\": \"2026-06-30\", \"source\": \"Bank\"}";

    [Fact]
    public void Currencies_WrittenAndRead_AreTheSame()
    {
        var document = SampleScenarios.Deal750Megawatt() with
        {
            Currency = new()
            {
                ReportIn = "GBP",
                Rates =
                [
                    new("GBP", 1.3, new(2026, 6, 30), "Bank"),
                    new("JPY", 0.0066, new(2026, 7, 1), "Another"),
                ],
            },
            Inputs = InputSettings.Empty.With(
                "electricity_price_usd_per_kwh",
                new InputSetting(7, "a quote", "JPY")
            ),
        };

        var reading = ScenarioReader.Read(ScenarioWriter.Write(document));

        Assert.Empty(reading.Problems);
        Assert.Equal(document.Currency.ReportIn, reading.Document!.Currency.ReportIn);
        Assert.Equal(document.Currency.Rates, reading.Document.Currency.Rates);
        Assert.Equal(document.Inputs, reading.Document.Inputs);
        Assert.Equal(ScenarioHash.Of(document), ScenarioHash.Of(reading.Document));
    }

    [Fact]
    public void DollarsAlone_AreLeftOut()
    {
        var document = SampleScenarios.Deal750Megawatt();
        var text = ScenarioWriter.Write(document);
        var dollars = text.Replace(
            "\"region\"",
            "\"currency\": {\"report_in\": \"USD\"},\n  \"region\"",
            StringComparison.Ordinal
        );

        Assert.DoesNotContain("currency", text, StringComparison.Ordinal);
        Assert.Equal(
            ScenarioHash.Of(document),
            ScenarioHash.Of(ScenarioReader.Read(dollars).Document!)
        );
    }

    [Theory]
    [InlineData(
        "\"EUR\"",
        "\"euro\"",
        "currency.rates[0].currency",
        "D-132",
        "\"euro\" with 4 characters"
    )]
    [InlineData("2026-06-30", "30.06.2026", "currency.rates[0].date", "D-133", "30.06.2026")]
    [InlineData("1.08", "0", "currency.rates[0].usd_per_unit", "D-107", "$0")]
    [InlineData("\"source\"", "\"sources\"", "currency.rates[0].source", "D-105", "source")]
    public void Rate_WithAMistake_IsRefusedWhereItStands(
        string from,
        string to,
        string path,
        string code,
        string message
    )
    {
        var text = ScenarioWriter
            .Write(SampleScenarios.Deal750Megawatt())
            .Replace(
                "\"region\"",
                $"\"currency\": {{\"rates\": [{Rate.Replace(from, to, StringComparison.Ordinal)}]}},\n  \"region\"",
                StringComparison.Ordinal
            );

        var problems = ScenarioReader.Read(text).Problems;

        var problem = problems.First(found => found.Path == path);
        Assert.Equal(code, problem.Code);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }
}
