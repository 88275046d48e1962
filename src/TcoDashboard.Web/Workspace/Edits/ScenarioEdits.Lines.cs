using System.Collections.Immutable;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Web.Workspace.Edits;

/// <content>Lines of one's own and prices by year.</content>
public static partial class ScenarioEdits
{
    /// <summary>Changes the lines of one's own of an option.</summary>
    public static ScenarioDocument WithOwnLines(
        this ScenarioDocument document,
        string option,
        Func<ImmutableArray<OwnLineSpec>, ImmutableArray<OwnLineSpec>> edit
    ) => document.WithOption(option, known => known with { OwnLines = edit(known.OwnLines) });

    /// <summary>The electricity prices by year of an option, or of the whole scenario.</summary>
    /// <param name="document">The document.</param>
    /// <param name="option">Id of the option; <c>null</c> for the scenario.</param>
    /// <param name="path">The prices; without a year nothing of them is kept.</param>
    public static ScenarioDocument WithElectricityPath(
        this ScenarioDocument document,
        string? option,
        PricePathSpec path
    )
    {
        var kept = path.Years.IsEmpty ? PricePathSpec.None : path;
        return option is null
            ? document with
            {
                ElectricityPath = kept,
            }
            : document.WithOption(option, known => known with { ElectricityPath = kept });
    }
}
