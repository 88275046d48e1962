using System.Text.Json.Nodes;
using TcoDashboard.Domain.Analysis.Changes;
using TcoDashboard.Reports.Changes;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Exports;

/// <summary>What changed as JSON, raw values: the effects of all steps add up to the change; inputs and rest of a step add up to its effect.</summary>
public static class ChangesJson
{
    /// <summary>One report.</summary>
    public static JsonObject Node(ChangeReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var words = new ChangeWords(report.Before, report.After, Presenter.Plain);
        var trail = report.Trail;
        return new()
        {
            ["before"] = JsonNumber.Of(trail.Before),
            ["after"] = JsonNumber.Of(trail.After),
            ["change"] = JsonNumber.Of(trail.After - trail.Before),
            ["steps"] = new JsonArray([
                .. trail.Steps.Where(step => step.HasEffect).Select(step => Step(step, words)),
            ]),
            ["without_effect"] = Settings(trail.Idle, words),
        };
    }

    private static JsonObject Step(ChangeStep step, ChangeWords words) =>
        new()
        {
            ["effect"] = JsonNumber.Of(step.Effect),
            ["alone"] = JsonNumber.Of(step.Alone),
            ["interaction"] = JsonNumber.Of(step.Interaction),
            ["settings"] = Settings(step.Settings, words),
            ["inputs"] = new JsonArray([.. step.Inside.Inputs.Select(Input)]),
            ["rest"] = JsonNumber.Of(step.Inside.Structure),
        };

    private static JsonArray Settings(IEnumerable<ChangedSetting> settings, ChangeWords words) =>
        [
            .. settings.Select(setting => new JsonObject
            {
                ["setting"] = setting.Address,
                ["label"] = words.Label(setting),
                ["before"] = Value(setting.Before),
                ["after"] = Value(setting.After),
            }),
        ];

    private static JsonObject Input(InputChange input) =>
        new()
        {
            ["input"] = input.CellId,
            ["label"] = input.Label,
            ["unit"] = input.Unit.Symbol,
            ["before"] = JsonNumber.Of(input.Before),
            ["after"] = JsonNumber.Of(input.After),
            ["effect"] = JsonNumber.Of(input.Effect),
            ["alone"] = JsonNumber.Of(input.Alone),
        };

    private static JsonNode? Value(string? json) => json is null ? null : JsonNode.Parse(json);
}
