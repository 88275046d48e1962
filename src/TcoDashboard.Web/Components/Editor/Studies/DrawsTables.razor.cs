using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Analysis.Uncertainty;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Studies;

namespace TcoDashboard.Web.Components.Editor.Studies;

/// <summary>A finished Monte Carlo study in numbers.</summary>
public sealed partial class DrawsTables
{
    private ImmutableArray<InputShare> _shares = [];

    /// <summary>What is studied.</summary>
    [Parameter, EditorRequired]
    public StudyView Study { get; set; } = null!;

    /// <summary>What came of it.</summary>
    [Parameter, EditorRequired]
    public DrawsReport Report { get; set; } = null!;

    /// <inheritdoc/>
    protected override void OnParametersSet() =>
        _shares = [
            .. Report
                .Shares.Where(share => share.Option == Study.Option)
                .Select(share => share.Share),
        ];

    private string Card(MetricSpread spread, double? value) =>
        Study.Canvas.Card(spread.Metric, value);

    private string Chance(int option, int against) =>
        Report.Chances.FirstOrDefault(one => one.Option == option && one.Against == against)
            is { } chance
            ? Reader.Presenter.Percent(chance.Chance)
            : Presenter.Missing;

    private double? Regret(int option) =>
        Report
            .Regrets.Where(one => one.Option == option)
            .Select(one => (double?)one.Regret)
            .FirstOrDefault();
}
