using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Procurement;
using TcoDashboard.Domain.Procurement.Supply;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>Evaluates one option: fleets, sheet, limits, metrics.</summary>
internal static class OptionEvaluation
{
    /// <summary>The option's result; without numbers when a problem stands in the way.</summary>
    public static OptionResult Run(
        ScenarioDocument document,
        int index,
        EvaluationContext context
    ) => Run(document, index, context, int.MaxValue);

    private static OptionResult Run(
        ScenarioDocument document,
        int index,
        EvaluationContext context,
        int mostSystemsOfACopy
    )
    {
        var (spec, catalog) = (document.Options[index], context.Catalog);
        var problems = ImmutableArray.CreateBuilder<Problem>();
        var pools = new PooledFleets(spec, context, mostSystemsOfACopy);
        var fleets = Enumerable
            .Range(0, spec.Fleets.Length)
            .Select(fleet => FleetEvaluation.Run(document, index, fleet, context, problems, pools))
            .ToArray();
        var result = new OptionResult
        {
            Spec = spec,
            FiscalYearStart = document.Accounting.FiscalYearStart,
            Fleets = [.. fleets.Select(fleet => fleet.Result)],
        };
        Terms(document, index, problems);
        if (
            problems.Any(problem => problem.Severity == Severity.Error)
            || !Fits(document, index, catalog, fleets, problems)
        )
        {
            return result with { Problems = problems.ToImmutable() };
        }

        var sheet = CostModel.Build(BasisOf(document, index, catalog, fleets));
        var values = sheet.Evaluate();
        if (TooWide(fleets, values) is { } span)
        {
            return Run(document, index, context, span / 2);
        }

        if (AtPeak(fleets, index, values, context, problems) is { } served)
        {
            // Why twice: what users see at the peak follows from how many systems there are, and nothing else in the sheet follows from it.
            (fleets, var isTold) = (served, IsTold(served, fleets));
            sheet = isTold ? sheet : CostModel.Build(BasisOf(document, index, catalog, fleets));
            values = isTold ? values : sheet.Evaluate();
        }

        result = result with { Fleets = Sized(fleets, values) };
        OptionLimits.Check(document, index, result, values, problems);
        Returns(document, index, values, problems);
        return Costed(result with { Problems = problems.ToImmutable() }, sheet, values);
    }

    // Whether the sheet has all numbers already.
    private static bool IsTold(FleetEvaluation[] served, FleetEvaluation[] sized) =>
        served.Zip(sized).All(pair => ReferenceEquals(pair.First.Basis, pair.Second.Basis));

    /// <summary>Sized fleets with what users see at their peak; <c>null</c> where none has a demand.</summary>
    private static FleetEvaluation[]? AtPeak(
        FleetEvaluation[] fleets,
        int index,
        SheetValues values,
        EvaluationContext context,
        ImmutableArray<Problem>.Builder problems
    )
    {
        var served = ArrivalPeak.Serve(fleets, index, values, context, problems);
        return PeakSpeeds.Of(served ?? fleets, values, context.Parameters) ?? served;
    }

    /// <summary>Adds what is wrong with the terms of an option, whatever its fleets are.</summary>
    private static void Terms(
        ScenarioDocument document,
        int index,
        ImmutableArray<Problem>.Builder problems
    )
    {
        OptionDeal.Check(document, index, problems);
        OptionSupply.Check(document, index, problems);
        OwnLineChecks.Check(document, index, problems);
    }

    private static OptionResult Costed(OptionResult sized, Sheet sheet, SheetValues values) =>
        sized.Problems.Any(problem => problem.Severity == Severity.Error)
            ? sized
            : sized with
            {
                Sheet = sheet,
                Values = values,
                Fleets = [.. sized.Fleets.Select(fleet => Priced(fleet, values))],
                Metrics = MetricTable.Of(sized, sheet, values),
                Deal = sized.Spec.Deal is { } deal ? DealResult.Of(deal, values) : null,
                Supply = sized.Spec.Supply is { } supply ? SupplyResult.Of(supply, values) : null,
            };

    /// <summary>Systems a copy spans in a fleet whose budgets do not allow one copy, though smaller ones might fit; <c>null</c> otherwise.</summary>
    private static int? TooWide(FleetEvaluation[] fleets, SheetValues values) =>
        fleets
            .Where(fleet =>
                fleet.Result
                    is {
                        Point.SystemsPerReplica: > 1,
                        System.Accelerator.Style: ExecutionStyle.Batched
                    }
                && fleet.Basis!.GivenSystems is null
                && values.Scalar($"fleet.{fleet.Basis.Id}.systems") < 1
            )
            .Select(fleet => (int?)fleet.Result.Point!.SystemsPerReplica)
            .Max();

