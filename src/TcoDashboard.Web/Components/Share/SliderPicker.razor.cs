using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Components.Editor;
using TcoDashboard.Web.Components.Pages.SharedLinks;
using TcoDashboard.Web.Workspace.Entry;

namespace TcoDashboard.Web.Components.Share;

/// <summary>The author's choice of inputs that the recipient of a link may move.</summary>
public sealed partial class SliderPicker
{
    private Result? _result;
    private string _wanted = "";
    private ImmutableArray<FrozenSlider> _movable = [];
    private ImmutableArray<FieldChoice> _choices = [];

    /// <summary>The result that is shared.</summary>
    [Parameter, EditorRequired]
    public Result Result { get; set; } = null!;

    /// <summary>What was chosen so far.</summary>
    [Parameter, EditorRequired]
    public ImmutableArray<FrozenSlider> Chosen { get; set; } = [];

    /// <summary>Told another choice.</summary>
    [Parameter, EditorRequired]
    public EventCallback<ImmutableArray<FrozenSlider>> ChosenChanged { get; set; }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (!ReferenceEquals(_result, Result))
        {
            _result = Result;
            _movable = MovableInputs.Of(Result);
        }

        _choices =
        [
            .. _movable
                .Where(slider => Chosen.All(chosen => chosen.Key != slider.Key))
                .Select(slider => new FieldChoice(
                    slider.Key,
                    slider.Label,
                    TopicWords.Of(InputDefinitions.ByKey[slider.Input].Topic, Say)
                )),
        ];
    }

    private string Words(FrozenSlider slider)
    {
        var field = slider.Field() with { Format = Reader.Format };
        return $"{EntryText.Write(slider.Value, field)} {EntryText.Symbol(field)}".TrimEnd();
    }

    // Why the limits of the input and not of the slider: the ends are what is being chosen.
    private static EntryField FieldOf(FrozenSlider slider, string end, string label) =>
        EntryField.Of(InputDefinitions.ByKey[slider.Input], $"share.{slider.Key}.{end}") with
        {
            Label = label,
        };

    private Task AddAsync()
    {
        var key = _wanted;
        _wanted = "";
        return
            _movable.FirstOrDefault(slider => slider.Key == key) is { } added
            && Chosen.All(slider => slider.Key != key)
            && Chosen.Length < FrozenSlider.Most
            ? ChosenChanged.InvokeAsync(Chosen.Add(added))
            : Task.CompletedTask;
    }

    private Task SetAsync(FrozenSlider old, FrozenSlider changed) =>
        ChosenChanged.InvokeAsync([
            .. Chosen.Select(slider => slider.Key == old.Key ? changed : slider),
        ]);

    private Task RemoveAsync(FrozenSlider slider) =>
        ChosenChanged.InvokeAsync(Chosen.RemoveAll(one => one.Key == slider.Key));
}
