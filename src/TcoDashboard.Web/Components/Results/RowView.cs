using System.Collections.Concurrent;
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
    private static readonly ConditionalWeakTable<
        ReportRow,
        ConcurrentDictionary<RowView, StillMarkup>
    > s_drawn = [];

    /// <summary>The drawing of a row.</summary>
    /// <param name="services">Where its component finds what it asks for.</param>
    /// <param name="group">The group it stands in.</param>
    /// <param name="row">The row.</param>
    public RenderFragment Draw(IServiceProvider services, ReportGroup group, ReportRow row)
    {
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(row);
        return s_drawn
            .GetOrCreateValue(row)
            .GetOrAdd(
                this,
                static (view, at) =>
                    StillMarkup.Of<ResultRow>(
                        at.Services,
                        new Dictionary<string, object?>
                        {
                            [nameof(ResultRow.Row)] = at.Row,
                            [nameof(ResultRow.Group)] = at.Group,
                            [nameof(ResultRow.View)] = view,
                        }
                    ),
                (Services: services, Group: group, Row: row)
            )
            .Draw;
    }
}