    private static ImmutableArray<FleetResult> Sized(
        FleetEvaluation[] fleets,
        SheetValues values
    ) =>
        [
            .. fleets.Select(fleet =>
                fleet.Result with
                {
                    SizedBy = fleet.Result.SizedBy ?? SizedBy(fleet.Basis!, values),
                }
            ),
        ];

    /// <summary>A rate of return or a payback that does not exist is said, not guessed.</summary>
    private static void Returns(
        ScenarioDocument document,
        int index,
        SheetValues values,
        ImmutableArray<Problem>.Builder problems
    )
    {
        if (
            document.Accounting is { OutputValue: null, InputValue: null }
            && document.Options[index].Financing is null
        )
        {
            return;
        }
        problems.AddRange(
            values
                .Problems.Where(problem =>
                    problem.Path.StartsWith("finance.", StringComparison.Ordinal)
                )
                .Select(problem =>
                    problem with
                    {
                        Path = FormattableString.Invariant($"options[{index}]"),
                        Message =
                            document.Options.Length > 1
                                ? Worded($"{document.Options[index].Name}: {problem.Message}")
                                : problem.Message,
                        Severity = Severity.Warning,
                    }
                )
        );
    }

    /// <summary>Whether financing and accounting fit what is bought; adds the problems found.</summary>
    private static bool Fits(
        ScenarioDocument document,
        int index,
        CatalogRevision catalog,
        FleetEvaluation[] fleets,
        ImmutableArray<Problem>.Builder problems
    )
    {
        FinanceChecks.Check(
            document,
            index,
            catalog,
            [.. fleets.Select(fleet => fleet.Basis!)],
            problems
        );
        return problems.All(problem => problem.Severity != Severity.Error);
    }

    /// <summary>What the cost model needs to know of an option whose fleets are evaluated.</summary>
    public static OptionBasis BasisOf(
        ScenarioDocument document,
        int index,
        CatalogRevision catalog,
        FleetEvaluation[] fleets
    ) =>
        new(
            new(document.Start, document.Months),
            [
                .. fleets.Select(fleet =>
                    OptionLines.On(document, index, OptionDeal.On(document, index, fleet.Basis!))
                ),
            ],
            document.Limits.PowerBudget is { } power
                ? new(
                    document.Limits.PowerBasis == PowerBasis.Facility
                        ? Worded("Power budget, facility")
                        : Worded("Power budget, IT"),
                    Unit.Megawatt,
                    power.Megawatts,
                    new(
                        Origin.Scenario,
                        Worded("Limit of the scenario."),
                        Path: "limits.power_budget_mw"
                    )
                )
                : null,
            document.Limits.PowerBasis == PowerBasis.Facility,
            document.Limits.CapitalBudget is { } money
                ? new(
                    Worded("Capital budget"),
                    Unit.Usd,
                    money.Usd,
                    new(
                        Origin.Scenario,
                        Worded("Limit of the scenario."),
                        Path: "limits.capital_budget_usd"
                    )
                )
                : null,
            fleets[0].Inputs!.Leaf(InputKeys.DiscountRate)
        )
        {
            Inflation =
                document.MoneyBasis == MoneyBasis.Nominal
                    ? fleets[0].Inputs!.Leaf(InputKeys.Inflation)
                    : null,
            Finance = FinanceResolution.Of(document, index, catalog),
            Reporting = CurrencyResolution.Reporting(document),
            BesideTheBill = OptionSupply.Writing(document, index),
        };

    /// <summary>What the run would cost on other numbers of accelerators, at the option's own price of an accelerator-hour.</summary>
    private static FleetResult Priced(FleetResult fleet, SheetValues values) =>
        fleet.Training is { } training
        && values.TryGetScalar("training.run_cost", out var cost)
        && training.Scaling.FirstOrDefault(one => one.Accelerators == training.Spec.Count)
            is { } here
            ? fleet with
            {
                Training = training with
                {
                    Scaling =
                    [
                        .. training.Scaling.Select(one =>
                            one with
                            {
                                Cost = Money.FromUsd(
                                    cost * one.AcceleratorHours / here.AcceleratorHours
                                ),
                            }
                        ),
                    ],
                },
            }
            : fleet;

    private static SizingLimit SizedBy(FleetBasis basis, SheetValues values)
    {
        if (basis.GivenSystems is not null)
        {
            return SizingLimit.Given;
        }

        if (basis.PromptsFor is not null)
        {
            return SizingLimit.Answers;
        }

        var systems = values.Scalar($"fleet.{basis.Id}.systems");
        bool Is(string cell) =>
            values.TryGetScalar($"fleet.{basis.Id}.{cell}", out var cap) && cap <= systems;
        return Is("systems_by_demand") ? SizingLimit.Demand
            : Is("systems_by_tranches") ? SizingLimit.Deliveries
            : Is("systems_by_power") ? SizingLimit.Power
            : SizingLimit.Capital;
    }
}
