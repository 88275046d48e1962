using System.Collections.Immutable;
using System.Globalization;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Changes;

/// <summary>Finds what differs between two results beside the numbers of the sheets: what is built, where, when and on what terms.</summary>
internal static class SettingChanges
{
    /// <summary>The differences, those of the scenario first.</summary>
    public static ImmutableArray<SettingChange> Of(
        ChangeSide before,
        ChangeSide after,
        Presenter presenter
    ) =>
        [
            .. Scenario(before.Result, after.Result, presenter)
                .Concat(Option(before, after))
                .Concat(Fleets(before.Option, after.Option, presenter))
                .Where(change => change.Before != change.After),
        ];

    private static IEnumerable<SettingChange> Scenario(
        Result before,
        Result after,
        Presenter presenter
    )
    {
        var (one, other) = (before.Document, after.Document);
        yield return new(
            "Catalog",
            Words.Catalog(before.Catalog, presenter),
            Words.Catalog(after.Catalog, presenter)
        );
        yield return new("Model version", before.ModelVersion, after.ModelVersion);
        yield return new("Start", presenter.Month(one.Start), presenter.Month(other.Start));
        yield return new("Horizon", one.HorizonWords, other.HorizonWords);
        yield return new("Money", Words.MoneyOf(one.MoneyBasis), Words.MoneyOf(other.MoneyBasis));
        yield return new("Tax", Tax(one), Tax(other));
        yield return Equality("Limits of power and capital", one.Limits == other.Limits);
    }

    private static IEnumerable<SettingChange> Option(ChangeSide before, ChangeSide after)
    {
        var (one, other) = (before.Option.Spec, after.Option.Spec);
        yield return new(
            "Region",
            one.Region ?? before.Result.Document.Region,
            other.Region ?? after.Result.Document.Region
        );
        yield return Equality("Financing", Equals(one.Financing, other.Financing));
        // What a deal or terms of supply say in numbers are inputs of the sheet; here it counts only whether there are any.
        yield return new("Supplier deal", Any(one.Deal), Any(other.Deal));
        yield return new("Terms of supply", Any(one.Supply), Any(other.Supply));
        yield return new("Number of fleets", Count(one.Fleets.Length), Count(other.Fleets.Length));
    }

    private static IEnumerable<SettingChange> Fleets(
        OptionResult before,
        OptionResult after,
        Presenter presenter
    )
    {
        foreach (var (one, other) in before.Fleets.Zip(after.Fleets))
        {
            yield return new("System", NameOf(one), NameOf(other));
            yield return new(
                "How it is paid for",
                Words.Of(one.Spec.Deployment),
                Words.Of(other.Spec.Deployment)
            );
            yield return new("Offer", one.Spec.Offer ?? "none", other.Spec.Offer ?? "none");
            yield return new("Systems given", Given(one.Spec.Systems), Given(other.Spec.Systems));
            yield return Equality("Deliveries", one.Spec.Delivery == other.Spec.Delivery);
            yield return new("Model", one.Workload?.Model ?? "", other.Workload?.Model ?? "");
            yield return new("Tokens of a request", Tokens(one), Tokens(other));
            foreach (var change in Shapes(one, other, presenter))
            {
                yield return change;
            }
        }
    }

    private static IEnumerable<SettingChange> Shapes(
        FleetResult before,
        FleetResult after,
        Presenter presenter
    ) =>
        from one in before.Inputs
        where one.Definition.IsStructural
        join other in after.Inputs on one.Definition.Key equals other.Definition.Key
        select new SettingChange(
            one.Definition.Label,
            presenter.Card(one.Used.Value, one.Definition.Unit),
            presenter.Card(other.Used.Value, one.Definition.Unit)
        );

    private static SettingChange Equality(string label, bool isSame) =>
        new(label, "as before", isSame ? "as before" : "changed");

    private static string Tax(ScenarioDocument document) =>
        document.Accounting.Tax is null ? "before tax" : "after tax";

    private static string Any(object? terms) => terms is null ? "none" : "given";

    private static string Tokens(FleetResult fleet) =>
        fleet.Workload is { Training: null } load
            ? $"{Count(load.InputTokens)} in, {Count(load.OutputTokens)} out"
            : "";

    private static string NameOf(FleetResult fleet) => fleet.System?.Name ?? fleet.Spec.System;

    private static string Given(double? systems) =>
        systems?.ToString(CultureInfo.InvariantCulture) ?? "sized";

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);
}
