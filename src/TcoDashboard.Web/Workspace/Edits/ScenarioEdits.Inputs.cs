using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Web.Workspace.Edits;

/// <content>Settings of inputs and replaced catalog figures.</content>
public static partial class ScenarioEdits
{
    /// <summary>The settings made at a place; empty when the place does not exist.</summary>
    public static InputSettings InputsAt(this ScenarioDocument document, InputPlace place) =>
        place.Option is null
            ? document.Inputs
            : document.FindOption(place.Option) switch
            {
                null => InputSettings.Empty,
                var option when place.Fleet is null => option.Inputs,
                var option => option.Fleets.FirstOrDefault(fleet => fleet.Id == place.Fleet)?.Inputs
                    ?? InputSettings.Empty,
            };

    /// <summary>Sets an input at a place and keeps its note.</summary>
    public static ScenarioDocument WithInput(
        this ScenarioDocument document,
        InputPlace place,
        string key,
        double value
    ) =>
        document.WithInputs(
            place,
            inputs =>
                inputs.With(key, (inputs[key] ?? new InputSetting(value)) with { Value = value })
        );

    /// <summary>Writes the note of an input that is set at a place.</summary>
    public static ScenarioDocument WithInputNote(
        this ScenarioDocument document,
        InputPlace place,
        string key,
        string note
    ) =>
        document.WithInputs(
            place,
            inputs =>
                inputs[key] is { } setting
                    ? inputs.With(key, setting with { Note = Readable(note) })
                    : inputs
        );

    /// <summary>Says in which currency an input that is set at a place was quoted; the amount stays.</summary>
    public static ScenarioDocument WithInputCurrency(
        this ScenarioDocument document,
        InputPlace place,
        string key,
        string currency
    ) =>
        document.WithInputs(
            place,
            inputs =>
                inputs[key] is { } setting
                    ? inputs.With(
                        key,
                        setting with
                        {
                            Currency = currency == "USD" ? null : currency,
                        }
                    )
                    : inputs
        );

    /// <summary>Takes a setting away, so that the next wider level or the source decides.</summary>
    public static ScenarioDocument WithoutInput(
        this ScenarioDocument document,
        InputPlace place,
        string key
    ) => document.WithInputs(place, inputs => inputs.Without(key));

    /// <summary>Replaces a catalog figure inside the scenario, with the reason.</summary>
    public static ScenarioDocument WithOverride(
        this ScenarioDocument document,
        string figure,
        double value,
        string reason
    )
    {
        var made = new FigureOverride(figure, value, Readable(reason));
        return document.Overrides.Any(existing => existing.Figure == figure)
            ? document with
            {
                Overrides = document.Overrides.Replace(
                    existing => existing.Figure == figure,
                    _ => made
                ),
            }
            : document with
            {
                Overrides = document.Overrides.Add(made),
            };
    }

    /// <summary>Goes back to the catalog's own figure.</summary>
    public static ScenarioDocument WithoutOverride(this ScenarioDocument document, string figure) =>
        document with
        {
            Overrides = document.Overrides.RemoveAll(existing => existing.Figure == figure),
        };

    private static ScenarioDocument WithInputs(
        this ScenarioDocument document,
        InputPlace place,
        Func<InputSettings, InputSettings> edit
    ) =>
        place switch
        {
            { Option: null } => document with { Inputs = edit(document.Inputs) },
            { Fleet: null } => document.WithOption(
                place.Option,
                option => option with { Inputs = edit(option.Inputs) }
            ),
            _ => document.WithFleet(
                place.Option,
                place.Fleet,
                fleet => fleet with { Inputs = edit(fleet.Inputs) }
            ),
        };
}
