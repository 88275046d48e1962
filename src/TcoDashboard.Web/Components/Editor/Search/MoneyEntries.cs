using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Costing.Finance;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Components.Editor.Finance;
using TcoDashboard.Web.Language;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Components.Editor.Search;

/// <summary>The fields of the finance tab: financing, books, cost of capital, currencies, tax, own lines.</summary>
internal static class MoneyEntries
{
    public static IEnumerable<FieldEntry> Of(ScenarioDocument document, Wording say) =>
        [
            .. document.Options.SelectMany(option => Financing(document, option, say)),
            .. document.Options.SelectMany(option => Lines(document, option, say)),
            .. Books(document.Accounting, say),
            .. Currencies(document.Currency, say),
            .. Tax(document.Accounting.Tax, say),
        ];

    private static IEnumerable<FieldEntry> Financing(
        ScenarioDocument document,
        OptionSpec option,
        Wording say
    )
    {
        var path = PlacePath.Of(document, InputPlace.OfOption(option.Id)) + "financing.";
        var kind = path + "kind";
        // Why: what is rented only has no such field.
        if (
            option.Financing is null
            && option.Fleets.All(fleet => fleet.Deployment is Deployment.Cloud or Deployment.Api)
        )
        {
            return [];
        }

        FieldEntry At(string label, string key, bool isThere) =>
            new(
                label,
                say["tabs.financing"],
                isThere ? path + key : kind,
                option.Name,
                Via: isThere ? null : say["finance.paidWith"]
            );
        var terms = option.Financing;
        var isLoan = terms?.Kind == FinancingKind.Loan;
        return
        [
            new(
                say["finance.paidWith"],
                say["tabs.financing"],
                kind,
                option.Name,
                Words: string.Join(' ', FinanceChoices.Kinds(say).Select(choice => choice.Text))
            ),
            At(say["finance.interestRate"], "rate_per_year", terms is not null),
            At(say["finance.eachPaymentOverThe"], "payment_fraction", terms is not null),
            At(say["finance.term"], "term_months", terms is not null),
            At(say["finance.aPaymentEvery"], "payments_every_months", terms is not null),
            At(say["finance.shareFinanced"], "financed_fraction", terms is not null),
            At(say["finance.covers"], "covers", terms is not null),
            At(say["finance.paymentsAreDue"], "payments", terms is not null),
            At(say["finance.balloonDueInOne"], "balloon_fraction", isLoan),
            At(
                say["finance.residualValueAtThe"],
                "residual_fraction",
                terms is not null && !isLoan
            ),
            At(say["finance.boughtOutAtThe"], "buy_out", terms is not null && !isLoan),
        ];
    }

    private static IEnumerable<FieldEntry> Lines(
        ScenarioDocument document,
        OptionSpec option,
        Wording say
    )
    {
        var path = PlacePath.Of(document, InputPlace.OfOption(option.Id));
        return option.OwnLines.SelectMany(
            (line, index) =>
            {
                FieldEntry At(string label, string key) =>
                    new(
                        label,
                        say["tabs.ownLines"],
                        FormattableString.Invariant($"{path}own_lines[{index}].{key}"),
                        $"{option.Name}, {line.Name}"
                    );
                return new[]
                {
                    At(say["lines.name"], "name"),
                    At(say["lines.kind"], "kind"),
                    At(say["lines.first"], "first_month"),
                    At(say["lines.last"], "last_month"),
                };
            }
        );
    }

    private static IEnumerable<FieldEntry> Books(AccountingSpec accounting, Wording say)
    {
        var part = say["tabs.moneyCapitalAndBooks"];
        const string Capital = "accounting.cost_of_capital";
        var isThere = accounting.CapitalCost is not null;
        FieldEntry Of(string label, string key) =>
            new(
                label,
                part,
                isThere ? $"{Capital}.{key}" : Capital,
                Words: "WACC",
                Via: isThere ? null : say["finance.discountAtACost"]
            );
        return
        [
            new(
                say["finance.moneyIs"],
                part,
                "money_basis",
                Words: string.Join(' ', FinanceChoices.MoneyBases(say).Select(one => one.Text))
            ),
            new(say["finance.theFiscalYearBegins"], part, "accounting.fiscal_year_start_month"),
            new(say["finance.discountAtACost"], part, Capital),
            Of(say["finance.shareOfEquity"], "equity_fraction"),
            Of(say["finance.costOfEquity"], "cost_of_equity_per_year"),
            Of(say["finance.costOfDebt"], "cost_of_debt_per_year"),
            new(FinanceFields.OutputValue(say).Label, part, FinanceFields.OutputValue(say).Path),
            new(FinanceFields.InputValue(say).Label, part, FinanceFields.InputValue(say).Path),
            WriteOff(say["finance.hardwareInTheBooks"], part, "accounting.book", say),
        ];
    }

    private static IEnumerable<FieldEntry> Currencies(CurrencySpec currency, Wording say)
    {
        var part = say["tabs.moneyCapitalAndBooks"];
        FieldEntry[] report =
            currency.Rates.Length > 0 || currency.ReportIn is not null
                ? [new(say["finance.showTotalsAlsoIn"], part, "currency.report_in")]
                : [];
        return
        [
            .. report,
            .. currency.Rates.Select(
                (rate, index) =>
                    new FieldEntry(
                        say["finance.oneOfItIs"],
                        part,
                        FormattableString.Invariant($"currency.rates[{index}].usd_per_unit"),
                        rate.Currency
                    )
            ),
            new(say["finance.addARate"], part, "currency", Words: say["finance.currencies"]),
        ];
    }

    private static IEnumerable<FieldEntry> Tax(TaxSpec? tax, Wording say)
    {
        var part = say["tabs.incomeTax"];
        const string Start = "accounting.tax";
        FieldEntry Of(string label, string key) =>
            new(
                label,
                part,
                tax is null ? Start : $"{Start}.{key}",
                Via: tax is null ? say["finance.countIncomeTax"] : null
            );
        return
        [
            new(say["finance.countIncomeTax"], part, Start),
            Of(say["finance.taxRate"], "rate_fraction"),
            Of(say["finance.aTaxLossIs"], "losses"),
            tax is null
                ? Of(say["finance.hardwareForTax"], "hardware.method")
                : WriteOff(say["finance.hardwareForTax"], part, $"{Start}.hardware", say),
            tax is null
                ? Of(say["finance.buildingForTax"], "facility.method")
                : WriteOff(say["finance.buildingForTax"], part, $"{Start}.facility", say),
        ];
    }

    private static FieldEntry WriteOff(string label, string part, string path, Wording say) =>
        new(
            label,
            part,
            path + ".method",
            Words: string.Join(
                ' ',
                FinanceChoices
                    .Methods(null, withMacrs: true, say)
                    .Select(choice => choice.Text)
                    .Append(say["finance.depreciation"])
            )
        );
}
