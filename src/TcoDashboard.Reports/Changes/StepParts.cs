using System.Collections.Immutable;
using TcoDashboard.Domain.Analysis.Changes;

namespace TcoDashboard.Reports.Changes;

/// <summary>The parts of a change of form that are worth a row, and what is left of it.</summary>
/// <param name="Shown">The inputs that matter, the largest first.</param>
/// <param name="Form">What no input explains, in the metric's unit; <c>null</c> when that is rounding or too small to be told apart.</param>
/// <param name="Small">How many parts are too small to be told apart.</param>
/// <param name="SmallEffect">What the small ones add together, in the metric's unit.</param>
internal sealed record StepParts(
    ImmutableArray<InputChange> Shown,
    double? Form,
    int Small,
    double SmallEffect
)
{
    // Why: below a two-hundredth of the largest part a row shows zeros beside it and hides what matters.
    private const double Least = 0.005;

    /// <summary>The parts of a step; none where it is not split.</summary>
    public static StepParts Of(ChangeStep step)
    {
        var inside = step.Inside;
        InputChange[] counted =
        [
            .. inside.Inputs.Where(input => Math.Abs(input.Effect) > inside.Tolerance),
        ];
        if (counted.Length == 0)
        {
            return new([], null, 0, 0);
        }

        var form = inside.IsExplained ? 0 : inside.Structure;
        var least = Least * counted.Max(input => Math.Max(Math.Abs(input.Effect), Math.Abs(form)));
        var small = counted.Where(input => Math.Abs(input.Effect) < least).ToArray();
        var isFormSmall = form != 0 && Math.Abs(form) < least;
        var count = small.Length + (isFormSmall ? 1 : 0);
        return count < 2
            ? new([.. counted], form == 0 ? null : form, 0, 0)
            : new(
                [.. counted.Except(small)],
                form == 0 || isFormSmall ? null : form,
                count,
                small.Sum(input => input.Effect) + (isFormSmall ? form : 0)
            );
    }

    /// <summary>Name of the small ones together.</summary>
    public string SmallName => Worded($"{Small} smaller parts");
}
