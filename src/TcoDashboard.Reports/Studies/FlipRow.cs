using System.Collections.Immutable;
using TcoDashboard.Domain.Analysis.Crossings;
using TcoDashboard.Domain.Analysis.Levers;

namespace TcoDashboard.Reports.Studies;

/// <summary>One input that can turn a choice, in words.</summary>
/// <param name="Lever">The input.</param>
/// <param name="Now">Its value now.</param>
/// <param name="Tie">The nearest value at which the options tie.</param>
/// <param name="Change">How far that is, in percent of the value now.</param>
/// <param name="Likely">Whether the tie lies within what is believed of the input.</param>
public sealed record FlipRow(Lever Lever, string Now, string Tie, string Change, string Likely)
{
    /// <summary>The inputs that can flip a choice, the smallest move first.</summary>
    public static ImmutableArray<FlipRow> Of(
        StudyCanvas canvas,
        ImmutableArray<CrossingSearch> flips
    )
    {
        ArgumentNullException.ThrowIfNull(canvas);
        return
        [
            .. flips
                .Where(flip => flip.Nearest is not null)
                .Select(flip => Of(canvas, flip.Lever, flip.Nearest!)),
        ];
    }

    private static FlipRow Of(StudyCanvas canvas, Lever lever, Crossing tie) =>
        new(
            lever,
            canvas.Card(lever, lever.Value),
            canvas.Card(lever, tie.Value),
            lever.Value == 0
                ? canvas.Presenter.Card(tie.Value - lever.Value, lever.Unit)
                : canvas.Presenter.RelativeDifference(
                    (tie.Value - lever.Value) / Math.Abs(lever.Value)
                ),
            !lever.IsUncertain ? Worded("no range known")
                : tie.Value >= lever.Range.P10 && tie.Value <= lever.Range.P90
                    ? Worded("within P10 to P90")
                : tie.Value >= lever.Range.Quantile(0.001)
                && tie.Value <= lever.Range.Quantile(0.999)
                    ? Worded("unlikely: beyond P10 to P90")
                : Worded("outside of its range")
        );
}
