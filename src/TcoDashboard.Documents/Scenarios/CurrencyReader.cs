using System.Globalization;
using TcoDashboard.Documents.Json;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Documents.Scenarios;

/// <summary>Reads the currencies of a scenario: the one totals are shown in, and dated rates.</summary>
internal static class CurrencyReader
{
    private static readonly TextRule s_code = TextRule.Line(10);
    private static readonly TextRule s_source = TextRule.Line(1000);
    private static readonly TextRule s_day = TextRule.Line(20);
    private static readonly CountRule s_rates = new(0, 500);
    private static readonly NumberRange s_rate = NumberRange.Above(0, 1e6, Worded("USD"));

    public static CurrencySpec Read(StrictObject document)
    {
        if (document.NestedOrNull("currency") is not { } fields)
        {
            return CurrencySpec.Dollars;
        }

        var spec = new CurrencySpec
        {
            ReportIn = CodeOrNull(fields, "report_in"),
            Rates = fields.List("rates", s_rates, Rate),
        };
        fields.Finish();
        // Why: the currency of the model needs no rate and is what a reader assumes.
        return spec.ReportIn == "USD" ? spec with { ReportIn = null } : spec;
    }

    /// <summary>A currency, three capital letters; <c>null</c> when absent or, with a problem, when it is something else.</summary>
    public static string? CodeOrNull(StrictObject fields, string key)
    {
        if (fields.TextOrNull(key, s_code) is not { } code)
        {
            return null;
        }

        if (code.Length == 3 && code.All(char.IsAsciiLetterUpper))
        {
            return code;
        }

        fields.Error(
            key,
            ScenarioCode.NotACurrency,
            Worded(
                $"{key} is \"{code}\" with {code.Length} characters; a currency is written as 3 capital letters."
            ),
            Worded("Write the code of ISO 4217, for example EUR, GBP or JPY.")
        );
        return null;
    }

    private static CurrencyRate Rate(StrictObject fields)
    {
        if (!fields.Has("currency"))
        {
            _ = fields.Text("currency", s_code);
        }

        var rate = new CurrencyRate(
            CodeOrNull(fields, "currency") ?? "",
            fields.Number("usd_per_unit", s_rate),
            Day(fields),
            fields.Text("source", s_source)
        );
        fields.Finish();
        return rate;
    }

    private static DateOnly Day(StrictObject fields)
    {
        var text = fields.Text("date", s_day);
        if (
            DateOnly.TryParseExact(
                text,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            ) && day.Year is >= ScenarioSchema.FirstYear and <= ScenarioSchema.LastYear
        )
        {
            return day;
        }

        if (text.Length > 0)
        {
            fields.Error(
                "date",
                ScenarioCode.NotADay,
                Worded(
                    $"date is \"{text}\"; it may lie from {ScenarioSchema.FirstYear}-01-01 to {ScenarioSchema.LastYear}-12-31."
                ),
                Worded("Write year, month and day, for example \"2026-06-30\".")
            );
        }

        return new(ScenarioSchema.FirstYear, 1, 1);
    }
}
