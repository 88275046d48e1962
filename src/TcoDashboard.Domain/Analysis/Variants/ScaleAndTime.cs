using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Domain.Analysis.Variants;

/// <summary>The same question at other sizes and times. These shape the calculation, so each is a document of its own, evaluated in full.</summary>
public static class ScaleAndTime
{
    /// <summary>Factors of demand shown unless said otherwise.</summary>
    public static ImmutableArray<double> UsualFactors { get; } = [1, 2, 10, 100];

    /// <summary>Useful lives shown unless said otherwise, in years.</summary>
    public static ImmutableArray<int> UsualLives { get; } = [3, 4, 5, 6, 7];

    /// <summary>Delays shown unless said otherwise, in months.</summary>
    public static ImmutableArray<int> UsualDelays { get; } = [0, 6, 12, 24];

    /// <summary>
    /// Demand, budgets of power and capital, given numbers of systems, deliveries, the power of the site over time and contracted megawatts, all
    /// times a factor.
    /// </summary>
    public static Variant Scaled(ScenarioDocument document, double factor)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (!(factor > 0 && double.IsFinite(factor)))
        {
            throw new ArgumentOutOfRangeException(nameof(factor), factor, "Above 0.");
        }

        var limits = document.Limits;
        return new(
            VariantKind.Scale,
            factor,
            document with
            {
                Limits = limits with
                {
                    PowerBudget = limits.PowerBudget is { } power
                        ? LargerSize.Of(power, factor)
                        : null,
                    CapitalBudget = limits.CapitalBudget is { } money
                        ? Money.FromUsd(money.Usd * factor)
                        : null,
                },
                Workloads =
                [
                    .. document.Workloads.Select(workload =>
                        workload.Demand is { } demand
                            ? workload with
                            {
                                Demand = demand with { Value = demand.Value * factor },
                            }
                            : workload
                    ),
                ],
                Options =
                [
                    .. document.Options.Select(option =>
                        option with
                        {
                            Deal = LargerSize.Of(option.Deal, factor),
                            Fleets =
                            [
                                .. option.Fleets.Select(fleet => LargerSize.Of(fleet, factor)),
                            ],
                        }
                    ),
                ],
            }
        );
    }

    /// <summary>Every fleet keeps its hardware for a number of years, whatever an option says.</summary>
    public static Variant WithLife(ScenarioDocument document, int years)
    {
        ArgumentNullException.ThrowIfNull(document);
        InputSettings Without(InputSettings inputs) => inputs.Without(InputKeys.HardwareLife);
        return new(
            VariantKind.Life,
            years,
            document with
            {
                Inputs = document.Inputs.With(
                    InputKeys.HardwareLife,
                    years,
                    Worded("Study of the useful life.")
                ),
                Options =
                [
                    .. document.Options.Select(option =>
                        option with
                        {
                            Inputs = Without(option.Inputs),
                            Fleets =
                            [
                                .. option.Fleets.Select(fleet =>
                                    fleet with
                                    {
                                        Inputs = Without(fleet.Inputs),
                                    }
                                ),
                            ],
                        }
                    ),
                ],
            }
        );
    }

    /// <summary>
    /// Everything starts later, deliveries and dates of terms with it, and the price of every system has moved meanwhile; what a fleet or a
    /// delivery sets itself moves as well.
    /// </summary>
    /// <param name="result">A result, for the prices now.</param>
    /// <param name="months">Months later, 0 or more.</param>
    /// <param name="priceGrowth">Yearly change of hardware prices, for example −0.25.</param>
    public static Variant Delayed(Result result, int months, double priceGrowth)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentOutOfRangeException.ThrowIfNegative(months);
        var document = result.Document;
        var factor = Math.Pow(1 + priceGrowth, months / 12.0);
        return new(
            VariantKind.Delay,
            months,
            document with
            {
                Start = document.Start.AddMonths(months),
                Currency = LaterDates.Of(document.Currency, document.Start),
                Options =
                [
                    .. document.Options.Select(
                        (option, index) =>
                            option with
                            {
                                Deal = LaterDates.Of(option.Deal, months),
                                Supply = LaterDates.Of(option.Supply, months),
                                OwnLines = LaterDates.Of(option.OwnLines, months),
                                Fleets =
                                [
                                    .. option.Fleets.Select(fleet =>
                                        Repriced(
                                            fleet with
                                            {
                                                Delivery = LaterDates.Of(
                                                    fleet.Delivery,
                                                    months,
                                                    factor
                                                ),
                                            },
                                            result.Options.ElementAtOrDefault(index),
                                            factor
                                        )
                                    ),
                                ],
                            }
                    ),
                ],
            }
        );
    }

    /// <summary>Evaluates variants, one after another.</summary>
    /// <param name="variants">The variants.</param>
    /// <param name="catalog">The catalog.</param>
    /// <param name="progress">Told how many are done, after each.</param>
    /// <param name="cancellation">Stops between variants and options.</param>
    public static ImmutableArray<VariantRow> Run(
        IEnumerable<Variant> variants,
        CatalogRevision catalog,
        IProgress<int>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(variants);
        var rows = ImmutableArray.CreateBuilder<VariantRow>();
        foreach (var variant in variants)
        {
            var result = Scenario.Evaluate(variant.Document, catalog, cancellation);
            rows.Add(new(variant, [.. result.Options.Select(VariantOption.Of)], result.Problems));
            progress?.Report(rows.Count);
        }

        return rows.ToImmutable();
    }

    private static FleetSpec Repriced(FleetSpec fleet, OptionResult? option, double factor)
    {
        var price = option
            ?.Fleets.FirstOrDefault(one => one.Spec.Id == fleet.Id)
            ?.Inputs.FirstOrDefault(input => input.Definition.Key == InputKeys.SystemPrice);
        return price is null || factor == 1
            ? fleet
            : fleet with
            {
                Inputs = fleet.Inputs.With(
                    InputKeys.SystemPrice,
                    price.Used.Value * factor,
                    Worded($"Study of delay: {factor:0.000} times the price now.")
                ),
            };
    }
}
