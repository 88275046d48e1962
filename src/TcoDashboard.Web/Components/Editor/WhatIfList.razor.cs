using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Sheets;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Web.Components.Explain;

namespace TcoDashboard.Web.Components.Editor;

/// <summary>Which inputs matter.</summary>
public sealed partial class WhatIfList
{
    private const int Short = 12;
    private ImmutableArray<OptionResult> _options = [];
    private ImmutableArray<WhatIfEffect> _effects = [];
    private OptionResult? _shown;
    private SheetCell? _cell;
    private double? _base;
    private double _widest;
    private bool _isAll;

    private string Watched => WatchedCost.Words(_cell, Say);

    /// <summary>The result whose inputs are moved.</summary>
    [Parameter, EditorRequired]
    public Result Result { get; set; } = null!;

    /// <summary>Id of the option shown, if one was chosen.</summary>
    [Parameter, EditorRequired]
    public string? Option { get; set; }

    /// <summary>Told another option.</summary>
    [Parameter, EditorRequired]
    public EventCallback<string> OptionSet { get; set; }

    /// <summary>Asked where an input comes from.</summary>
    [Parameter, EditorRequired]
    public EventCallback<ExplainAddress> OnExplain { get; set; }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        _options = [.. Result.Options.Where(option => option.IsFeasible)];
        var shown =
            _options.FirstOrDefault(option => option.Spec.Id == Option)
            ?? _options.FirstOrDefault();
        if (ReferenceEquals(shown, _shown))
        {
            return;
        }

        _shown = shown;
        _cell = shown is null ? null : WatchedCost.Of(shown, Reader.Presenter);
        _base = _cell is null ? null : shown!.Values!.Scalar(_cell.Id);
        _effects =
            shown is null || _cell is null
                ? []
                :
                [
                    .. OptionWhatIf
                        .OneAtATime(shown, _cell.Id)
                        .Where(effect =>
                            effect.Swing is { } swing && swing > 1e-9 * Math.Abs(_base ?? 1)
                        ),
                ];
        _widest = _effects
            .SelectMany(effect => new[] { effect.MetricAtLow, effect.MetricAtHigh })
            .OfType<double>()
            .Select(metric => Math.Abs(metric - (_base ?? 0)))
            .DefaultIfEmpty(1)
            .Max();
    }

    private Task OptionChanged(ChangeEventArgs args) =>
        OptionSet.InvokeAsync(args.Value as string ?? "");

    private string Change(double? metric) =>
        _base is { } now && now != 0 && metric is { } then
            ? Reader.Presenter.RelativeDifference((then - now) / now)
            : Presenter.Missing;

    // Two halves of a track around the present cost; nothing a reader could quote.
    private string Bar(WhatIfEffect effect)
    {
        var left = Math.Min(effect.MetricAtLow ?? 0, effect.MetricAtHigh ?? 0) - (_base ?? 0);
        var right = Math.Max(effect.MetricAtLow ?? 0, effect.MetricAtHigh ?? 0) - (_base ?? 0);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"--from: {Half(left):0.####}; --to: {Half(right):0.####}"
        );
    }

    private double Half(double distance) =>
        _widest > 0 ? Math.Clamp(0.5 + (distance / _widest / 2), 0, 1) : 0.5;
}
