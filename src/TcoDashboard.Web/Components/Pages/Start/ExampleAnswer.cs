using System.Collections.Immutable;
using TcoDashboard.Reports.Comparisons;

namespace TcoDashboard.Web.Components.Pages.Start;

/// <summary>The answer of a preset as the start page shows it: words, and lengths of bars.</summary>
/// <param name="Preset">Id of the preset.</param>
/// <param name="Title">Its title.</param>
/// <param name="Question">The question it asks.</param>
/// <param name="Answer">The answer in one or two sentences.</param>
/// <param name="CostLabel">What the bars of cost show.</param>
/// <param name="SpeedLabel">What the bars of speed show.</param>
/// <param name="CostScale">How the bars of cost are drawn, in words.</param>
/// <param name="SpeedScale">How the bars of speed are drawn, in words.</param>
/// <param name="Basis">What the money means.</param>
/// <param name="Precision">At which precision its figures hold.</param>
/// <param name="Options">The options in the preset's order.</param>
/// <param name="NotIncluded">What no number of it contains.</param>
public sealed record ExampleAnswer(
    string Preset,
    string Title,
    string Question,
    string Answer,
    string CostLabel,
    string SpeedLabel,
    string CostScale,
    string SpeedScale,
    string Basis,
    PrecisionGround Precision,
    ImmutableArray<ExampleOption> Options,
    ImmutableArray<string> NotIncluded
)
{
    /// <summary>What it serves or trains: a cost a token says nothing without the model; empty where the catalog does not know it.</summary>
    public string Load { get; init; } = "";
}
