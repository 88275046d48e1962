using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Web.Workspace.Edits;

/// <content>Prompts and answers on different systems.</content>
public static partial class ScenarioEdits
{
    /// <summary>The fleet whose prompts a fleet computes, or <c>null</c> for whole requests; the link goes with it.</summary>
    public static ScenarioDocument WithPromptsFor(
        this ScenarioDocument document,
        string optionId,
        string fleetId,
        string? answers
    ) =>
        document.WithFleet(
            optionId,
            fleetId,
            fleet =>
                fleet with
                {
                    PromptsFor = answers,
                    TransferGigabytesPerSecond = answers is null
                        ? null
                        : fleet.TransferGigabytesPerSecond,
                }
        );

    /// <summary>Another link between the pools; <c>null</c> for the systems' own ports.</summary>
    public static ScenarioDocument WithTransferLink(
        this ScenarioDocument document,
        string optionId,
        string fleetId,
        double? gigabytesPerSecond
    ) =>
        document.WithFleet(
            optionId,
            fleetId,
            fleet => fleet with { TransferGigabytesPerSecond = gigabytesPerSecond }
        );
}
