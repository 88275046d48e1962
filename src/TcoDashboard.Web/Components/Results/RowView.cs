using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Web.Components.Elements;
using TcoDashboard.Web.Language;

namespace TcoDashboard.Web.Components.Results;

/// <summary>How the rows of a comparison are looked at. Windows that look at a row in the same way hold its drawing together.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="Against">Key of the column that a narrow screen shows beside the baseline.</param>
/// <param name="CanExplain">Whether a number is a button that asks for its explanation.</param>
/// <param name="Say">The words of the pages.</param>
public readonly record struct RowView(
    ImmutableArray<ReportColumn> Columns,
    string? Against,
    bool CanExplain,
    Wording Say
)
{
    // Why weakly, and the last view alone: once the browser has the rows no window needs their texts.
    private static readonly ConditionalWeakTable<ReportRow, Drawing> s_drawn = [];

    /// <summary>The drawing of a row.</summary>
    /// <param name="services">Where its component finds what it asks for.</param>
    /// <param name="group">The group it stands in.</param>
    /// <param name="row">The row.</param>
    public StillMarkup Draw(IServiceProvider services, ReportGroup group, ReportRow row)
    {
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(row);
        if (
            s_drawn.TryGetValue(row, out var last)
            && last.View == this
            && last.Still.TryGetTarget(out var drawn)
        )
        {
            return drawn;
        }

        var made = StillMarkup.Of<ResultRow>(
            services,
            new Dictionary<string, object?>
            {
                [nameof(ResultRow.Row)] = row,
                [nameof(ResultRow.Group)] = group,
                [nameof(ResultRow.View)] = this,
            }
        );
        s_drawn.AddOrUpdate(row, new(this, new(made)));
        return made;
    }

    private sealed record Drawing(RowView View, WeakReference<StillMarkup> Still);
}
