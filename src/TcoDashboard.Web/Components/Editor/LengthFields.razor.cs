using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Workspace;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Components.Editor;

/// <summary>The fields of how much prompts or answers differ in length.</summary>
public sealed partial class LengthFields
{
    private const string Alike = "alike";
    private const string ByVariation = "variation";
    private const string ByPercentiles = "percentiles";

    private ImmutableArray<FieldChoice> Kinds =>
        [
            new(Alike, Say["editor.allAsLongAs"]),
            new(ByVariation, Say["editor.ofDifferentLengthByTheir"]),
            new(ByPercentiles, Say["editor.ofDifferentLengthBy"]),
        ];

    /// <summary>The open scenario.</summary>
    [Parameter, EditorRequired]
    public ScenarioSession Session { get; set; } = null!;

    /// <summary>The load.</summary>
    [Parameter, EditorRequired]
    public WorkloadSpec Load { get; set; } = null!;

    /// <summary><c>input</c> for prompts, <c>output</c> for answers.</summary>
    [Parameter, EditorRequired]
    public string Side { get; set; } = "input";

    private bool IsInput => Side == "input";

    private int Index => Session.Document.Workloads.IndexOf(Load);

    private LengthSpread? Spread => IsInput ? Load.InputSpread : Load.OutputSpread;

    private double Mean => IsInput ? Load.PromptTokens : Load.OutputTokens;

    private string Kind =>
        Spread is null ? Alike
        : Spread.Variation is not null ? ByVariation
        : ByPercentiles;

    private void KindSet(string kind) =>
        Set(
            kind switch
            {
                ByVariation => new() { Variation = 1 },
                // A lognormal of this mean with a variation of 1, the shape that the other choice begins with.
                ByPercentiles => new()
                {
                    P50 = Math.Max(1, Math.Round(Mean * 0.71)),
                    P90 = Math.Max(1, Math.Round(Mean * 2.06)),
                },
                _ => null,
            }
        );

    private void Set(LengthSpread? spread) =>
        Session.Apply(
            document =>
                document.WithWorkload(
                    Load.Id,
                    load =>
                        IsInput
                            ? load with
                            {
                                InputSpread = spread,
                            }
                            : load with
                            {
                                OutputSpread = spread,
                            }
                ),
            IsInput ? Say["edit.lengthsOfPrompts"] : Say["edit.lengthsOfAnswers"]
        );
}
