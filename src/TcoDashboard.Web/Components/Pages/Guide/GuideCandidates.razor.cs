using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Analysis.Screening;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Web.Components.Pages.Guide;

/// <summary>The result of a search: a table to choose from.</summary>
public sealed partial class GuideCandidates
{
    private static readonly ImmutableArray<(string Label, string Metric)> s_columns =
    [
        ("Cost per Mtok", MetricIds.CostPerMtokBlended),
        ("Speed per user", MetricIds.SpeedPerUser),
        ("First token", MetricIds.TimeToFirstToken),
        ("Systems", MetricIds.Systems),
        ("Facility power", MetricIds.FacilityPower),
        ("Output", MetricIds.OutputRate),
        ("Net present cost", MetricIds.NetPresentCost),
    ];

    private static readonly ImmutableArray<(string Label, string Metric)> s_runColumns =
    [
        ("Cost of the run", MetricIds.RunCost),
        ("Days", MetricIds.DaysToTrain),
        ("Accelerators", MetricIds.Accelerators),
        ("MFU", MetricIds.Utilisation),
        ("Facility power", MetricIds.FacilityPower),
        ("Energy of the run", MetricIds.RunEnergy),
        ("Paid at the start", MetricIds.Capex),
    ];

    private readonly Dictionary<string, NumberScale> _scales = new(StringComparer.Ordinal);

    /// <summary>What was tried.</summary>
    [Parameter, EditorRequired]
    public ImmutableArray<ScreenedCandidate> Screened { get; set; }

    /// <summary>Ids of the options chosen.</summary>
    [Parameter, EditorRequired]
    public ImmutableHashSet<string> Chosen { get; set; } = [];

    /// <summary>Told the id of an option to take in or out.</summary>
    [Parameter]
    public EventCallback<string> OnChoose { get; set; }

    /// <summary>Asked to open the comparison.</summary>
    [Parameter]
    public EventCallback OnCompare { get; set; }

    /// <summary>What the question is about.</summary>
    [Parameter, EditorRequired]
    public QuestionKind Kind { get; set; }

    private ImmutableArray<(string Label, string Metric)> Columns =>
        Kind == QuestionKind.Training ? s_runColumns : s_columns;

    private ImmutableArray<ScreenedCandidate> Feasible =>
        [.. Screened.Where(one => one.IsFeasible)];

    private ImmutableArray<ScreenedCandidate> Struck => [.. Screened.Where(one => !one.IsFeasible)];

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        foreach (var (_, metric) in Columns)
        {
            var unit = Screened
                .Select(one => one.Option?.Metric(metric)?.Unit)
                .FirstOrDefault(unit => unit is not null);
            _scales[metric] = Presenter.ScaleFor(
                Screened.Select(one => one.Value(metric)),
                unit ?? Unit.One
            );
        }
    }
}
