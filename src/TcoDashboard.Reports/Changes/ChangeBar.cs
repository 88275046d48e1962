using System.Collections.Immutable;
using TcoDashboard.Domain.Analysis.Changes;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Changes;

/// <summary>One change as a bar, and as a part of a sentence.</summary>
/// <param name="Name">What changed.</param>
/// <param name="Before">Its value before, with unit.</param>
/// <param name="After">Its value after, with unit.</param>
/// <param name="Effect">What it adds to the metric, in the metric's unit.</param>
internal sealed record ChangeBar(string Name, string Before, string After, double Effect)
{
    /// <summary>The effect with its unit, rounded as in the table of changes.</summary>
    public string Text { get; init; } = "";

    /// <summary>The same without its sign.</summary>
    public string Amount => Text.TrimStart('\u2212', '-');

    /// <summary>The same with a sign in front, for a sentence.</summary>
    public string Signed => $"{(Effect > 0 ? "+" : "\u2212")}{Amount}";

    /// <summary>The bars with the digits of the rows that show the same changes, so that no figure says 62.3 beside a table's 62.4.</summary>
    public static ImmutableArray<ChangeBar> Written(
        ImmutableArray<ChangeBar> bars,
        ImmutableArray<ChangeRow> rows,
        NumberScale scale,
        ChangeWords words
    ) =>
        [
            .. bars.Select(bar =>
                bar with
                {
                    Text = rows.FirstOrDefault(row =>
                        row.Label == bar.Name
                        && row.Effect.Length > 0
                        && bar.Effect.Equals(row.Size)
                    )
                        is { } row
                        ? words.Presenter.WithUnitOf(row.Effect, scale)
                        : words.Presenter.NumberWithUnit(bar.Effect, scale),
                }
            ),
        ];

    /// <summary>The changes that add something, the largest first. A lone change of form is shown by its parts: it is the whole difference.</summary>
    public static ImmutableArray<ChangeBar> Of(ChangeTrail trail, ChangeWords words)
    {
        var bars = trail.Moving is [{ IsNumbers: false, Inside.Inputs.IsEmpty: false } lone]
            ? Parts(lone, words)
            : trail.Moving.SelectMany(step =>
                step.IsNumbers ? Inputs(step, words) : [Whole(step, words)]
            );
        var least = 1e-12 * Math.Max(Math.Abs(trail.Before), Math.Abs(trail.After));
        return
        [
            .. bars.Where(bar => Math.Abs(bar.Effect) > least)
                .OrderByDescending(bar => Math.Abs(bar.Effect)),
        ];
    }

    private static IEnumerable<ChangeBar> Inputs(ChangeStep step, ChangeWords words) =>
        Inputs(step.Inside.Inputs, words);

    private static IEnumerable<ChangeBar> Inputs(
        ImmutableArray<InputChange> inputs,
        ChangeWords words
    ) =>
        inputs.Select(input => new ChangeBar(
            input.Label,
            words.Value(input.Before, input.Unit),
            words.Value(input.After, input.Unit),
            input.Effect
        ));

    private static ChangeBar Whole(ChangeStep step, ChangeWords words) =>
        step.Settings is [{ IsWholeThing: true } thing]
            ? new(words.Label(thing), "", "", step.Effect)
        : step.Settings is [var one]
            ? new(
                words.Label(one),
                words.Value(one, one.Before),
                words.Value(one, one.After),
                step.Effect
            )
        : new(words.Together(step), "", "", step.Effect);

    private static IEnumerable<ChangeBar> Parts(ChangeStep step, ChangeWords words)
    {
        var parts = StepParts.Of(step);
        if (parts.Shown.IsEmpty)
        {
            // Inputs move and add nothing: all of it is what only one of the two has.
            return [Whole(step, words)];
        }

        return
        [
            .. Inputs(parts.Shown, words),
            new(words.Rest(step), "", "", parts.Form ?? 0),
            new(parts.SmallName, "", "", parts.SmallEffect),
        ];
    }
}
