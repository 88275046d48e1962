using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>Finds the rate of a currency in a document and turns it into what the cost sheet needs.</summary>
internal static class CurrencyResolution
{
    /// <summary>The currency of the model.</summary>
    public const string Dollar = "USD";

    /// <summary>The rate with its date and source; <c>null</c> when the document has none.</summary>
    public static ExchangeRate? Rate(ScenarioDocument document, string currency) =>
        document.Currency.InForce(currency, document.Start) is { } rate
            ? new(
                Worded($"US dollars for one {currency}"),
                rate.UsdPerUnit,
                new(
                    Origin.Scenario,
                    Worded($"Rate of {rate.Date:yyyy-MM-dd}. {rate.Source}"),
                    Path: FormattableString.Invariant(
                        $"currency.rates[{document.Currency.Rates.IndexOf(rate)}].usd_per_unit"
                    )
                )
            )
            : null;

    /// <summary>The currency in which totals are shown beside US dollars.</summary>
    public static ReportingCurrency? Reporting(ScenarioDocument document) =>
        document.Currency.ReportIn is { } code && Rate(document, code) is { } rate
            ? new(code, rate)
            : null;

    /// <summary>The amount of a setting as it was quoted; <c>null</c> for US dollars and where there is no rate.</summary>
    public static Quote? Quoted(ScenarioDocument document, InputSetting setting) =>
        setting.Currency is { } code && code != Dollar && Rate(document, code) is { } rate
            ? new(setting.Value, code, rate)
            : null;

    /// <summary>The value of a setting, an amount in another currency in US dollars where there is a rate.</summary>
    public static double Dollars(ScenarioDocument document, InputSetting setting) =>
        Quoted(document, setting) is { } quote
            ? quote.Amount * quote.UsdPerUnit.Value
            : setting.Value;

    /// <summary>Adds what is wrong with the rates and the reporting currency.</summary>
    public static void Check(ScenarioDocument document, ICollection<Problem> problems)
    {
        var spec = document.Currency;
        for (var index = 0; index < spec.Rates.Length; index++)
        {
            var rate = spec.Rates[index];
            var path = FormattableString.Invariant($"currency.rates[{index}]");
            if (rate.Currency == Dollar)
            {
                problems.Add(
                    Problem.Error(
                        $"{path}.currency",
                        "S-531",
                        Worded(
                            $"A rate of {rate.UsdPerUnit} is given for the US dollar, whose rate is 1 by definition."
                        ),
                        Worded("Remove it; the model counts in US dollars.")
                    )
                );
            }

            var first = spec.Rates.IndexOf(
                spec.Rates.First(one => one.Currency == rate.Currency && one.Date == rate.Date)
            );
            if (first < index)
            {
                problems.Add(
                    Problem.Error(
                        $"{path}.date",
                        "S-532",
                        Worded(
                            $"{rate.Currency} has two rates on {rate.Date:yyyy-MM-dd}: {spec.Rates[first].UsdPerUnit} and {rate.UsdPerUnit} US dollars."
                        ),
                        Worded("Keep one of them, or correct a date.")
                    )
                );
            }
        }

        if (spec.ReportIn is { } code && code != Dollar)
        {
            NeedsRate(
                document,
                code,
                "currency.report_in",
                Worded("The totals are to be shown"),
                problems
            );
        }
    }

    /// <summary>Adds a problem when an amount stands in a currency that has no rate, and a warning when its rate is younger than the scenario.</summary>
    public static void NeedsRate(
        ScenarioDocument document,
        string currency,
        string path,
        string what,
        ICollection<Problem> problems
    )
    {
        if (document.Currency.InForce(currency, document.Start) is not { } rate)
        {
            problems.Add(
                Problem.Error(
                    path,
                    "S-530",
                    Worded(
                        $"{what} in {currency}, but the scenario has 0 rates for {currency} and needs 1."
                    ),
                    Worded(
                        $"Add a rate of {currency} with its date and source, or write the amount in US dollars."
                    )
                ) with
                {
                    InFile = FileForms.Rate(currency),
                }
            );
        }
        else if (
            rate.Date >= document.Start.AddMonths(1)
            && problems.All(problem => problem.Code != "W-145")
        )
        {
            problems.Add(
                Problem.Warning(
                    path,
                    "W-145",
                    Worded(
                        $"The scenario begins in {document.Start:yyyy-MM}, but the oldest rate of {currency} is of {rate.Date:yyyy-MM-dd}; it is used all the same."
                    ),
                    Worded("Add a rate of the first month or before.")
                )
            );
        }
    }
}
