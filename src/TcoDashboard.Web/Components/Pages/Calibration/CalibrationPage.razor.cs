using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Reports.Calibration;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Web.Workspace;

namespace TcoDashboard.Web.Components.Pages.Calibration;

/// <summary>Predicted against measured: can this be trusted, and where not.</summary>
public sealed partial class CalibrationPage(
    CalibrationHolder holder,
    CatalogHolder catalogs,
    NavigationManager navigation,
    ILogger<CalibrationPage> log
) : IDisposable
{
    private CalibrationState _state = new();
    private CalibrationReport? _report;
    private ImmutableArray<CalibrationPoint> _points = [];
    private ImmutableArray<CalibrationChoice> _choices = [];
    private ChartFigure? _figure;
    private bool _isFailed;

    /// <inheritdoc/>
    public void Dispose() => navigation.LocationChanged -= OnLocationChanged;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        navigation.LocationChanged += OnLocationChanged;
        try
        {
            _report = await holder.GetAsync();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            LogFailure(log, failure);
            _isFailed = true;
            return;
        }

        Read();
    }

    private void OnLocationChanged(object? sender, LocationChangedEventArgs change) =>
        _ = InvokeAsync(() =>
        {
            Read();
            StateHasChanged();
        });

    private void Go(CalibrationState state) => navigation.NavigateTo(state.ToUrl(), replace: true);

    private void Read()
    {
        if (_report is not { } report)
        {
            return;
        }

        _state = CalibrationState.FromUrl(navigation.Uri);
        var filter = _state.Filter;
        _points = report.Select(filter);
        _choices = Choices(report, filter);
        _figure = CalibrationFigure.Of(
            _points,
            CatalogWords.Metric(filter.Metric),
            CalibrationSummary.Of(_points),
            Reader.Presenter,
            Say["calibration.source", CatalogHolder.ShortHash(catalogs.Current.Hash)]
        );
    }

    private ImmutableArray<CalibrationChoice> Choices(
        CalibrationReport report,
        CalibrationFilter filter
    ) =>
        [
            Choice(
                "metric",
                Say["calibration.metric"],
                filter.Metric,
                report,
                Metric,
                filter with
                {
                    Metric = "",
                },
                value => filter with { Metric = value },
                null
            ),
            Choice(
                "hardware",
                Say["calibration.hardware"],
                filter.Hardware,
                report,
                point => (point.Conditions.Hardware, point.HardwareName),
                filter with
                {
                    Hardware = "",
                },
                value => filter with { Hardware = value },
                Say["calibration.allHardware"]
            ),
            Choice(
                "model",
                Say["calibration.model"],
                filter.Model,
                report,
                point => (point.Conditions.Model, point.ModelName),
                filter with
                {
                    Model = "",
                },
                value => filter with { Model = value },
                Say["calibration.allModels"]
            ),
            Choice(
                "engine",
                Say["calibration.software"],
                filter.Engine,
                report,
                point => (point.Engine, point.Engine),
                filter with
                {
                    Engine = "",
                },
                value => filter with { Engine = value },
                Say["calibration.allSoftware"]
            ),
        ];

    private (string Value, string Words) Metric(CalibrationPoint point) =>
        (point.Conditions.Metric, CatalogWords.Metric(point.Conditions.Metric));

    // Each list offers only what still leaves measurements under the other filters.
    private CalibrationChoice Choice(
        string name,
        string label,
        string chosen,
        CalibrationReport report,
        Func<CalibrationPoint, (string Value, string Words)> of,
        CalibrationFilter others,
        Func<string, CalibrationFilter> with,
        string? all
    )
    {
        var values = report
            .Points.Where(others.Passes)
            .Select(of)
            .GroupBy(value => value)
            .Select(group =>
                (
                    group.Key.Value,
                    FormattableString.Invariant($"{group.Key.Words} ({group.Count()})")
                )
            )
            .OrderBy(value => value.Item2, StringComparer.OrdinalIgnoreCase)
            .ToList();
        if (all is not null)
        {
            values.Insert(0, ("", all));
        }

        return new(
            name,
            label,
            chosen,
            [.. values],
            value => _state with { Filter = with(value), ShowsAll = false }
        );
    }

    [LoggerMessage(LogLevel.Error, "The measurements could not be read.")]
    private static partial void LogFailure(ILogger logger, Exception failure);
}
