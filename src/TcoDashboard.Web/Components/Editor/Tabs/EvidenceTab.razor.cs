using System.Collections.Immutable;
using System.Globalization;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Sheets;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Web.Components.Explain;

namespace TcoDashboard.Web.Components.Editor.Tabs;

/// <summary>Where the figures come from.</summary>
public sealed partial class EvidenceTab
{
    private const int Short = 15;
    private const string Cell = "unit_cost.blended";

    private ImmutableArray<(WhatIfEffect Effect, Provenance Provenance)> _rows = [];
    private OptionResult? _of;
    private bool _isAll;

    private string Counted
    {
        get
        {
            var kinds = _rows
                .GroupBy(row => ExplainWords.Chip(row.Provenance), StringComparer.Ordinal)
                .OrderByDescending(kind => kind.Count())
                .Select(kind =>
                    string.Create(CultureInfo.InvariantCulture, $"{kind.Count()} {kind.Key}")
                );
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{_rows.Length} inputs decide the cost per million tokens: {string.Join(", ", kinds)}. The heaviest stand first; each is moved alone over its sourced range, or by 10 % where none is known."
            );
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
        _rows = option?.Sheet is { } sheet
            ?
            [
                .. OptionWhatIf
                    .OneAtATime(option, Cell)
                    .Select(effect => (effect, sheet.Cell(effect.InputId).Provenance))
                    .Where(row => row.Provenance is not null && row.effect.Swing is > 0)
                    .Select(row => (row.effect, row.Provenance!)),
            ]
            : [];
    }

    private static string Weight(WhatIfEffect effect) =>
        effect is { Swing: { } swing, Metric: { } now and not 0 }
            ? Presenter.English.RelativeDifference(swing / Math.Abs(now)).TrimStart('+')
            : Presenter.Missing;
}
