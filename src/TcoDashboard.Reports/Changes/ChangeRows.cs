using System.Collections.Immutable;
using TcoDashboard.Domain.Analysis.Changes;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Changes;

/// <summary>Writes the rows of a table of changes, rounded so that parts add up to their change and changes to the total.</summary>
internal sealed class ChangeRows(ChangeTrail trail, NumberScale scale, ChangeWords words)
{
    private readonly Presenter _presenter = words.Presenter;

    /// <summary>The rows and the shown total.</summary>
    public (ImmutableArray<ChangeRow> Rows, string Total) Write()
    {
        var groups = trail.Moving.SelectMany(Groups).ToArray();
        var texts = _presenter.Breakdown([.. groups.Select(group => group.Effects)], scale);
        return (
            [
                .. groups.SelectMany(
                    (group, place) => group.Write(texts.Subtotals[place], texts.Parts[place])
                ),
            ],
            texts.Total
        );
    }

    /// <summary>What differs and adds nothing.</summary>
    public ImmutableArray<ChangeRow> Idle() =>
        [
            .. trail.Idle.Where(setting => setting.Path[0] != ChangedSetting.Catalog).Select(Plain),
            .. trail
                .Moving.Where(step => step.IsNumbers)
                .SelectMany(Uncounted)
                .Select(input => Input(input, "")),
        ];

    private IEnumerable<Group> Groups(ChangeStep step)
    {
        if (step.IsNumbers)
        {
            return Counted(step)
                .OrderByDescending(input => Math.Abs(input.Effect))
                .Select(input => new Group(
                    [input.Effect],
                    (whole, _) => [Input(input, whole) with { Interaction = Together(input) }]
                ));
        }

        var parts = StepParts.Of(step);
        (double Effect, Func<string, ChangeRow> Write)[] written =
        [
            .. parts.Shown.Select(part =>
                (part.Effect, (Func<string, ChangeRow>)(text => Input(part, text)))
            ),
            .. parts.Form is { } form ? [Lone(form, words.Rest(step))] : None,
            .. parts.Small > 0 ? [Lone(parts.SmallEffect, parts.SmallName)] : None,
        ];
        ImmutableArray<double?> effects =
            written.Length == 0 ? [step.Effect] : [.. written.Select(one => (double?)one.Effect)];
        return
        [
            new(
                effects,
                (whole, texts) =>
                    [
                        .. Heads(step, whole),
                        .. written.Select(
                            (one, place) => one.Write(texts[place]) with { IsPart = true }
                        ),
                    ]
            ),
        ];
    }

    private static (double, Func<string, ChangeRow>)[] None => [];

    private static (double, Func<string, ChangeRow>) Lone(double effect, string name) =>
        (effect, text => new(name, "", "", text, "", "", "") { Size = effect });

    // What moves and adds nothing to this figure is left to the file: a table shall show what matters.
    private static IEnumerable<InputChange> Counted(ChangeStep step) =>
        step.Inside.Inputs.Where(input => Math.Abs(input.Effect) > step.Inside.Tolerance);

    private static IEnumerable<InputChange> Uncounted(ChangeStep step) =>
        step.Inside.Inputs.Where(input => Math.Abs(input.Effect) <= step.Inside.Tolerance);

    private IEnumerable<ChangeRow> Heads(ChangeStep step, string effect)
    {
        var (alone, together) = (
            step.Alone is { } own ? _presenter.Number(own, scale) : "",
            step.Interaction is { } with ? _presenter.Number(with, scale) : ""
        );
        return step.Settings is [var one]
            ?
            [
                Plain(one) with
                {
                    Effect = effect,
                    Alone = alone,
                    Interaction = together,
                    Size = step.Effect,
                },
            ]
            :
            [
                new(words.Together(step), "", "", effect, alone, together, "")
                {
                    Size = step.Effect,
                },
                .. step.Settings.Select(setting => Plain(setting) with { IsPart = true }),
            ];
    }

    private ChangeRow Input(InputChange input, string effect) =>
        new(
            input.Label,
            words.Value(input.Before, input.Unit),
            words.Value(input.After, input.Unit),
            effect,
            _presenter.Number(input.Alone, scale),
            "",
            input.Provenance.Source?.Title ?? input.Provenance.Text ?? ""
        )
        {
            Size = input.Effect,
        };

    private string Together(InputChange input) => _presenter.Number(input.Interaction, scale);

    private ChangeRow Plain(ChangedSetting setting) =>
        new(
            words.Label(setting),
            words.Value(setting, setting.Before),
            words.Value(setting, setting.After),
            "",
            "",
            "",
            ""
        );

    private sealed record Group(
        ImmutableArray<double?> Effects,
        Func<string, ImmutableArray<string>, IEnumerable<ChangeRow>> Write
    );
}
