using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Web.Workspace.Edits;

/// <summary>Where in a document a setting is made: for the whole scenario, one option or one fleet of it.</summary>
/// <param name="Option">Id of the option; <c>null</c> for the whole scenario.</param>
/// <param name="Fleet">Id of the fleet; <c>null</c> for the whole option or scenario.</param>
public sealed record InputPlace(string? Option, string? Fleet)
{
    /// <summary>The whole scenario.</summary>
    public static InputPlace Scenario { get; } = new(null, null);

    /// <summary>One option.</summary>
    public static InputPlace OfOption(string option) => new(option, null);

    /// <summary>One fleet of an option.</summary>
    public static InputPlace OfFleet(string option, string fleet) => new(option, fleet);

    /// <summary>The level of the place.</summary>
    public InputLevel Level =>
        Fleet is not null ? InputLevel.Fleet
        : Option is not null ? InputLevel.Option
        : InputLevel.Scenario;

    /// <summary>The place where an option-wide input is set instead: never a single fleet.</summary>
    public InputPlace WithoutFleet() => Fleet is null ? this : this with { Fleet = null };
}
