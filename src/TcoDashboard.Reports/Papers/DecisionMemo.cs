using System.Collections.Immutable;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Analysis.Crossings;
using TcoDashboard.Domain.Analysis.Levers;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Sheets.Derivatives;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Workbooks;

namespace TcoDashboard.Reports.Papers;

/// <summary>The decision memo: question, answer, options, what was struck out, result with its range, what would flip it, open facts, sources.</summary>
internal static class DecisionMemo
{
    private const int MostPortrait = 4;
    private const int MostFlips = 8;
    private const int MostOpenFacts = 10;

    // Percent for a percent; less is no reason to look for a better figure.
    private const double LeastEffect = 0.0005;

    public static Paper Of(MemoScope scope, CancellationToken cancellation)
    {
        var study = MemoStudy.Of(scope, cancellation);
        var report = scope.Report.With(study?.Decision);
        return new(
            report.Title,
            Worded("Decision memo"),
            PaperParts.Foot(scope.Sources),
            // Why: six columns of figures stand side by side on the long side of the paper only.
            scope.Columns.Length > MostPortrait,
            [
                new PaperHeading(1, Worded("Question")),
                .. Questions(scope),
                new PaperHeading(1, Worded("Answer")),
                new PaperText(report.Answer, IsStrong: true),
                new PaperText(report.BasisText + "."),
                .. Options(scope, report),
                .. PaperParts.StruckOut(scope.Columns),
                .. Results(scope, report),
                .. MemoCharts.Bridges(scope, report),
                .. MemoCharts.HowSure(study, cancellation),
                .. Flips(scope.OneScenario, cancellation),
                .. OpenFacts(scope),
                .. PaperParts.NotIncluded(report),
                .. PaperParts.Sources(scope.Columns.Select(column => column.Option)),
                .. PaperParts.Identity(scope.Sources),
            ]
        );
    }

    private static IEnumerable<PaperBlock> Questions(MemoScope scope) =>
        scope.Sources.Select(source =>
        {
            var document = source.Result.Document;
            var question = document.Question.Length > 0 ? document.Question : document.Title;
            return scope.Sources.Length == 1
                ? new PaperText(question)
                : new PaperText(
                    question == document.Title ? question : $"{document.Title}: {question}",
                    IsItem: true
                );
        });

    private static IEnumerable<PaperBlock> Options(MemoScope scope, ComparisonReport report)
    {
        var setting = report.Groups.FirstOrDefault(group => group.Id == "setting");
        if (setting is null)
        {
            return [];
        }

        ReportRow[] differing =
        [
            .. setting.Rows.Where(row => row.Differs && row.Id != SettingRows.CurrencyId),
        ];
        return
        [
            new PaperHeading(1, Worded("Options")),
            new PaperTable(
                Worded("What is compared"),
                [new(Worded("Option")), .. differing.Select(row => new PaperColumn(row.Label))],
                [
                    .. report.Columns.Select(
                        (column, index) =>
                            new PaperRow([
                                Head(scope, column, index),
                                .. differing.Select(row => row.Cells[index].Text),
                            ])
                    ),
                ]
            ),
            .. setting
                .Rows.Where(row => !row.Differs)
                .Select(row => new PaperText($"{row.Label}: {row.Cells[0].Text}.", IsItem: true)),
            .. setting
                .Rows.Where(row => row.Differs && row.Id == SettingRows.CurrencyId)
                .SelectMany(_ => Currencies(scope)),
        ];
    }

    // Why once a scenario: a sentence with each rate and its source in every row made the table a page high.
    private static IEnumerable<PaperBlock> Currencies(MemoScope scope) =>
        scope
            .Sources.Select(source => source.Result.Document)
            .Select(document => new PaperText(
                Worded(
                    $"Currencies, {document.Title}: {CurrencyWords.Of(document, Presenter.Plain)}."
                ),
                IsItem: true
            ));

    private static IEnumerable<PaperBlock> Results(MemoScope scope, ComparisonReport report)
    {
        var shown = report.Columns.Index().Where(column => column.Item.IsFeasible).ToArray();
        if (shown.Length == 0)
        {
            yield break;
        }
        yield return new PaperHeading(1, Worded("Result, with its range"));
        if (MemoCharts.Costs(scope) is { } costs)
        {
            yield return costs;
        }
        foreach (var group in report.Groups.Where(group => group.Id is "results" or "costs"))
        {
            yield return new PaperTable(
                group.Id == "results"
                    ? Worded(
                        "Figures; the range below a figure is P10 to P90 of the performance model"
                    )
                    : $"{group.Title}, {report.BasisText}",
                [
                    new(Worded("Figure")),
                    .. shown.Select(column => new PaperColumn(
                        Head(scope, column.Item, column.Index),
                        IsNumber: true
                    )),
                ],
                [
                    .. group
                        .Rows.Where(row => !row.RepeatsRowAbove)
                        .SelectMany(row => Rows(row, [.. shown.Select(c => c.Index)])),
                ]
            );
        }
    }

