using System.Text.Json.Nodes;
using TcoDashboard.Documents.Json;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Documents.Scenarios;

/// <summary>Writes the parts of a scenario about money; what a reader assumes in its absence is left out.</summary>
internal static class FinanceWriter
{
    public static JsonObject? Financing(FinancingSpec? spec) =>
        spec is null
            ? null
            : Sparse.Of(
                ("kind", FinanceWords.Kinds.WordOf(spec.Kind)),
                ("covers", spec.Covers == default ? null : FinanceWords.Parts.WordOf(spec.Covers)),
                ("financed_fraction", Unless(spec.Share, 1)),
                ("rate_per_year", Sparse.Number(spec.RatePerYear)),
                ("payment_fraction", Sparse.Number(spec.Payment)),
                ("term_months", Sparse.Number(spec.TermMonths)),
                ("payments_every_months", Unless(spec.EveryMonths, 1)),
                (
                    "payments",
                    spec.Timing == default ? null : FinanceWords.Timings.WordOf(spec.Timing)
                ),
                ("balloon_fraction", Unless(spec.Balloon, 0)),
                ("residual_fraction", Unless(spec.Residual, 0)),
                ("buy_out", spec.BuyOut ? JsonValue.Create(true) : null)
            );

    public static JsonObject? Accounting(AccountingSpec spec)
    {
        var fields = Sparse.Of(
            ("fiscal_year_start_month", Unless(spec.FiscalYearStart, 1)),
            ("tax", Tax(spec.Tax)),
            ("book", WriteOff(spec.Book)),
            (
                "cost_of_capital",
                spec.CapitalCost is { } capital
                    ? Sparse.Of(
                        ("equity_fraction", Sparse.Number(capital.EquityShare)),
                        ("cost_of_equity_per_year", Sparse.Number(capital.CostOfEquity)),
                        ("cost_of_debt_per_year", Sparse.Number(capital.CostOfDebt))
                    )
                    : null
            ),
            ("output_value_usd_per_mtok", Sparse.Number(spec.OutputValue)),
            ("input_value_usd_per_mtok", Sparse.Number(spec.InputValue))
        );
        return fields.Count == 0 ? null : fields;
    }

    private static JsonObject? Tax(TaxSpec? spec) =>
        spec is null
            ? null
            : Sparse.Of(
                ("rate_fraction", Sparse.Number(spec.Rate)),
                ("losses", spec.Losses == default ? null : FinanceWords.Losses.WordOf(spec.Losses)),
                ("loss_limit_fraction", Unless(spec.LossLimit, 1)),
                ("hardware", WriteOff(spec.Hardware)),
                ("facility", WriteOff(spec.Facility))
            );

    private static JsonObject? WriteOff(WriteOffSpec? spec) =>
        spec is null
            ? null
            : Sparse.Of(
                ("method", FinanceWords.Methods.WordOf(spec.Method)),
                ("life_years", Unless(spec.LifeYears, 5)),
                (
                    "convention",
                    spec.Convention == default
                        ? null
                        : FinanceWords.Conventions.WordOf(spec.Convention)
                ),
                ("bonus_fraction", Unless(spec.Bonus, 0)),
                ("factor", Unless(spec.Factor, 2)),
                ("salvage_fraction", Unless(spec.Salvage, 0))
            );

    private static JsonNode? Unless(double value, double assumed) =>
        value == assumed ? null : Sparse.Number(value);
}
