using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Costing.Finance;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>What must hold of tax, books and cost of capital before an option can be costed.</summary>
internal static class AccountingChecks
{
    private const int LongestLife = 40;
    private const double SteepestFactor = 10;
    private const string CapitalPath = "accounting.cost_of_capital";

    /// <summary>Adds every problem that holds for the scenario as a whole, whatever its options.</summary>
    public static void Whole(ScenarioDocument document, ImmutableArray<Problem>.Builder problems)
    {
        var accounting = document.Accounting;
        if (accounting.FiscalYearStart is < 1 or > 12)
        {
            problems.Add(
                Problem.Error(
                    "accounting.fiscal_year_start_month",
                    "S-313",
                    Worded(
                        $"The fiscal year starts in month {accounting.FiscalYearStart} but a year has months 1 to 12."
                    ),
                    Worded("Give the month as a number: 1 for January, 7 for July.")
                )
            );
        }
        if (accounting.Tax is { } tax)
        {
            Tax(document, tax, problems);
        }
        if (accounting.Book is { } book)
        {
            WriteOff(book, "accounting.book", isTax: false, problems);
        }
        if (accounting.CapitalCost is { } capital)
        {
            Capital(capital, problems);
        }
    }

    /// <summary>Adds every problem of one option.</summary>
    public static void Check(
        ScenarioDocument document,
        int optionIndex,
        CatalogRevision catalog,
        ImmutableArray<Problem>.Builder problems
    )
    {
        if (
            document.Accounting.Tax is { Rate: null }
            && FinanceResolution.RegionRate(document, optionIndex, catalog) is null
        )
        {
            problems.Add(
                Problem.Error(
                    "accounting.tax.rate_fraction",
                    "S-308",
                    Worded(
                        $"No tax rate is given, and the catalog has none for {document.Options[optionIndex].Region ?? document.Region}."
                    ),
                    Worded("Give the rate as a share, for example 0.25.")
                )
            );
        }
        if (document.Accounting.CapitalCost is { } capital)
        {
            Twice(document.Options[optionIndex], document, capital, problems);
        }
    }

    private static void Tax(
        ScenarioDocument document,
        TaxSpec tax,
        ImmutableArray<Problem>.Builder problems
    )
    {
        if (document.MoneyBasis == MoneyBasis.Real)
        {
            problems.Add(
                Problem.Error(
                    "accounting.tax",
                    "S-305",
                    Worded(
                        $"Costs are in constant prices, but tax writes off the price paid over {tax.Hardware.LifeYears} years without raising it with inflation."
                    ),
                    Worded(
                        $"Count in nominal money and set {MoneyBasisChecks.InflationWords}, both on the Finance tab; the discount rate is then raised by it."
                    )
                ) with
                {
                    InFile = FileForms.Nominal,
                }
            );
        }
        if (tax.Rate is { } rate)
        {
            FinanceRange.Share(
                rate,
                "accounting.tax.rate_fraction",
                Worded("The tax rate"),
                problems
            );
        }
        FinanceRange.Share(
            tax.LossLimit,
            "accounting.tax.loss_limit_fraction",
            Worded("The share of a profit that losses may offset"),
            problems
        );
        WriteOff(tax.Hardware, "accounting.tax.hardware", isTax: true, problems);
        if (tax.Facility is { } facility)
        {
            WriteOff(facility, "accounting.tax.facility", isTax: true, problems);
        }
    }

    private static void WriteOff(
        WriteOffSpec spec,
        string path,
        bool isTax,
        ImmutableArray<Problem>.Builder problems
    )
    {
        FinanceRange.Years(
            spec.LifeYears,
            LongestLife,
            $"{path}.life_years",
            Worded("The life"),
            problems
        );
        FinanceRange.Share(
            spec.Bonus,
            $"{path}.bonus_fraction",
            Worded("The share written off at once"),
            problems
        );
        FinanceRange.OfPrice(
            spec.Salvage,
            $"{path}.salvage_fraction",
            Worded("What is left at the end"),
            problems
        );
        if (!(spec.Factor > 0 && spec.Factor <= SteepestFactor))
        {
            problems.Add(
                Problem.Error(
                    $"{path}.factor",
                    "S-303",
                    Worded(
                        $"The factor is {spec.Factor} but must lie above 0, up to {SteepestFactor}."
                    ),
                    Worded("Give 2 for double declining balance, 1.5 for 150 %.")
                )
            );
        }
        WholeYears(spec, path, problems);
        if (spec.Method == WriteOffMethod.Macrs)
        {
            Macrs(spec, path, isTax, problems);
        }
    }

