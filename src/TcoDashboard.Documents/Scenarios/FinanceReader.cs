using TcoDashboard.Documents.Json;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Documents.Scenarios;

/// <summary>Reads the parts of a scenario about money: the financing of an option and the accounting of the whole.</summary>
internal static class FinanceReader
{
    public static FinancingSpec? Financing(StrictObject option)
    {
        if (option.NestedOrNull("financing") is not { } fields)
        {
            return null;
        }
        var spec = new FinancingSpec
        {
            Kind = fields.Choice("kind", FinanceWords.Kinds),
            Covers = fields.ChoiceOrNull("covers", FinanceWords.Parts) ?? default,
            Share = fields.NumberOrNull("financed_fraction", NumberRange.Any) ?? 1,
            RatePerYear = fields.NumberOrNull("rate_per_year", NumberRange.Any),
            Payment = fields.NumberOrNull("payment_fraction", NumberRange.Any),
            TermMonths = fields.Whole("term_months", FinanceWords.Whole),
            EveryMonths = fields.WholeOrNull("payments_every_months", FinanceWords.Whole) ?? 1,
            Timing = fields.ChoiceOrNull("payments", FinanceWords.Timings) ?? default,
            Balloon = fields.NumberOrNull("balloon_fraction", NumberRange.Any) ?? 0,
            Residual = fields.NumberOrNull("residual_fraction", NumberRange.Any) ?? 0,
            BuyOut = fields.Flag("buy_out"),
        };
        fields.Finish();
        return spec;
    }

    public static AccountingSpec Accounting(StrictObject document)
    {
        if (document.NestedOrNull("accounting") is not { } fields)
        {
            return AccountingSpec.Default;
        }
        var spec = new AccountingSpec
        {
            FiscalYearStart =
                fields.WholeOrNull("fiscal_year_start_month", FinanceWords.Whole) ?? 1,
            Tax = fields.NestedOrNull("tax") is { } tax ? Tax(tax) : null,
            Book = WriteOffOrNull(fields, "book"),
            CapitalCost = fields.NestedOrNull("cost_of_capital") is { } capital
                ? Capital(capital)
                : null,
            OutputValue = fields.NumberOrNull("output_value_usd_per_mtok", NumberRange.Any),
            InputValue = fields.NumberOrNull("input_value_usd_per_mtok", NumberRange.Any),
        };
        fields.Finish();
        return spec;
    }

    private static TaxSpec Tax(StrictObject fields)
    {
        var spec = new TaxSpec
        {
            Rate = fields.NumberOrNull("rate_fraction", NumberRange.Any),
            Losses = fields.ChoiceOrNull("losses", FinanceWords.Losses) ?? default,
            LossLimit = fields.NumberOrNull("loss_limit_fraction", NumberRange.Any) ?? 1,
            Hardware = fields.Nested("hardware") is { } hardware
                ? WriteOff(hardware)
                : new() { Method = default },
            Facility = WriteOffOrNull(fields, "facility"),
        };
        fields.Finish();
        return spec;
    }

    private static WriteOffSpec? WriteOffOrNull(StrictObject owner, string key) =>
        owner.NestedOrNull(key) is { } fields ? WriteOff(fields) : null;

    private static WriteOffSpec WriteOff(StrictObject fields)
    {
        var spec = new WriteOffSpec
        {
            Method = fields.Choice("method", FinanceWords.Methods),
            LifeYears = fields.NumberOrNull("life_years", FinanceWords.Whole) ?? 5,
            Convention = fields.ChoiceOrNull("convention", FinanceWords.Conventions) ?? default,
            Bonus = fields.NumberOrNull("bonus_fraction", NumberRange.Any) ?? 0,
            Factor = fields.NumberOrNull("factor", NumberRange.Any) ?? 2,
            Salvage = fields.NumberOrNull("salvage_fraction", NumberRange.Any) ?? 0,
        };
        fields.Finish();
        return spec;
    }

    private static CapitalCostSpec Capital(StrictObject fields)
    {
        var spec = new CapitalCostSpec(
            fields.Number("equity_fraction", NumberRange.Any),
            fields.Number("cost_of_equity_per_year", NumberRange.Any),
            fields.Number("cost_of_debt_per_year", NumberRange.Any)
        );
        fields.Finish();
        return spec;
    }
}
