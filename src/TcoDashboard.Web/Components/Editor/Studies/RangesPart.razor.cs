using System.Collections.Immutable;
using TcoDashboard.Domain.Analysis.Levers;

namespace TcoDashboard.Web.Components.Editor.Studies;

/// <summary>The ranges of all inputs.</summary>
public sealed partial class RangesPart
{
    private ImmutableArray<Lever> _uncertain = [];
    private ImmutableArray<Lever> _fixed = [];
    private Lever? _edited;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        var sorted = Study
            .Ranges.Levers.OrderBy(lever => lever.Label, StringComparer.Ordinal)
            .ToArray();
        _uncertain = [.. sorted.Where(lever => lever.IsUncertain)];
        // Why: what shapes the calculation cannot be varied by a study, so there is nothing to give it.
        _fixed =
        [
            .. sorted.Where(lever =>
                !lever.IsUncertain && lever.Definition is not { IsStructural: true }
            ),
        ];
        _edited = Study.State.Edited is { } address ? Study.Ranges.Find(address) : null;
    }
}
