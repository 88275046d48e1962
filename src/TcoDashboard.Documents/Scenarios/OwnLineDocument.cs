using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using TcoDashboard.Documents.Json;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Documents.Scenarios;

/// <summary>Reads and writes lines of one's own and prices by calendar year; whether months and years make sense is the evaluation's business.</summary>
internal static class OwnLineDocument
{
    private static readonly CountRule s_lines = new(0, OwnLineSpec.MostLines);
    private static readonly CountRule s_years = new(0, PricePathSpec.MostYears);
    private static readonly NumberRange s_price = NumberRange.From(
        0,
        PricePathSpec.MostPrice,
        Worded("a kWh")
    );
    private static readonly NumberRange s_amount = NumberRange.From(
        -OwnLineSpec.MostAmount,
        OwnLineSpec.MostAmount,
        Worded("a month")
    );
    private static readonly NumberRange s_growth = NumberRange.From(
        OwnLineSpec.LeastGrowth,
        OwnLineSpec.MostGrowth,
        Worded("a year")
    );
    private static readonly NumberRange s_year = NumberRange.From(
        ScenarioSchema.FirstYear,
        ScenarioSchema.LastYear,
        ""
    );

    private static readonly Vocabulary<OwnLineKind> s_kinds = new(
        ("opex", OwnLineKind.Operating),
        ("capex", OwnLineKind.Capital)
    );

    public static ImmutableArray<OwnLineSpec> Read(StrictObject option) =>
        option.List("own_lines", s_lines, Line);

    public static JsonNode? Write(ImmutableArray<OwnLineSpec> lines) => Sparse.List(lines, Line);

    public static PricePathSpec ReadPath(StrictObject owner)
    {
        if (owner.NestedOrNull("electricity_path") is not { } fields)
        {
            return PricePathSpec.None;
        }

        var path = new PricePathSpec
        {
            Years = fields.List("years", s_years, year => Year(year, s_price)),
            Currency = Currency(fields),
            Note = fields.TextOrEmpty("note", ScenarioSchema.Note),
        };
        fields.Finish();
        return path;
    }

    public static JsonObject? WritePath(PricePathSpec path) =>
        path.Years.IsEmpty && path.Note.Length == 0 && path.Currency is null
            ? null
            : Sparse.Of(
                ("years", Sparse.List(path.Years, Year)),
                ("currency", path.Currency),
                ("note", Sparse.Text(path.Note))
            );

    private static OwnLineSpec Line(StrictObject fields)
    {
        var line = new OwnLineSpec
        {
            Id = fields.Text("id", TextRule.Id),
            Name = fields.Text("name", ScenarioSchema.Name),
            Kind = fields.Choice("kind", s_kinds),
            Amount = fields.Number("amount_usd", s_amount),
            FirstMonth = DeliveryReader.MonthOrNull(fields, "first_month"),
            LastMonth = DeliveryReader.MonthOrNull(fields, "last_month"),
            GrowthPerYear = fields.NumberOrNull("growth_per_year", s_growth) ?? 0,
            Years = fields.List("years", s_years, year => Year(year, s_amount)),
            Currency = Currency(fields),
            Note = fields.TextOrEmpty("note", ScenarioSchema.Note),
        };
        fields.Finish();
        return line;
    }

    // Why: the currency of the model needs no rate and is what a reader assumes.
    private static string? Currency(StrictObject fields) =>
        CurrencyReader.CodeOrNull(fields, "currency") is { } code && code != "USD" ? code : null;

    private static YearValue Year(StrictObject fields, NumberRange range)
    {
        var year = new YearValue(fields.Whole("year", s_year), fields.Number("value_usd", range));
        fields.Finish();
        return year;
    }

    private static JsonNode Line(OwnLineSpec line) =>
        Sparse.Of(
            ("id", line.Id),
            ("name", line.Name),
            ("kind", s_kinds.WordOf(line.Kind)),
            ("amount_usd", Sparse.Number(line.Amount)),
            ("first_month", Month(line.FirstMonth)),
            ("last_month", Month(line.LastMonth)),
            ("growth_per_year", line.GrowthPerYear == 0 ? null : Sparse.Number(line.GrowthPerYear)),
            ("years", Sparse.List(line.Years, Year)),
            ("currency", line.Currency),
            ("note", Sparse.Text(line.Note))
        );

    private static JsonNode Year(YearValue year) =>
        Sparse.Of(("year", Sparse.Number(year.Year)), ("value_usd", Sparse.Number(year.Value)));

    private static string? Month(DateOnly? month) =>
        month?.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
