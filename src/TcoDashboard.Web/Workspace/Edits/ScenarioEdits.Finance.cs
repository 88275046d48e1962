using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Costing.Finance;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Web.Workspace.Edits;

/// <content>Money basis, accounting, financing, delivery, limits.</content>
public static partial class ScenarioEdits
{
    /// <summary>What nominal money assumes until somebody says otherwise: 2 % a year, the longer-run goal of the US Federal Reserve.</summary>
    public const double AssumedInflation = 0.02;

    private const string InflationNote =
        "Assumed with nominal money: 2 % a year is the longer-run goal of the US Federal Reserve (Statement on Longer-Run Goals). Replace it with your own.";

    /// <summary>
    /// Real or nominal money. Nominal money needs inflation and real money has none, so that the settings of the scenario and its options
    /// go with it.
    /// </summary>
    public static ScenarioDocument WithMoneyBasis(this ScenarioDocument document, MoneyBasis basis)
    {
        var inflation = document.Inputs[InputKeys.Inflation];
        var inputs = basis switch
        {
            MoneyBasis.Nominal when inflation is null or { Value: 0 } => document.Inputs.With(
                InputKeys.Inflation,
                AssumedInflation,
                InflationNote
            ),
            MoneyBasis.Real => document.Inputs.Without(InputKeys.Inflation),
            _ => document.Inputs,
        };
        return document with
        {
            MoneyBasis = basis,
            Inputs = inputs,
            Options =
                basis == MoneyBasis.Nominal
                    ? document.Options
                    :
                    [
                        .. document.Options.Select(option =>
                            option with
                            {
                                Inputs = option.Inputs.Without(InputKeys.Inflation),
                            }
                        ),
                    ],
        };
    }

    /// <summary>Whether something in it counts money of each month, so that it cannot be in real money.</summary>
    public static bool NeedsNominal(this ScenarioDocument document) =>
        document.Accounting.Tax is not null
        || document.Options.Any(option => option.Financing is not null);

    /// <summary>Real money, without what counts money of each month: income tax, loans and leases.</summary>
    public static ScenarioDocument InPlainRealMoney(this ScenarioDocument document)
    {
        var real = document.WithMoneyBasis(MoneyBasis.Real).WithTax(false);
        return real with
        {
            Options = [.. real.Options.Select(option => option with { Financing = null })],
        };
    }

    /// <summary>With income tax by the terms it starts from, or without; terms that are there stay.</summary>
    public static ScenarioDocument WithTax(this ScenarioDocument document, bool isCounted) =>
        document.WithAccounting(a =>
            a with
            {
                Tax = isCounted
                    ? a.Tax
                        ?? new TaxSpec { Hardware = new() { Method = WriteOffMethod.StraightLine } }
                    : null,
            }
        );

    /// <summary>Changes how money is counted.</summary>
    public static ScenarioDocument WithAccounting(
        this ScenarioDocument document,
        Func<AccountingSpec, AccountingSpec> edit
    ) => document with { Accounting = edit(document.Accounting) };

    /// <summary>Changes the currencies.</summary>
    public static ScenarioDocument WithCurrency(
        this ScenarioDocument document,
        Func<CurrencySpec, CurrencySpec> edit
    ) => document with { Currency = edit(document.Currency) };

    /// <summary>Changes the limits.</summary>
    public static ScenarioDocument WithLimits(
        this ScenarioDocument document,
        Func<Limits, Limits> edit
    ) => document with { Limits = edit(document.Limits) };

    /// <summary>The loan or lease of an option; <c>null</c> for cash.</summary>
    public static ScenarioDocument WithFinancing(
        this ScenarioDocument document,
        string option,
        FinancingSpec? financing
    ) => document.WithOption(option, known => known with { Financing = financing });

    /// <summary>Changes when the systems of a fleet arrive and leave.</summary>
    public static ScenarioDocument WithDelivery(
        this ScenarioDocument document,
        string option,
        string fleet,
        Func<DeliverySpec, DeliverySpec> edit
    ) => document.WithFleet(option, fleet, known => known with { Delivery = edit(known.Delivery) });

    /// <summary>Background in a few sentences.</summary>
    public static ScenarioDocument WithStory(this ScenarioDocument document, string story) =>
        document with
        {
            Story = Readable(story),
        };

    /// <summary>Words to find it by, from a list separated by commas.</summary>
    public static ScenarioDocument WithTags(this ScenarioDocument document, string tags) =>
        document with
        {
            Tags =
            [
                .. Line(tags)
                    .Split(
                        ',',
                        StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
                    )
                    .Distinct(StringComparer.Ordinal),
            ],
        };
}