    private static IEnumerable<PaperRow> Rows(ReportRow row, ImmutableArray<int> columns)
    {
        var label = row.ScaleLabel.Length > 0 ? $"{row.Label}, {row.ScaleLabel}" : row.Label;
        yield return new(
            [label, .. columns.Select(column => row.Cells[column].Text)],
            row.Level,
            row.IsTotal
        );
        if (columns.Any(column => row.Cells[column].RangeText.Length > 0))
        {
            yield return new(
                [Worded("range"), .. columns.Select(column => Range(row.Cells[column]))],
                1
            );
        }
    }

    // Why: the caption says which range it is, so that four words less stand in every cell.
    private static string Range(ReportCell cell) =>
        cell.RangeText.Replace(" (P10–P90)", "", StringComparison.Ordinal);

    private static string Head(MemoScope scope, ReportColumn column, int index)
    {
        var name = scope.NameOf(scope.Columns[index]);
        return column.IsBaseline ? Worded($"{name} (baseline)") : name;
    }

    private static IEnumerable<PaperBlock> Flips(Result? single, CancellationToken cancellation)
    {
        if (single is not { } result)
        {
            yield break;
        }

        var ranked = OptionOrder
            .Contenders(result.Options, MetricIds.CostPerMtokBlended)
            .Take(2)
            .Select(place => (Index: place, Item: result.Options[place]))
            .ToArray();
        if (ranked is not [var first, var second])
        {
            yield break;
        }
        yield return new PaperHeading(1, Worded("What would flip it"));
        var flips = BreakEven.Flips(
            result,
            [.. LeverTable.Of(result).Where(lever => !IsPartOfDeliveries(lever))],
            MetricIds.CostPerMtokBlended,
            first.Index,
            second.Index,
            cancellation
        );
        yield return new PaperText(
            flips.IsEmpty
                ? Worded(
                    $"No single input makes {second.Item.Spec.Name} as cheap per token as {first.Item.Spec.Name} within its limits."
                )
                : Worded(
                    $"Values at which {second.Item.Spec.Name} is as cheap per token as {first.Item.Spec.Name}, one input at a time, the smallest move first."
                )
        );
        if (!flips.IsEmpty)
        {
            yield return Deciding(result, flips);
        }
    }

    // Why: the parts of a fleet add up to one, so that none of them can move alone.
    private static bool IsPartOfDeliveries(Lever lever) =>
        lever.Unit.Equals(Unit.Fraction)
        && lever.Provenance.Path?.Contains(".delivery.tranches[", StringComparison.Ordinal) is true;

    private static PaperTable Deciding(Result result, ImmutableArray<CrossingSearch> flips) =>
        new PaperTable(
            Worded("Inputs that decide"),
            [
                new(Worded("Input")),
                new(Worded("Option")),
                new(Worded("Unit")),
                new(Worded("Today"), IsNumber: true),
                new(Worded("Flips at"), IsNumber: true),
                new(Worded("Where today's value comes from")),
            ],
            [
                .. flips
                    .Take(MostFlips)
                    .Select(flip => new PaperRow([
                        flip.Lever.Label,
                        OptionsOf(result, flip.Lever),
                        Amounts.UnitOf(flip.Lever.Unit),
                        Amounts.Entered(flip.Lever.Value, flip.Lever.Unit),
                        Amounts.Rounded(flip.Nearest!.Value, flip.Lever.Unit),
                        PaperParts.From(flip.Lever.Provenance),
                    ])),
            ]
        );

    private static string OptionsOf(Result result, Lever lever)
    {
        int[] options = [.. lever.Cells.Select(cell => cell.Option).Distinct()];
        return options.Length == result.Options.Length
            ? Worded("all")
            : string.Join("; ", options.Select(option => result.Options[option].Spec.Name));
    }

    private static IEnumerable<PaperBlock> OpenFacts(MemoScope scope)
    {
        yield return new PaperHeading(1, Worded("Open facts"));
        foreach (var warning in OpenWarnings.Of(scope))
        {
            yield return new PaperText(warning, IsItem: true);
        }
        var baseline =
            scope.Columns.FirstOrDefault(column => column.Key == scope.BaselineKey)
            ?? scope.Columns.FirstOrDefault();
        if (
            baseline is not { Option: { IsFeasible: true, Values: { } values } }
            || values.Scalar("npc") is null
        )
        {
            yield break;
        }
        var open = Gradient
            .Of(values, "npc")
            .ByElasticity.Where(input =>
                input.Provenance.IsEstimate && Math.Abs(input.Elasticity ?? 0) >= LeastEffect
            )
            .Take(MostOpenFacts)
            .ToArray();
        if (open.Length > 0)
        {
            yield return new PaperTable(
                Worded(
                    $"Estimates that matter most for {scope.NameOf(baseline)}: percent of net present cost for one percent of the input"
                ),
                [
                    new(Worded("Input")),
                    new(Worded("Unit")),
                    new(Worded("Value"), IsNumber: true),
                    new(Worded("Effect, %"), IsNumber: true),
                    new(Worded("Where it comes from")),
                ],
                [
                    .. open.Select(input => new PaperRow([
                        input.Label,
                        Amounts.UnitOf(input.Unit),
                        Amounts.Entered(input.Value, input.Unit),
                        Amounts.WithSign(input.Elasticity),
                        PaperParts.From(input.Provenance),
                    ])),
                ]
            );
        }
    }
}
