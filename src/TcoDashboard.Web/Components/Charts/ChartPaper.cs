using System.Runtime.CompilerServices;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Web.Language;

namespace TcoDashboard.Web.Components.Charts;

/// <summary>A figure ready to be shown. Windows that show the same figure hold it together.</summary>
public sealed class ChartPaper
{
    private static readonly ConditionalWeakTable<ChartFigure, ChartPaper> s_open = [];

    private readonly Presenter _presenter;
    private readonly Wording _say;
    private readonly WeakReference<string> _json = new(null!);

    private ChartPaper(ChartFigure figure, Presenter presenter, Wording say)
    {
        _presenter = presenter;
        _say = say;
        Figure = figure;
        Table = ChartTables.Of(figure, presenter);
        Drawing = ChartDrawing.Of(figure, presenter) with
        {
            Words = ChartWords.Of(say),
            Table = Table,
        };
    }

    /// <summary>What is shown.</summary>
    public ChartFigure Figure { get; }

    /// <summary>What is drawn.</summary>
    public ChartDrawing Drawing { get; }

    /// <summary>The same as a table.</summary>
    public ChartTable Table { get; }

    /// <summary>What the browser draws from. Why not kept: it is many times the rest of a figure, and each window sends it once.</summary>
    public string Json
    {
        get
        {
            if (!_json.TryGetTarget(out var json))
            {
                json = Drawing.ToJson();
                _json.SetTarget(json);
            }

            return json;
        }
    }

    /// <summary>The same for a browser that holds what stands around the drawing.</summary>
    /// <param name="height">Height of the drawing in pixels.</param>
    public string GivenJson(int height) =>
        (
            Drawing with
            {
                Face = new(
                    _say["chart.toolsOfTheChart", Figure.Title],
                    $"{Figure.Summary} {_say["chart.walk"]}",
                    _say["chart.table", Figure.Title],
                    height,
                    _say["chart.series"],
                    LegendEntry.Of(Drawing),
                    _say["chart.undrawn"]
                ),
            }
        ).ToJson();

    /// <summary>The figure for one reader.</summary>
    public static ChartPaper Of(ChartFigure figure, Presenter presenter, Wording say)
    {
        ArgumentNullException.ThrowIfNull(figure);
        var known = s_open.GetValue(figure, made => new(made, presenter, say));
        // Why again: a frozen figure may be looked at by readers of other formats.
        return ReferenceEquals(known._presenter, presenter) && ReferenceEquals(known._say, say)
            ? known
            : new(figure, presenter, say);
    }
}
