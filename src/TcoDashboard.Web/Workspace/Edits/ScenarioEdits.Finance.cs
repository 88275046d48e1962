using TcoDashboard.Domain.Costing;
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
    /// Real or nominal money. Nominal money needs inflation and real money has none, so that the setting for the whole scenario goes with it.
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
        return document with { MoneyBasis = basis, Inputs = inputs };
    }

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
