using TcoDashboard.Domain;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Web.Language;
using TcoDashboard.Web.Workspace.Entry;

namespace TcoDashboard.Web.Components.Elements;

/// <summary>What a problem says to whoever reads the page, in their units and their way of writing numbers.</summary>
public static class ProblemWords
{
    private const string Inputs = "inputs.";

    /// <summary>The way out, with the range of a missing input as its field gives it.</summary>
    public static string Remedy(Problem problem, ReaderFormat format, Wording say)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(say);
        if (MissingInput(problem) is not { } input)
        {
            return problem.Remedy;
        }

        var field = EntryField.Of(input, problem.Path) with { Format = format, Say = say };
        return say["problem.enterInput", input.Label, EntryText.Allowed(field)];
    }

    /// <summary>The input that has no value; <c>null</c> when the problem is another.</summary>
    public static InputDefinition? MissingInput(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var at = problem.Path.LastIndexOf(Inputs, StringComparison.Ordinal);
        return problem.Code == "S-112" && at >= 0
            ? InputDefinitions.ByKey.GetValueOrDefault(problem.Path[(at + Inputs.Length)..])
            : null;
    }
}
