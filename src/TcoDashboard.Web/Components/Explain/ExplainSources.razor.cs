using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Components.Editor.Evidence;

namespace TcoDashboard.Web.Components.Explain;

/// <summary>The sources below a number, without walking down to them.</summary>
public sealed partial class ExplainSources
{
    private const int Short = 5;

    private ImmutableArray<WeighedSource> _rows = [];
    private (OptionResult?, string) _shown;
    private bool _isAll;

    /// <summary>The option the number belongs to.</summary>
    [Parameter, EditorRequired]
    public OptionResult? Option { get; set; }

    /// <summary>The cell explained; a formula with one value.</summary>
    [Parameter, EditorRequired]
    public string CellId { get; set; } = "";

    /// <summary>Called with the input the reader goes to.</summary>
    [Parameter, EditorRequired]
    public EventCallback<ExplainAddress> OnStep { get; set; }

    private string Summary
    {
        get
        {
            var weak = _rows
                .Where(row => EvidenceRows.StrengthOf(row.Provenance) == EvidenceStrength.Weak)
                .Sum(row => row.Share);
            return Say[
                _rows.Length == 1 ? "explain.restsOnOne" : "explain.restsOnMany",
                _rows.Length,
                Reader.Presenter.Percent(weak / _rows.Sum(row => row.Share))
            ];
        }
    }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (ReferenceEquals(_shown.Item1, Option) && _shown.Item2 == CellId)
        {
            return;
        }

        _shown = (Option, CellId);
        _isAll = false;
        _rows = Option is null ? [] : WeighedSource.Below(Option, CellId);
    }
}
