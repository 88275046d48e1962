using System.Text.Json.Serialization;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Web.Workspace.Edits;
using TcoDashboard.Web.Workspace.Entry;

namespace TcoDashboard.Web.Components.Pages.SharedLinks;

/// <summary>An input that the viewer of a link may move, and how far.</summary>
/// <param name="Input">Key of the input.</param>
/// <param name="Option">Id of the one option it is moved for; <c>null</c> for all of them.</param>
/// <param name="Label">What the viewer reads.</param>
/// <param name="Value">The value that was frozen, in the unit of the input.</param>
/// <param name="Low">Smallest value the viewer may choose.</param>
/// <param name="High">Largest value the viewer may choose.</param>
public sealed record FrozenSlider(
    string Input,
    string? Option,
    string Label,
    double Value,
    double Low,
    double High
)
{
    /// <summary>Most sliders of one link: more than a person keeps an eye on at once.</summary>
    public const int Most = 8;

    /// <summary>Names it in an address: <c>pue</c>, or <c>option/pue</c>.</summary>
    [JsonIgnore]
    public string Key => Option is null ? Input : $"{Option}/{Input}";

    /// <summary>Where in the document it is set.</summary>
    [JsonIgnore]
    public InputPlace Place => Option is null ? InputPlace.Scenario : InputPlace.OfOption(Option);

    /// <summary>Whether this version knows the input and the range makes sense.</summary>
    [JsonIgnore]
    public bool IsKnown =>
        InputDefinitions.ByKey.TryGetValue(Input, out var definition)
        && Low < High
        && Low >= definition.Minimum
        && High <= definition.Maximum;

    /// <summary>What the viewer may type: the range that was declared, nothing outside of it.</summary>
    public EntryField Field() =>
        EntryField.Of(InputDefinitions.ByKey[Input], $"move.{Key}") with
        {
            Label = Label,
            Minimum = Low,
            Maximum = High,
        };
}
