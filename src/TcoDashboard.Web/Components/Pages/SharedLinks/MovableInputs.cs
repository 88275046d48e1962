using System.Collections.Immutable;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Workspace;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Components.Pages.SharedLinks;

/// <summary>The inputs that a link may let its viewer move, and what moving them makes of a document.</summary>
public static class MovableInputs
{
    // Why a quarter: where nobody knows a range the author sees one that is easily narrowed or widened.
    private const double WithoutRange = 0.25;

    /// <summary>
    /// What may be declared: inputs for which all fleets of the scenario take one value, and for others those of each option for which its
    /// fleets do; with their plausible range where a source states one.
    /// </summary>
    public static ImmutableArray<FrozenSlider> Of(Result result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var document = result.Document;
        var all = PlacedInput.At(document, InputPlace.Scenario, result);
        var sliders = ImmutableArray.CreateBuilder<FrozenSlider>();
        foreach (var input in all)
        {
            if (SliderOf(input, null) is { } shared)
            {
                sliders.Add(shared);
                continue;
            }

            foreach (var option in document.Options)
            {
                var own = PlacedInput
                    .At(document, InputPlace.OfOption(option.Id), result)
                    .FirstOrDefault(one => one.Definition.Key == input.Definition.Key);
                if (own is not null && SliderOf(own, option) is { } single)
                {
                    sliders.Add(single);
                }
            }
        }

        return sliders.ToImmutable();
    }

    /// <summary>The value that an input of a slider has in a result; <c>null</c> where the fleets it is for take different ones.</summary>
    public static double? ValueOf(this Result result, FrozenSlider slider)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(slider);
        return
            PlacedInput
                .At(result.Document, slider.Place, result)
                .FirstOrDefault(one => one.Definition.Key == slider.Input)
                is { } input
            && SharedBy(input) is { } used
            ? used.Value
            : null;
    }

    /// <summary>A document with one input moved: set where the slider says, and nowhere narrower, so that every fleet follows.</summary>
    public static ScenarioDocument With(
        this ScenarioDocument document,
        FrozenSlider slider,
        double value
    )
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(slider);
        var cleared = document;
        foreach (
            var option in document.Options.Where(option =>
                slider.Option is null || option.Id == slider.Option
            )
        )
        {
            foreach (var fleet in option.Fleets)
            {
                cleared = cleared.WithoutInput(
                    InputPlace.OfFleet(option.Id, fleet.Id),
                    slider.Input
                );
            }

            cleared = cleared.WithoutInput(InputPlace.OfOption(option.Id), slider.Input);
        }

        // Why without its old setting: that may be quoted in another currency, and a slider is in the unit of the input.
        return cleared
            .WithoutInput(slider.Place, slider.Input)
            .WithInput(slider.Place, slider.Input, value);
    }

    private static FrozenSlider? SliderOf(PlacedInput input, OptionSpec? option)
    {
        if (SharedBy(input) is not { } used)
        {
            return null;
        }

        var (low, high) = RangeOf(input.Definition, used);
        return low < high
            ? new(
                input.Definition.Key,
                option?.Id,
                option is null
                    ? input.Definition.Label
                    : $"{input.Definition.Label}: {option.Name}",
                used.Value,
                low,
                high
            )
            : null;
    }

    private static InputValue? SharedBy(PlacedInput input) =>
        input.Fleets is [{ Input.Used: var used }, ..]
        && input.Fleets.All(fleet => fleet.Input.Used.Value.Equals(used.Value))
            ? used
            : null;

    private static (double Low, double High) RangeOf(InputDefinition definition, InputValue used)
    {
        var (low, high) = used.Provenance is { Low: { } least, High: { } most }
            ? (Math.Min(least, used.Value), Math.Max(most, used.Value))
            : (
                used.Value - (WithoutRange * Math.Abs(used.Value)),
                used.Value + (WithoutRange * Math.Abs(used.Value))
            );
        if (definition.IsWhole)
        {
            (low, high) = (Math.Floor(low), Math.Ceiling(high));
        }

        (low, high) = (Math.Max(low, definition.Minimum), Math.Min(high, definition.Maximum));
        return low < high ? (low, high) : (definition.Minimum, definition.Maximum);
    }
}
