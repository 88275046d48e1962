using System.Globalization;
using System.Text.Json.Nodes;
using TcoDashboard.Documents.Deals;
using TcoDashboard.Documents.Json;
using TcoDashboard.Domain.Procurement.Supply;

namespace TcoDashboard.Documents.Scenarios;

/// <summary>Writes what may go wrong with the supply of an option; a field that holds what a reader assumes in its absence is left out.</summary>
internal static class SupplyWriter
{
    public static JsonObject? Write(SupplyTerms? terms) =>
        terms is null
            ? null
            : Sparse.Of(
                ("value_usd_per_month", Sparse.Number(terms.ValueUsdPerMonth)),
                ("needed_by_month", Month(terms.Needed)),
                ("lead_times", Sparse.List(terms.Branches, Branch)),
                ("commissioning_weeks", Unless(terms.CommissioningWeeks, 0)),
                ("idle_usd_per_month", Unless(terms.IdleUsdPerMonth, 0)),
                ("paid_ahead_fraction", Unless(terms.PaidAheadShare, 0)),
                ("events", Sparse.List(terms.Events, Event)),
                ("failures", Sparse.List(terms.Failures, Failure)),
                ("layers", Sparse.List(terms.Layers, Layer)),
                ("second_source", terms.Second is { } second ? Second(second) : null),
                ("exit", terms.Exit is { } work ? Exit(work) : null),
                ("advantage", terms.Advantage is { } advantage ? Advantage(advantage) : null)
            );

    private static JsonObject Branch(AwaitedBranch branch) =>
        With(
            branch.Evidence,
            ("name", branch.Name),
            ("order_month", Month(branch.Order)),
            (
                "steps",
                Sparse.List(
                    branch.Steps,
                    step =>
                        Sparse.Of(
                            ("name", step.Name),
                            ("p50_weeks", Sparse.Number(step.P50Weeks)),
                            ("p90_weeks", Unless(step.P90Weeks, step.P50Weeks))
                        )
                )
            )
        );

    private static JsonObject Event(SupplyEvent one) =>
        With(
            one.Evidence,
            ("id", one.Id),
            ("name", one.Risk.Name),
            ("per_year", Sparse.Number(one.Risk.PerYear)),
            ("duration_months", Sparse.Number(one.Risk.DurationMonths)),
            ("capacity_fraction", Unless(one.Risk.CapacityShare, 1))
        );

    private static JsonObject Failure(SupplierFailure one) =>
        With(
            one.Evidence,
            ("id", one.Id),
            ("supplier", one.Supplier),
            ("failure_probability_per_year_fraction", Sparse.Number(one.ProbabilityPerYear)),
            ("exposure_usd", Unless(one.ExposureUsd, 0)),
            ("loss_given_failure_fraction", Unless(one.LossGivenFailure, 1)),
            ("capacity_fraction", Unless(one.CapacityShare, 1)),
            ("months_without", Unless(one.MonthsWithout, 0))
        );

    private static JsonObject Layer(LayerSupply layer) =>
        With(
            layer.Evidence,
            ("layer", SupplySchema.LayerNames.WordOf(layer.Layer)),
            (
                "suppliers",
                Sparse.List(
                    layer.Suppliers,
                    one =>
                        Sparse.Of(
                            ("name", one.Supplier),
                            ("share_fraction", Sparse.Number(one.Share))
                        )
                )
            )
        );

    private static JsonObject Second(SecondSource second) =>
        With(
            second.Evidence,
            ("premium_usd", Sparse.Number(second.PremiumUsd)),
            ("avoided_fraction", Sparse.Number(second.AvoidedShare)),
            ("is_taken", second.IsTaken ? JsonValue.Create(true) : null)
        );

    private static JsonObject Exit(PortingWork work) =>
        Sparse.Of(
            ("workloads_count", Sparse.Number(work.Workloads)),
            ("hours_each", Sparse.Number(work.HoursEach)),
            ("maturity_fraction", Unless(work.Maturity, 0)),
            ("usd_per_hour", Sparse.Number(work.UsdPerHour)),
            ("dual_run_months", Unless(work.DualRunMonths, 0)),
            ("old_usd_per_month", Unless(work.OldUsdPerMonth, 0)),
            ("revalidation_usd", Unless(work.RevalidationUsd, 0))
        );

    private static JsonObject Advantage(AdvantageTerms terms) =>
        Sparse.Of(
            ("against", terms.Against),
            ("threshold_fraction", Unless(terms.Threshold, AdvantageGate.DefaultThreshold)),
            ("risk_premium_usd", Unless(terms.RiskPremiumUsd, 0))
        );

    private static JsonObject With(
        Evidence evidence,
        params ReadOnlySpan<(string Key, JsonNode? Value)> fields
    )
    {
        var made = Sparse.Of(fields);
        if (evidence.Source is { } source)
        {
            made.Add("source", DealWriter.Source(source));
        }

        if (Sparse.Text(evidence.Note) is { } note)
        {
            made.Add("note", note);
        }

        return made;
    }

    private static JsonNode? Unless(double value, double assumed) =>
        value == assumed ? null : Sparse.Number(value);

    private static string? Month(DateOnly? month) =>
        month?.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
