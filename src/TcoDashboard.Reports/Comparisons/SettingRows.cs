using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Costing.Finance;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Comparisons;

/// <summary>What each option is, in words: systems, number, deployment, place, time.</summary>
internal static class SettingRows
{
    /// <summary>The row of currencies, which are those of a whole scenario.</summary>
    public const string CurrencyId = "currency";

    private const int MostTerms = 6;

    public static ReportGroup Of(ImmutableArray<ComparisonColumn> columns, Presenter presenter) =>
        new(
            "setting",
            Worded("What is compared"),
            [
                Row(
                    "systems_bought",
                    Worded("Systems"),
                    columns,
                    column => Fleets(column, presenter)
                ),
                Row("deployment", Worded("Deployment"), columns, Deployments),
                Row("sized_by", Worded("Number of systems decided by"), columns, SizedBy),
                .. Terms(columns),
                .. IncomeTax(columns),
                Row("region", Worded("Region"), columns, RegionName),
                Row("workloads", Worded("Workloads"), columns, Workloads),
                .. columns.Any(column => PrecisionGround.Short(column) != Presenter.Missing)
                    ? (ReadOnlySpan<ReportRow>)
                        [Row("precision", Worded("Precision"), columns, PrecisionGround.Short)]
                    : [],
                Row(
                    "power_limit",
                    Worded("Power budget"),
                    columns,
                    column => PowerLimit(column.Result.Document.Limits, presenter)
                ),
                .. Currencies(columns, presenter),
                Row(
                    "term",
                    Worded("Term"),
                    columns,
                    column =>
                        Worded(
                            $"{column.Result.Document.HorizonWords} from {presenter.Month(column.Result.Document.Start)}"
                        )
                ),
            ]
        );

    /// <summary>The currency totals are shown in, with the rate and its date; no row where all count in US dollars alone.</summary>
    private static ImmutableArray<ReportRow> Currencies(
        ImmutableArray<ComparisonColumn> columns,
        Presenter presenter
    ) =>
        columns.All(column => column.Result.Document.Currency == CurrencySpec.Dollars)
            ? []
            :
            [
                Row(
                    CurrencyId,
                    Worded("Currencies"),
                    columns,
                    column => CurrencyWords.Of(column.Result.Document, presenter)
                ),
            ];

    /// <summary>Whether income tax is counted; no row where all are alike, as the basis of all money says it then.</summary>
    private static ImmutableArray<ReportRow> IncomeTax(ImmutableArray<ComparisonColumn> columns) =>
        columns.Select(IsTaxed).Distinct().Count() < 2
            ? []
            :
            [
                Row(
                    "income_tax",
                    Worded("Income tax"),
                    columns,
                    column => IsTaxed(column) ? Worded("counted") : Worded("not counted")
                ),
            ];

    private static bool IsTaxed(ComparisonColumn column) =>
        column.Result.Document.Accounting.Tax is not null;

    /// <summary>Financing, deal and values that one option has and another has not; no row where none has any.</summary>
    /// <remarks>Why names without values: a comparison of unequal terms must be seen as one also where prices are hidden.</remarks>
    private static ImmutableArray<ReportRow> Terms(ImmutableArray<ComparisonColumn> columns) =>
        columns.All(column => TermsOf(column.Option.Spec).Length == 0)
            ? []
            :
            [
                Row(
                    "terms",
                    Worded("Terms of its own"),
                    columns,
                    column =>
                        TermsOf(column.Option.Spec) is { Length: > 0 } terms
                            ? string.Join("; ", terms.Take(MostTerms))
                                + (
                                    terms.Length > MostTerms
                                        ? Worded(
                                            $"; {Presenter.Plain.Whole(terms.Length - MostTerms)} more"
                                        )
                                        : ""
                                )
                            : Worded("none")
                ),
            ];

    private static string[] TermsOf(OptionSpec option) =>
        [
            .. option.Financing is { Kind: var kind }
                ? new[]
                {
                    kind switch
                    {
                        FinancingKind.Loan => Worded("loan"),
                        FinancingKind.FinanceLease => Worded("finance lease"),
                        _ => Worded("operating lease"),
                    },
                }
                : [],
            .. option.Deal is null ? [] : new[] { Worded("deal terms") },
            .. option.OwnLines.IsDefaultOrEmpty ? [] : new[] { Worded("own lines") },
            .. option.ElectricityPath == PricePathSpec.None
                ? []
                : new[] { Worded("electricity price by year") },
            .. option
                .Fleets.SelectMany(fleet => fleet.Inputs.ByKey.Keys)
                .Concat(option.Inputs.ByKey.Keys)
                .Distinct(StringComparer.Ordinal)
                .Select(key => InputDefinitions.ByKey.GetValueOrDefault(key)?.Label ?? key),
        ];

    private static ReportRow Row(
        string id,
        string label,
        ImmutableArray<ComparisonColumn> columns,
        Func<ComparisonColumn, string> words
    )
    {
        string[] texts = [.. columns.Select(words)];
        return new()
        {
            Id = id,
            Label = label,
            Unit = "",
            ScaleLabel = "",
            Differs = texts.Distinct().Count() > 1,
            Cells = [.. texts.Select(text => new ReportCell { Text = text, FullText = text })],
        };
    }

    private static string Fleets(ComparisonColumn column, Presenter presenter) =>
        string.Join(
            " + ",
            column.Option.Fleets.Select(fleet =>
            {
                var name =
                    (fleet.System?.Name ?? fleet.Spec.System)
                    + (fleet.Spec.PromptsFor is null ? "" : Worded(" for prompts"));
                return
                    column.Option.Values is { } values
                    && values.TryGetScalar($"fleet.{fleet.Spec.Id}.systems", out var count)
                    ? $"{presenter.Number(count, new(1, "", "", 0))} × {name}"
                    : name;
            })
        );

    private static string Deployments(ComparisonColumn column) =>
        string.Join(
            " + ",
            column
                .Option.Spec.Fleets.Select(fleet => Deployed(fleet, column.Result.Catalog))
                .Distinct()
        );

    // Why the term: machines by the hour, idle ones and machines under contract are not the same thing to have for years.
    private static string Deployed(FleetSpec fleet, CatalogRevision catalog) =>
        fleet is { Deployment: Deployment.Cloud, Offer: { } id }
        && catalog.Find(CatalogKind.Offer, id) is { } item
            ? $"{Words.Of(fleet.Deployment)} ({new RentalOffer(item).Words}, {new RentalOffer(item).Provider})"
            : Words.Of(fleet.Deployment);

    private static string SizedBy(ComparisonColumn column) =>
        string.Join(
            " + ",
            column
                .Option.Fleets.Select(fleet =>
                    fleet.SizedBy is { } limit ? Words.Of(limit) : Presenter.Missing
                )
                .Distinct()
        );

    private static string RegionName(ComparisonColumn column)
    {
        var id = column.Option.Spec.Region ?? column.Result.Document.Region;
        return column.Result.Catalog.Find(CatalogKind.Region, id)?.Name ?? id;
    }

    private static string Workloads(ComparisonColumn column) =>
        string.Join(
            " + ",
            column
                .Option.Fleets.Select(fleet => fleet.Workload?.Name ?? fleet.Spec.Workload)
                .Distinct()
        );

    private static string PowerLimit(Limits limits, Presenter presenter) =>
        limits.PowerBudget is { } budget
            ? $"{presenter.Card(budget.Megawatts, Domain.Quantities.Unit.Megawatt)} {Words.Of(limits.PowerBasis ?? PowerBasis.IT)}"
            : Worded("no limit");
}
