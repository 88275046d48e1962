using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Sheets;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Web.Components.Editor.Evidence;
using TcoDashboard.Web.Components.Explain;

namespace TcoDashboard.Web.Components.Editor.Tabs;

/// <summary>Where the figures come from.</summary>
public sealed partial class EvidenceTab
{
    private const int Short = 15;
    private const string Weakest = "weakest";

    private ImmutableArray<EvidenceRow> _rows = [];
    private ImmutableArray<ZeroCost> _zeroes = [];
    private OptionResult? _of;
    private bool _isAll;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    private bool IsByRisk => View.State.Part == Weakest;

    private IEnumerable<EvidenceRow> Ordered =>
        IsByRisk ? _rows.OrderByDescending(row => row.Risk) : _rows;

    private string Counted
    {
        get
        {
            var kinds = _rows
                .GroupBy(row => ExplainWords.Chip(row.Provenance, Say), StringComparer.Ordinal)
                .OrderByDescending(kind => kind.Count())
                .Select(kind => Say["tabs.values", kind.Count(), kind.Key]);
            return Say["tabs.inputsDecideTheCost", _rows.Length, string.Join(", ", kinds)];
        }
    }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        var option = View.Chosen;
        if (ReferenceEquals(option, _of))
        {
            return;
        }

        _of = option;
        var today = DateOnly.FromDateTime(Time.GetUtcNow().UtcDateTime);
        _rows = option is not null ? EvidenceRows.Of(option, View.Result!.Catalog, today, Say) : [];
        _zeroes = option is not null ? ZeroCost.Of(option) : [];
    }

    private string Words(EvidenceStrength strength) =>
        strength switch
        {
            EvidenceStrength.Strong => Say["tabs.strong"],
            EvidenceStrength.Middling => Say["tabs.middling"],
            _ => Say["tabs.weak"],
        };

    private string Weight(WhatIfEffect effect) =>
        effect is { Swing: { } swing, Metric: { } now and not 0 }
            ? Reader.Presenter.RelativeDifference(swing / Math.Abs(now)).TrimStart('+')
            : Presenter.Missing;
}
