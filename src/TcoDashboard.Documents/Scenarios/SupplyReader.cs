using TcoDashboard.Documents.Deals;
using TcoDashboard.Documents.Json;
using TcoDashboard.Domain.Procurement.Supply;

namespace TcoDashboard.Documents.Scenarios;

/// <summary>Reads what may go wrong with the supply of an option; whether it fits the scenario is the evaluation's business.</summary>
internal static class SupplyReader
{
    public static SupplyTerms? Read(StrictObject option, ProblemLog log)
    {
        if (option.NestedOrNull("supply") is not { } fields)
        {
            return null;
        }

        var terms = new SupplyTerms
        {
            ValueUsdPerMonth = fields.NumberOrNull("value_usd_per_month", SupplySchema.UsdPerMonth),
            Needed = DeliveryReader.MonthOrNull(fields, "needed_by_month"),
            Branches = fields.List(
                "lead_times",
                SupplySchema.Branches,
                branch => Branch(branch, log)
            ),
            CommissioningWeeks =
                fields.NumberOrNull("commissioning_weeks", SupplySchema.WeeksOrNone) ?? 0,
            IdleUsdPerMonth =
                fields.NumberOrNull("idle_usd_per_month", SupplySchema.UsdPerMonth) ?? 0,
            PaidAheadShare = fields.NumberOrNull("paid_ahead_fraction", NumberRange.Share) ?? 0,
            Events = fields.List("events", SupplySchema.Events, one => Event(one, log)),
            Failures = fields.List("failures", SupplySchema.Failures, one => Failure(one, log)),
            Layers = fields.List("layers", SupplySchema.Layers, layer => Layer(layer, log)),
            Second = fields.NestedOrNull("second_source") is { } second
                ? Second(second, log)
                : null,
            Exit = fields.NestedOrNull("exit") is { } exit ? Exit(exit) : null,
            Advantage = fields.NestedOrNull("advantage") is { } advantage
                ? Advantage(advantage)
                : null,
        };
        fields.Finish();
        Unique("events", [.. terms.Events.Select(one => one.Id)], fields, log);
        Unique("failures", [.. terms.Failures.Select(one => one.Id)], fields, log);
        return terms;
    }

    private static Evidence Evidence(StrictObject fields, ProblemLog log) =>
        new(
            fields.NestedOrNull("source") is { } source ? DealReader.Source(source, log) : null,
            fields.TextOrEmpty("note", SupplySchema.Note)
        );

    private static AwaitedBranch Branch(StrictObject fields, ProblemLog log)
    {
        var branch = new AwaitedBranch(
            fields.Text("name", SupplySchema.Name),
            DealReader.Month(fields, "order_month"),
            fields.List("steps", SupplySchema.Steps, Step),
            Evidence(fields, log)
        );
        fields.Finish();
        return branch;
    }

    private static LeadTime Step(StrictObject fields)
    {
        var median = fields.Number("p50_weeks", SupplySchema.Weeks);
        var step = new LeadTime(
            fields.Text("name", SupplySchema.Name),
            median,
            fields.NumberOrNull("p90_weeks", SupplySchema.Weeks) ?? median
        );
        fields.Finish();
        return step;
    }

    private static SupplyEvent Event(StrictObject fields, ProblemLog log)
    {
        var one = new SupplyEvent(
            fields.Text("id", TextRule.Id),
            new(
                fields.Text("name", SupplySchema.Name),
                fields.Number("per_year", SupplySchema.PerYear),
                fields.Number("duration_months", SupplySchema.Months),
                fields.NumberOrNull("capacity_fraction", NumberRange.Share) ?? 1
            ),
            Evidence(fields, log)
        );
        fields.Finish();
        return one;
    }

    private static SupplierFailure Failure(StrictObject fields, ProblemLog log)
    {
        var failure = new SupplierFailure(
            fields.Text("id", TextRule.Id),
            fields.Text("supplier", SupplySchema.Name),
            fields.Number("failure_probability_per_year_fraction", SupplySchema.YearlyFailure),
            fields.NumberOrNull("exposure_usd", SupplySchema.Usd) ?? 0,
            fields.NumberOrNull("loss_given_failure_fraction", NumberRange.Share) ?? 1,
            fields.NumberOrNull("capacity_fraction", NumberRange.Share) ?? 1,
            fields.NumberOrNull("months_without", SupplySchema.Months) ?? 0,
            Evidence(fields, log)
        );
        fields.Finish();
        return failure;
    }

    private static LayerSupply Layer(StrictObject fields, ProblemLog log)
    {
        var layer = new LayerSupply(
            fields.Choice("layer", SupplySchema.LayerNames),
            fields.List("suppliers", SupplySchema.Suppliers, Supplier),
            Evidence(fields, log)
        );
        fields.Finish();
        return layer;
    }

    private static (string, double) Supplier(StrictObject fields)
    {
        var supplier = (
            fields.Text("name", SupplySchema.Name),
            fields.Number("share_fraction", SupplySchema.PositiveShare)
        );
        fields.Finish();
        return supplier;
    }

    private static SecondSource Second(StrictObject fields, ProblemLog log)
    {
        var second = new SecondSource(
            fields.Number("premium_usd", SupplySchema.Usd),
            fields.Number("avoided_fraction", NumberRange.Share),
            fields.Flag("is_taken"),
            Evidence(fields, log)
        );
        fields.Finish();
        return second;
    }

    private static PortingWork Exit(StrictObject fields)
    {
        var work = new PortingWork(
            fields.Whole("workloads_count", SupplySchema.Workloads),
            fields.Number("hours_each", SupplySchema.Hours),
            fields.NumberOrNull("maturity_fraction", NumberRange.Share) ?? 0,
            fields.Number("usd_per_hour", SupplySchema.UsdPerHour),
            fields.NumberOrNull("dual_run_months", SupplySchema.Months) ?? 0,
            fields.NumberOrNull("old_usd_per_month", SupplySchema.UsdPerMonth) ?? 0,
            fields.NumberOrNull("revalidation_usd", SupplySchema.Usd) ?? 0
        );
        fields.Finish();
        return work;
    }

    private static AdvantageTerms Advantage(StrictObject fields)
    {
        var terms = new AdvantageTerms(
            fields.Text("against", TextRule.Id),
            fields.NumberOrNull("threshold_fraction", NumberRange.Share)
                ?? AdvantageGate.DefaultThreshold,
            fields.NumberOrNull("risk_premium_usd", SupplySchema.Usd) ?? 0
        );
        fields.Finish();
        return terms;
    }

    private static void Unique(string list, string[] ids, StrictObject fields, ProblemLog log)
    {
        for (var index = 0; index < ids.Length; index++)
        {
            var first = Array.IndexOf(ids, ids[index]);
            if (first < index && ids[index].Length > 0)
            {
                log.Error(
                    FieldPath.Member(FieldPath.Element(fields.PathOf(list), index), "id"),
                    ReadingCode.DuplicateId,
                    Worded($"The id \"{ids[index]}\" is already used by {list}[{first}]."),
                    Worded("Give one of the two another id.")
                );
            }
        }
    }
}
