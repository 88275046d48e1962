using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Analysis.Screening;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Web.Components.Pages.Guide;

/// <summary>The result of a search: a table to choose from.</summary>
public sealed partial class GuideCandidates
{
    private static readonly ImmutableArray<(string Words, string Metric)> s_columns =
    [
        ("guide.column.cost", MetricIds.CostPerMtokBlended),
        ("guide.column.speed", MetricIds.SpeedPerUser),
        ("guide.column.first", MetricIds.TimeToFirstToken),
        ("guide.column.systems", MetricIds.Systems),
        ("guide.column.power", MetricIds.FacilityPower),
        ("guide.column.output", MetricIds.OutputRate),
        ("guide.column.net", MetricIds.NetPresentCost),
    ];

    private static readonly ImmutableArray<(string Words, string Metric)> s_runColumns =
    [
        ("guide.column.run", MetricIds.RunCost),
        ("guide.column.days", MetricIds.DaysToTrain),
        ("guide.column.accelerators", MetricIds.Accelerators),
        ("guide.column.mfu", MetricIds.Utilisation),
        ("guide.column.power", MetricIds.FacilityPower),
        ("guide.column.energy", MetricIds.RunEnergy),
        ("guide.column.capex", MetricIds.Capex),
    ];

    private readonly Dictionary<string, NumberScale> _scales = new(StringComparer.Ordinal);

    /// <summary>What was tried.</summary>
    [Parameter, EditorRequired]
    public ImmutableArray<ScreenedCandidate> Screened { get; set; }

    /// <summary>The model that was asked for; <c>null</c> when it is not in the catalog.</summary>
    [Parameter]
    public LanguageModel? Model { get; set; }

    /// <summary>Whether an answer above was not taken, so that this belongs to the answers before it.</summary>
    [Parameter]
    public bool IsOutdated { get; set; }

    /// <summary>Ids of the options chosen.</summary>
    [Parameter, EditorRequired]
    public ImmutableHashSet<string> Chosen { get; set; } = [];

    /// <summary>Told the id of an option to take in or out.</summary>
    [Parameter]
    public EventCallback<string> OnChoose { get; set; }

    /// <summary>Asked to open the comparison.</summary>
    [Parameter]
    public EventCallback OnCompare { get; set; }

    /// <summary>Asked to open a scenario in which what one lacks can be entered.</summary>
    [Parameter]
    public EventCallback<ScreenedCandidate> OnEnter { get; set; }

    /// <summary>What the question is about.</summary>
    [Parameter, EditorRequired]
    public QuestionKind Kind { get; set; }

    /// <summary>The format that all candidates compute with, as answered.</summary>
    [Parameter, EditorRequired]
    public string Format { get; set; } = "";

    /// <summary>The address of the same question with FP4; <c>null</c> where it has no point.</summary>
    [Parameter]
    public string? OtherFormat { get; set; }

    // Why said beside the result: which machine leads depends on the format, and it is an answer of the page and no finding.
    private string FormatWords =>
        Say[Kind == QuestionKind.Training ? "guide.formatRuns" : "guide.formatIs", Format];

    private ImmutableArray<(string Words, string Metric)> Columns =>
        Kind == QuestionKind.Training ? s_runColumns : s_columns;

    private string Advice =>
        Chosen.Count > Shortlist.Most
            ? Say["guide.tooMany", Shortlist.Most, Chosen.Count - Shortlist.Most]
            : Say["guide.opens"];

    private ImmutableArray<ScreenedCandidate> Feasible =>
        [.. Screened.Where(one => one.IsFeasible)];

    private string? RangeText(ScreenedCandidate one) =>
        ScreenedDoubt.RangeOf(one) is { } range
            ? Say[
                "guide.range",
                Reader.Presenter.Number(range.Low, _scales[Columns[0].Metric]),
                Reader.Presenter.Number(range.High, _scales[Columns[0].Metric])
            ]
            : null;

    private ImmutableArray<ScreenedCandidate> Struck => [.. Screened.Where(one => !one.IsFeasible)];

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        foreach (var (_, metric) in Columns)
        {
            var unit = Screened
                .Select(one => one.Option?.Metric(metric)?.Unit)
                .FirstOrDefault(unit => unit is not null);
            _scales[metric] = Reader.Presenter.TableScaleFor(
                [.. Screened.Select(one => one.Value(metric))],
                unit ?? Unit.One
            );
        }
    }
}
