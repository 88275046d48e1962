using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Costing.Finance;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>Turns what the document says about money into what the cost sheet needs, with the place each number was written.</summary>
internal static class FinanceResolution
{
    /// <summary>Key of a region's tax rate.</summary>
    private const string RegionTax = "corporate_tax_fraction";

    /// <summary>The finance of an option.</summary>
    public static FinanceBasis Of(
        ScenarioDocument document,
        int optionIndex,
        CatalogRevision catalog
    )
    {
        var accounting = document.Accounting;
        var option = document.Options[optionIndex];
        return new()
        {
            FiscalYearStart = accounting.FiscalYearStart,
            Financing = option.Financing is { } financing
                ? Financing(
                    financing,
                    FormattableString.Invariant($"options[{optionIndex}].financing")
                )
                : null,
            Tax = accounting.Tax is { } tax ? Tax(tax, document, optionIndex, catalog) : null,
            Book = accounting.Book is { } book
                ? WriteOff(book, "accounting.book", Worded("books"))
                : null,
            CapitalCost = accounting.CapitalCost is { } capital ? Capital(capital) : null,
            OutputValue = Value(accounting.OutputValue, "output"),
            InputValue = Value(accounting.InputValue, "input"),
        };
    }

    /// <summary>The tax rate of the region an option stands in, or <c>null</c> when the catalog has none.</summary>
    public static InputValue? RegionRate(
        ScenarioDocument document,
        int optionIndex,
        CatalogRevision catalog
    )
    {
        var region = document.Options[optionIndex].Region ?? document.Region;
        return
            catalog.Find(CatalogKind.Region, region) is { } item
            && item.Figure(RegionTax) is { } figure
            ? Defaults.From(figure, $"{item.Path}#{RegionTax}")
            : null;
    }

    private static FinancingBasis Financing(FinancingSpec spec, string path)
    {
        var isLoan = spec.Kind == FinancingKind.Loan;
        return new()
        {
            Kind = spec.Kind,
            Covers = spec.Covers,
            TermMonths = spec.TermMonths,
            EveryMonths = spec.EveryMonths,
            Timing = spec.Timing,
            BuyOut = spec.BuyOut,
            Share = Leaf(
                Worded("Share financed"),
                Unit.Fraction,
                spec.Share,
                $"{path}.financed_fraction"
            ),
            Rate = spec.RatePerYear is { } rate
                ? Leaf(
                    isLoan
                        ? Worded("Interest rate of the loan")
                        : Worded("Interest rate inside the lease"),
                    Unit.PerYear,
                    rate,
                    $"{path}.rate_per_year"
                )
                : null,
            Payment = spec.Payment is { } payment
                ? Leaf(
                    Worded("Each payment over the price financed"),
                    Unit.One,
                    payment,
                    $"{path}.payment_fraction"
                )
                : null,
            Balloon = isLoan
                ? Leaf(Worded("Balloon"), Unit.Fraction, spec.Balloon, $"{path}.balloon_fraction")
                : Leaf(
                    Worded("Residual"),
                    Unit.Fraction,
                    spec.Residual,
                    $"{path}.residual_fraction"
                ),
        };
    }

    private static TaxBasis Tax(
        TaxSpec spec,
        ScenarioDocument document,
        int optionIndex,
        CatalogRevision catalog
    ) =>
        new()
        {
            Rate =
                spec.Rate is { } given
                    ? Leaf(Worded("Tax rate"), Unit.Fraction, given, "accounting.tax.rate_fraction")
                : RegionRate(document, optionIndex, catalog) is { } sourced
                    ? new(Worded("Tax rate"), Unit.Fraction, sourced.Value, sourced.Provenance)
                : throw new InvalidOperationException("A tax rate is checked before it is used."),
            Losses = spec.Losses,
            LossLimit = Leaf(
                Worded("Share of a profit that losses may offset"),
                Unit.Fraction,
                spec.LossLimit,
                "accounting.tax.loss_limit_fraction"
            ),
            Hardware = WriteOff(spec.Hardware, "accounting.tax.hardware", Worded("hardware, tax")),
            Facility = WriteOff(
                spec.Facility ?? spec.Hardware,
                spec.Facility is null ? "accounting.tax.hardware" : "accounting.tax.facility",
                Worded("building, tax")
            ),
        };

    private static WriteOffPlan WriteOff(WriteOffSpec spec, string path, string what) =>
        new()
        {
            Method = spec.Method,
            LifeYears = spec.LifeYears,
            Convention = spec.Convention,
            Bonus =
                spec.Bonus > 0
                    ? Leaf(
                        Worded($"Written off at once, {what}"),
                        Unit.Fraction,
                        spec.Bonus,
                        $"{path}.bonus_fraction"
                    )
                    : null,
            Factor = Leaf(
                Worded($"Declining balance over straight line, {what}"),
                Unit.One,
                spec.Factor,
                $"{path}.factor"
            ),
            Salvage =
                spec.Salvage > 0
                    ? Leaf(
                        Worded($"Left at the end of the life, {what}"),
                        Unit.Fraction,
                        spec.Salvage,
                        $"{path}.salvage_fraction"
                    )
                    : null,
        };

    private static CapitalCost Capital(CapitalCostSpec spec)
    {
        const string Path = "accounting.cost_of_capital";
        return new(
            Leaf(
                Worded("Share of equity"),
                Unit.Fraction,
                spec.EquityShare,
                $"{Path}.equity_fraction"
            ),
            Leaf(
                Worded("Cost of equity"),
                Unit.PerYear,
                spec.CostOfEquity,
                $"{Path}.cost_of_equity_per_year"
            ),
            Leaf(
                Worded("Cost of debt before tax"),
                Unit.PerYear,
                spec.CostOfDebt,
                $"{Path}.cost_of_debt_per_year"
            )
        );
    }

    private static Leaf? Value(double? usd, string kind) =>
        usd is { } value
            ? Leaf(
                Worded($"Value of a million {kind} tokens"),
                Unit.UsdPerMillionTokens,
                value,
                $"accounting.{kind}_value_usd_per_mtok"
            )
            : null;

    private static Leaf Leaf(string label, Unit unit, double value, string path) =>
        new(label, unit, value, new(Origin.Scenario, Worded("Set in this scenario."), Path: path));
}
