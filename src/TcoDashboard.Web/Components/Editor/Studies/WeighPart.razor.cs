using System.Text;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Analysis.TradeOffs;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Exports;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.TradeOffs;
using TcoDashboard.Web.Components.Layout;
using TcoDashboard.Web.Exports;
using TcoDashboard.Web.Workspace.Edits;
using TcoDashboard.Web.Workspace.Entry;

namespace TcoDashboard.Web.Components.Editor.Studies;

/// <summary>Weights, limits and judgements, and the ranking they give.</summary>
public sealed partial class WeighPart
{
    private TradeOffReport _report = null!;
    private Result? _asked;

    [Inject]
    private Browser Browser { get; set; } = null!;

    private string Address(string format) =>
        StudyExport.WeighUrl(Study.Editor.Session.Summary.Number, format);

    private TradeOffSpec Spec => Study.Editor.Session.Document.TradeOff;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (!ReferenceEquals(_asked, Study.Result))
        {
            _asked = Study.Result;
            _report = TradeOffReports.Of(Study.Canvas);
        }
    }

    private Criterion CriterionOf(TradeOffCriterion kind) =>
        _report.Study.Criteria.First(one => one.Id == Criteria.IdOf(kind));

    private static string PathOf(TradeOffCriterion kind, string name) =>
        $"trade_off.{Criteria.IdOf(kind)}.{name}";

    private EntryField WeightField(TradeOffCriterion kind) =>
        new(PathOf(kind, "weight"), Say["study.weight"], Unit.One, 0, TradeOffSpec.MostWeight);

    private EntryField LimitField(TradeOffCriterion kind, Criterion criterion) =>
        new(
            PathOf(kind, "limit"),
            criterion.Better == BetterWhen.Lower ? Say["study.atMost"] : Say["study.atLeast"],
            Unit.One,
            -1e15,
            1e15
        )
        {
            IsOptional = true,
            Counted = criterion.Unit == "1" ? null : criterion.Unit,
        };

    private EntryField ScoreField(TradeOffCriterion kind, string option) =>
        new(
            PathOf(kind, $"{option}.score"),
            Say["study.score"],
            Unit.One,
            0,
            TradeOffSpec.MostScore
        )
        {
            IsOptional = true,
        };

    private string ShareOf(Criterion criterion) =>
        _report.Study.Scored is { } scored && scored.Criteria.IndexOf(criterion) is >= 0 and var at
            ? Say["study.ofAllWeights", Reader.Presenter.Percent(scored.Weights[at])]
            : Say["study.notScoredNoData"];

    private void WeightSet(TradeOffCriterion kind, double? weight) =>
        Study.Editor.Session.Apply(
            document => document.WithWeight(kind, weight ?? TradeOffSpec.UsualWeight),
            Say["edit.weightOf", CriterionOf(kind).Label]
        );

    private void LimitSet(TradeOffCriterion kind, double? limit) =>
        Study.Editor.Session.Apply(
            document => document.WithLimit(kind, limit),
            Say["edit.limitOf", CriterionOf(kind).Label]
        );

    private void ScoreSet(TradeOffCriterion kind, string option, double? score) =>
        Study.Editor.Session.Apply(
            document => document.WithScore(kind, option, score),
            Say["edit.judgementOf", CriterionOf(kind).Label]
        );

    private void ReasonSet(TradeOffCriterion kind, string option, string reason) =>
        Study.Editor.Session.Apply(
            document => document.WithReason(kind, option, reason),
            Say["edit.reasonOfAJudgement", CriterionOf(kind).Label]
        );

    private async Task SaveAsync()
    {
        using var writer = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        TradeOffCsv.Write(Study.Result, _report.Study, writer);
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(writer.ToString()));
        await Browser.SaveFileAsync(
            FormattableString.Invariant($"trade-off-{Study.Editor.Session.Summary.Number}.csv"),
            "text/csv;charset=utf-8",
            content
        );
    }
}