    private static void WholeYears(
        WriteOffSpec spec,
        string path,
        ImmutableArray<Problem>.Builder problems
    )
    {
        if (
            spec.Method == WriteOffMethod.SumOfYears
            && spec.LifeYears != Math.Floor(spec.LifeYears)
        )
        {
            problems.Add(
                Problem.Error(
                    $"{path}.life_years",
                    "S-302",
                    Worded(
                        $"The life is {spec.LifeYears} years, but the sum of the years' digits counts whole years."
                    ),
                    Worded(
                        $"Give {Math.Floor(spec.LifeYears)} or {Math.Ceiling(spec.LifeYears)} years, or choose straight line or declining balance."
                    )
                )
            );
        }
    }

    private static void Macrs(
        WriteOffSpec spec,
        string path,
        bool isTax,
        ImmutableArray<Problem>.Builder problems
    )
    {
        if (!isTax)
        {
            problems.Add(
                Problem.Error(
                    $"{path}.method",
                    "S-309",
                    Worded($"MACRS of {spec.LifeYears} years is a rule of tax, not of accounting."),
                    Worded(
                        "Choose straight line, declining balance or the sum of the years' digits for the books."
                    )
                )
            );
        }
        else if (!MacrsTables.RecoveryYears.Any(years => years == spec.LifeYears))
        {
            problems.Add(
                Problem.Error(
                    $"{path}.life_years",
                    "S-309",
                    Worded(
                        $"MACRS has no table for {spec.LifeYears} years; it has {string.Join(", ", MacrsTables.RecoveryYears)}."
                    ),
                    Worded(
                        "Give 5 for computers and accelerators; choose straight line for buildings."
                    )
                )
            );
        }
    }

    private static void Capital(CapitalCostSpec spec, ImmutableArray<Problem>.Builder problems)
    {
        FinanceRange.Share(
            spec.EquityShare,
            $"{CapitalPath}.equity_fraction",
            Worded("The share of equity"),
            problems
        );
        FinanceRange.Rate(
            spec.CostOfEquity,
            $"{CapitalPath}.cost_of_equity_per_year",
            Worded("The cost of equity"),
            problems
        );
        FinanceRange.Rate(
            spec.CostOfDebt,
            $"{CapitalPath}.cost_of_debt_per_year",
            Worded("The cost of debt"),
            problems
        );
    }

    private static void Twice(
        OptionSpec option,
        ScenarioDocument document,
        CapitalCostSpec spec,
        ImmutableArray<Problem>.Builder problems
    )
    {
        if (
            (option.Inputs[InputKeys.DiscountRate] ?? document.Inputs[InputKeys.DiscountRate]) is
            { } set
        )
        {
            problems.Add(
                Problem.Warning(
                    CapitalPath,
                    "S-310",
                    Worded(
                        $"The discount rate of {set.Value:0.## %} has no effect, because the cost of capital ({spec.EquityShare:0.## %} equity at {spec.CostOfEquity:0.## %}, debt at {spec.CostOfDebt:0.## %}) takes its place."
                    ),
                    Worded("Remove one of the two.")
                )
            );
        }
        if (option.Financing is { } financing && spec.EquityShare < 1)
        {
            problems.Add(
                Problem.Warning(
                    CapitalPath,
                    "S-310",
                    Worded(
                        $"A cost of capital with {1 - spec.EquityShare:0.## %} debt discounts the flows of a financing{(financing.RatePerYear is { } rate ? Worded($" at {rate:0.## %}") : "")}: cheap debt counts twice."
                    ),
                    Worded(
                        "Set the share of equity to 100 %, so that flows to equity are discounted at the cost of equity, or remove the financing."
                    )
                )
            );
        }
    }
}
