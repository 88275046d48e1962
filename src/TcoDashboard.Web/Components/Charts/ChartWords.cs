using TcoDashboard.Web.Language;

namespace TcoDashboard.Web.Components.Charts;

/// <summary>Words that a chart says under the pointer beside the names and numbers of its figure.</summary>
/// <param name="Total">Before the sum of a stack.</param>
/// <param name="Known">Before how a point is known.</param>
/// <param name="Measured">A point that was measured.</param>
/// <param name="Modelled">A point that the model computed.</param>
/// <param name="OutsideRange">The same outside of what the model was tested for.</param>
public sealed record ChartWords(
    string Total,
    string Known,
    string Measured,
    string Modelled,
    string OutsideRange
)
{
    /// <summary>The words of the file.</summary>
    public static ChartWords Of(Wording say)
    {
        ArgumentNullException.ThrowIfNull(say);
        return new(
            say["chart.total"],
            say["chart.known"],
            say["chart.measured"],
            say["chart.modelled"],
            say["chart.outsideRange"]
        );
    }
}
