using TcoDashboard.Domain.Analysis.Levers;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Procurement.Clauses;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Ranges;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Domain.Tests.Scenarios;

/// <summary>Other currencies: a quote at a rate costs what its dollars cost, totals are shown at one dated rate, and nothing is mixed without one.</summary>
public sealed class CurrencyScenarioTests
{
    private const double Euro = 1.25;
    private const string Price = InputKeys.ElectricityPrice;

    private static readonly ScenarioDocument s_plain = ShippedScenarios.Preset(
        "fifty-million-dollars"
    );

    private static readonly ScenarioDocument s_euro = s_plain with
    {
        Currency = new()
        {
            ReportIn = "EUR",
            Rates = [new("EUR", Euro, s_plain.Start.AddDays(-10), "Bank")],
        },
    };

    [Fact]
    public void Quote_InAnotherCurrency_CostsWhatItsDollarsCost()
    {
        var quoted = Options(With(s_euro, new(0.08, "", "EUR")));
        var dollars = Options(With(s_plain, new(0.08 * Euro)));

        foreach (var (one, other) in quoted.Zip(dollars))
        {
            Assert.Equal(Value(other, "npc"), Value(one, "npc"), 1e-6);
        }
    }

    [Fact]
    public void Quote_InAnotherCurrency_StandsInTheSheetAsItWasQuotedWithItsConversion()
    {
        var sheet = Options(With(s_euro, new(0.08, "", "EUR")))[0].Sheet!;
        var input = sheet.Cells.Single(cell =>
            cell.Id.EndsWith($"in.{Price}.quoted", StringComparison.Ordinal)
        );

        Assert.Equal("EUR/kWh", input.Unit.Symbol);
        Assert.Equal(0.08, input.InputValues[0]);
        Assert.False(input.Unit.ConvertsTo(Unit.UsdPerKilowattHour));
        Assert.False(sheet.Cell(input.Id[..^".quoted".Length]).IsInput);
        Assert.Contains(
            "Bank",
            sheet.Cell("currency.EUR").Provenance!.Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Totals_InTheReportingCurrency_AreTheDollarsOverTheRate()
    {
        var option = Options(s_euro)[0];

        Assert.Equal(Value(option, "npc") / Euro, Value(option, "reported.npc"), 1e-6);
        var metric = option.Metric(MetricIds.Reported("npc"))!;
        Assert.Equal("EUR", metric.Unit.Symbol);
        Assert.EndsWith(", in EUR", metric.Label, StringComparison.Ordinal);
        Assert.Null(Options(s_plain)[0].Metric(MetricIds.Reported("npc")));
    }

    [Fact]
    public void Rate_OfSeveralDays_IsTheNewestThatTheFirstMonthKnows()
    {
        var start = s_plain.Start;
        var spec = new CurrencySpec
        {
            Rates =
            [
                new("EUR", 1.0, start.AddYears(-2), "old"),
                new("EUR", 1.1, start.AddDays(3), "in the first month"),
                new("EUR", 1.2, start.AddMonths(1), "after it"),
                new("GBP", 1.3, start.AddYears(1), "later"),
            ],
        };

        Assert.Equal(1.1, spec.InForce("EUR", start)!.UsdPerUnit);
        Assert.Equal(1.3, spec.InForce("GBP", start)!.UsdPerUnit);
        Assert.Null(spec.InForce("JPY", start));
    }

    [Theory]
    [InlineData("no rate", "S-530", "0.08 in GBP, but the scenario has 0 rates for GBP")]
    [InlineData("reporting", "S-530", "in CHF, but the scenario has 0 rates")]
    [InlineData("dollar", "S-531", "A rate of 1.25")]
    [InlineData("twice", "S-532", "1.25 and 1.3 US dollars")]
    [InlineData("no money", "S-533", "which is no amount of money")]
    [InlineData("young", "W-145", "but the oldest rate of EUR is of")]
    [InlineData("range", "S-105", "Electricity price is 12500000")]
    public void Currencies_ThatDoNotFit_AreSaidWithBothNumbers(
        string story,
        string code,
        string message
    )
    {
        var rate = s_euro.Currency.Rates[0];
        var document = story switch
        {
            "no rate" => With(s_euro, new(0.08, "", "GBP")),
            "reporting" => Rates(s_euro.Currency with { ReportIn = "CHF" }),
            "dollar" => Rates(new() { Rates = [rate with { Currency = "USD" }] }),
            "twice" => Rates(
                s_euro.Currency with
                {
                    Rates = [rate, rate with { UsdPerUnit = 1.3 }],
                }
            ),
            "no money" => s_euro with
            {
                Inputs = s_euro.Inputs.With(InputKeys.Pue, new InputSetting(1.2, "", "EUR")),
            },
            "young" => Rates(
                s_euro.Currency with
                {
                    Rates = [rate with { Date = s_plain.Start.AddMonths(2) }],
                }
            ),
            _ => With(s_euro, new(1e7, "", "EUR")),
        };

        var problem = ShippedScenarios.Evaluate(document).AllProblems.First(p => p.Code == code);

        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.NotEmpty(problem.Remedy);
    }

    [Fact]
    public void Range_OfAQuotedInput_MovesTheQuote()
    {
        var document = With(s_euro, new(0.08, "", "EUR")) with
        {
            Study = new()
            {
                Ranges = [new(Price, new Triangular(0.05, 0.08, 0.1), RangeBasis.Value, "quotes")],
            },
        };

        var ranges = ScenarioRanges.Of(ShippedScenarios.Evaluate(document));

        Assert.Empty(ranges.Problems);
        var lever = ranges.Levers.Single(one =>
            one.Range is Triangular && one.Unit.Symbol == "EUR/kWh"
        );
        Assert.Equal(0.08, lever.Value);
    }

    [Fact]
    public void Clause_InAnotherCurrency_CostsWhatItsDollarsCost()
    {
        var deal = ShippedScenarios.Preset("openai-cerebras-750mw-deal");
        var dollars = Priced(deal, total: 2e10, "USD");
        var euros = Priced(deal, total: 2e10 / Euro, "EUR") with
        {
            Currency = s_euro.Currency with { ReportIn = null },
        };

        Assert.Equal(
            Value(Options(dollars)[0], "deal.gross"),
            Value(Options(euros)[0], "deal.gross"),
            1e-3
        );
    }

    [Fact]
    public void Clause_OfSharePricesInAnotherCurrency_IsRefused()
    {
        var deal = ShippedScenarios.Preset("openai-cerebras-750mw-deal");
        var document = deal with
        {
            Currency = s_euro.Currency,
            Options =
            [
                .. deal.Options.Select(option =>
                    option with
                    {
                        Deal = option.Deal! with
                        {
                            Clauses =
                            [
                                .. option.Deal.Clauses.Select(clause =>
                                    clause is WarrantClause
                                        ? clause with
                                        {
                                            Currency = "EUR",
                                        }
                                        : clause
                                ),
                            ],
                        },
                    }
                ),
            ],
        };

        Assert.Contains(
            ShippedScenarios.Evaluate(document).AllProblems,
            problem => problem.Code == "S-534"
        );
    }

    private static ScenarioDocument Priced(ScenarioDocument deal, double total, string currency) =>
        deal with
        {
            Options =
            [
                .. deal.Options.Select(option =>
                    option with
                    {
                        Deal = option.Deal! with
                        {
                            Clauses =
                            [
                                .. option.Deal.Clauses.Select(clause =>
                                    clause is CapacityClause capacity
                                        ? capacity with
                                        {
                                            TotalUsd = total,
                                            UsdPerMegawattMonth = null,
                                            Currency = currency,
                                        }
                                        : clause
                                ),
                            ],
                        },
                    }
                ),
            ],
        };

    private static ScenarioDocument With(ScenarioDocument document, InputSetting setting) =>
        document with
        {
            Inputs = document.Inputs.With(Price, setting),
        };

    private static ScenarioDocument Rates(CurrencySpec spec) => s_plain with { Currency = spec };

    private static OptionResult[] Options(ScenarioDocument document) =>
        [.. ShippedScenarios.Evaluate(document).Options];

    private static double Value(OptionResult option, string cell) =>
        option.Values!.Scalar(cell)!.Value;
}
