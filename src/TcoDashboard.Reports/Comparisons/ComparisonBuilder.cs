using System.Collections.Immutable;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Comparisons;

/// <summary>Turns options, of one result or of several, into a comparison.</summary>
public static class ComparisonBuilder
{
    /// <summary>What no number of some options contains; pages and exports read this one list.</summary>
    public static ImmutableArray<string> NotIncluded(IEnumerable<OptionResult> options) =>
        [.. Omissions.Of(options)];

    /// <summary>A comparison of all options of one result, on the result's own baseline.</summary>
    public static ComparisonReport Build(Result result, CostBasis basis, Presenter presenter)
    {
        ArgumentNullException.ThrowIfNull(result);
        return Build(
            [.. ComparisonColumn.Of(result)],
            [result],
            result.Baseline?.Spec.Id,
            basis,
            presenter
        );
    }

    /// <summary>A comparison of any options.</summary>
    /// <param name="columns">The options, left to right.</param>
    /// <param name="baselineKey">Key of the column others are compared with; the first when <c>null</c> or unknown.</param>
    /// <param name="basis">What the costs are divided by.</param>
    /// <param name="presenter">Makes the texts.</param>
    public static ComparisonReport Build(
        ImmutableArray<ComparisonColumn> columns,
        string? baselineKey,
        CostBasis basis,
        Presenter presenter
    ) =>
        Build(
            columns,
            [
                .. columns
                    .Select(column => column.Result)
                    .DistinctBy(result => result, ReferenceEqualityComparer.Instance),
            ],
            baselineKey,
            basis,
            presenter
        );

    private static ComparisonReport Build(
        ImmutableArray<ComparisonColumn> columns,
        ImmutableArray<Result> results,
        string? baselineKey,
        CostBasis basis,
        Presenter presenter
    )
    {
        ArgumentNullException.ThrowIfNull(presenter);
        var baseline = Math.Max(
            0,
            columns.Select(column => column.Key).ToList().IndexOf(baselineKey ?? "")
        );
        var money = ShownMoney.Of(results.Select(result => result.Document), presenter);
        var cells = new CellMaker(columns, baseline, presenter, money);
        return new()
        {
            Title = string.Join(" / ", results.Select(result => result.Document.Title).Distinct()),
            Question = results.Length == 1 ? results[0].Document.Question : "",
            Answer = AnswerSentence.Of(columns, presenter),
            BareAnswer = AnswerSentence.Of(columns, presenter, AnswerDoubt.LeftToTheDraws),
            WarrantWords = AnswerSentence.OfWarrants(columns, presenter),
            Basis = basis,
            IsAfterTax =
                results.Length > 0
                && results.All(result => result.Document.Accounting.Tax is not null),
            BasisText = BasisText(results, basis, LoadKinds.TokenWords(columns), money),
            BaselineKey = columns.IsEmpty ? "" : columns[baseline].Key,
            Columns =
            [
                .. columns.Select(
                    (column, index) =>
                        Column(column, index == baseline) with
                        {
                            Shortfall = ShortfallWords.Of(column.Option, presenter),
                        }
                ),
            ],
            Groups = columns.IsEmpty
                ? []
                :
                [
                    SettingRows.Of(columns, presenter),
                    ResultRows.Of(columns, cells),
                    .. DealRows.Of(columns, cells) is { } deals
                        ? (ReadOnlySpan<ReportGroup>)[deals]
                        : [],
                    .. SupplyRows.Of(columns, cells) is { } supply
                        ? (ReadOnlySpan<ReportGroup>)[supply]
                        : [],
                    CostRows.Of(columns, basis, cells, presenter),
                    InputRows.Of(columns, cells.InDollars()),
                ],
            Bridges = CostBridges.Of(columns, baseline, basis, presenter, money),
            Problems = [.. results.SelectMany(result => result.Problems)],
            Ground = PresentCostGround.Of(columns, money, presenter),
            Precision = PrecisionGround.Of(columns, presenter),
            NotIncluded = NotIncluded(columns.Select(column => column.Option)),
        };
    }

    private static ReportColumn Column(ComparisonColumn column, bool isBaseline) =>
        new(
            column.Key,
            column.Result.Document.Title,
            column.Option.Spec.Name,
            isBaseline,
            column.Option.IsFeasible,
            column.Result.Catalog.Hash,
            column.Result.ModelVersion,
            column.Option.Problems
        );

    /// <summary>What the money means, in one line.</summary>
    private static string BasisText(
        ImmutableArray<Result> results,
        CostBasis basis,
        string tokens,
        ShownMoney shown
    )
    {
        var money =
            basis == CostBasis.PerMillionTokens
                ? Worded($"present value per million {tokens}")
                : Worded("present value");
        var terms = results
            .Select(result =>
                Worded($"{result.Document.HorizonWords} from {result.Document.Start:yyyy-MM}")
            )
            .Distinct()
            .ToArray();
        var tax = MoneyTerms.Of(results.Select(result => result.Document));
        return terms.Length == 1
            ? $"{shown.Name}, {money}, {terms[0]}, {tax}"
            : Worded($"{shown.Name}, {money}, over different years, {tax}");
    }
}
