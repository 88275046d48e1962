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

    private static EntryField WeightField(TradeOffCriterion kind) =>
        new(PathOf(kind, "weight"), "Weight", Unit.One, 0, TradeOffSpec.MostWeight);

    private static EntryField LimitField(TradeOffCriterion kind, Criterion criterion) =>
        new(
            PathOf(kind, "limit"),
            criterion.Better == BetterWhen.Lower ? "At most" : "At least",
            Unit.One,
            -1e15,
            1e15
        )
        {
            IsOptional = true,
            Counted = criterion.Unit == "1" ? null : criterion.Unit,
        };

    private static EntryField ScoreField(TradeOffCriterion kind, string option) =>
        new(PathOf(kind, $"{option}.score"), "Score", Unit.One, 0, TradeOffSpec.MostScore)
        {
            IsOptional = true,
        };

    private string ShareOf(Criterion criterion) =>
        _report.Study.Scored is { } scored && scored.Criteria.IndexOf(criterion) is >= 0 and var at
            ? $"{Reader.Presenter.Percent(scored.Weights[at])} of all weights"
            : "not scored: no data";

    private void WeightSet(TradeOffCriterion kind, double? weight) =>
        Study.Editor.Session.Apply(
            document => document.WithWeight(kind, weight ?? TradeOffSpec.UsualWeight),
            $"weight of {CriterionOf(kind).Label}"
        );

    private void LimitSet(TradeOffCriterion kind, double? limit) =>
        Study.Editor.Session.Apply(
            document => document.WithLimit(kind, limit),
            $"limit of {CriterionOf(kind).Label}"
        );

    private void ScoreSet(TradeOffCriterion kind, string option, double? score) =>
        Study.Editor.Session.Apply(
            document => document.WithScore(kind, option, score),
            $"judgement of {CriterionOf(kind).Label}"
        );

    private void ReasonSet(TradeOffCriterion kind, string option, string reason) =>
        Study.Editor.Session.Apply(
            document => document.WithReason(kind, option, reason),
            $"reason of a judgement of {CriterionOf(kind).Label}"
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
