using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Web.Workspace.Edits;

/// <content>Ranges of inputs and settings of studies.</content>
public static partial class ScenarioEdits
{
    /// <summary>Sets how many draws a study takes.</summary>
    public static ScenarioDocument WithDraws(this ScenarioDocument document, int draws) =>
        document with
        {
            Study = document.Study with { Draws = draws },
        };

    /// <summary>Sets the seed of a study.</summary>
    public static ScenarioDocument WithSeed(this ScenarioDocument document, int seed) =>
        document with
        {
            Study = document.Study with { Seed = seed },
        };

    /// <summary>Sets the range of an input; one that the document holds for the same address is replaced in its place.</summary>
    public static ScenarioDocument WithRange(this ScenarioDocument document, RangeSpec range)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(range);
        var ranges = document.Study.Ranges;
        var tidy = range with { Source = Line(range.Source) };
        return document with
        {
            Study = document.Study with
            {
                Ranges = ranges.Any(one => one.Input == range.Input)
                    ? ranges.Replace(one => one.Input == range.Input, _ => tidy)
                    : ranges.Add(tidy),
            },
        };
    }

    /// <summary>Takes the range of an input away, so that its sourced default speaks again.</summary>
    public static ScenarioDocument WithoutRange(this ScenarioDocument document, string input)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document with
        {
            Study = document.Study with
            {
                Ranges = document.Study.Ranges.RemoveAll(one => one.Input == input),
            },
        };
    }
}
