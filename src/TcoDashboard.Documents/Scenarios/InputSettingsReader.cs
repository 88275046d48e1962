using TcoDashboard.Documents.Json;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Documents.Scenarios;

/// <summary>Reads the settings of inputs; which keys exist and where their values may lie is the evaluation's business.</summary>
internal static class InputSettingsReader
{
    public static InputSettings Read(StrictObject owner, ProblemLog log)
    {
        var settings = InputSettings.Empty;
        foreach (var (key, node, path) in owner.Members("inputs", ScenarioSchema.MostInputs))
        {
            if (StrictObject.Of(node, path, log) is { } fields)
            {
                settings = settings.With(
                    key,
                    new InputSetting(
                        fields.Number("value", NumberRange.Any),
                        fields.TextOrEmpty("note", ScenarioSchema.Note),
                        CurrencyReader.CodeOrNull(fields, "currency")
                    )
                );
                fields.Finish();
            }
        }

        return settings;
    }
}
