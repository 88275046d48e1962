using System.Globalization;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Workspace;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Components.Editor;

/// <summary>The fields of the scenario as a whole.</summary>
public sealed partial class ScenarioFields
{
    private string? _monthProblem;

    /// <summary>The open scenario.</summary>
    [Parameter, EditorRequired]
    public ScenarioSession Session { get; set; } = null!;

    /// <summary>What the catalog offers.</summary>
    [Parameter, EditorRequired]
    public EditorChoices Choices { get; set; } = null!;

    private ScenarioDocument Document => Session.Document;

    private string Pressed(PowerBasis basis) =>
        Document.Limits.PowerBasis == basis ? "true" : "false";

    private void MonthChanged(ChangeEventArgs args)
    {
        if (
            DateOnly.TryParseExact(
                args.Value as string,
                "yyyy-MM",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var month
            ) && month.Year is >= 2000 and <= 2100
        )
        {
            _monthProblem = null;
            Session.Apply(document => document.WithStart(month), Say["edit.firstMonth"]);
        }
        else
        {
            _monthProblem = Say["editor.chooseAMonthFrom"];
        }
    }

    private void YearsSet(double? years)
    {
        if (years is { } whole)
        {
            Session.Apply(
                document => document.WithHorizon(WholeMonths.Of(whole)),
                Say["edit.horizon"]
            );
        }
    }

    private void PowerSet(double? megawatts) =>
        Session.Apply(
            document =>
                document.WithPowerBudget(
                    megawatts is { } budget ? Power.FromMegawatts(budget) : null,
                    document.Limits.PowerBasis ?? PowerBasis.Facility
                ),
            Say["edit.powerBudget"]
        );

    private void BasisSet(PowerBasis basis) =>
        Session.Apply(
            document => document.WithPowerBudget(document.Limits.PowerBudget, basis),
            Say["edit.basisOfThePower"]
        );

    private void CapitalSet(double? usd) =>
        Session.Apply(
            document => document.WithCapitalBudget(usd is { } money ? Money.FromUsd(money) : null),
            Say["edit.capitalBudget"]
        );

    private void AirGapChanged(ChangeEventArgs args) =>
        Session.Apply(document => document.WithAirGap(args.Value is true), Say["edit.airGap"]);

    private string RegionName(string id) =>
        Choices.Regions.FirstOrDefault(region => region.Value == id)?.Text ?? id;

    private void RegionTurned(string region, bool isAllowed) =>
        Session.Apply(
            document =>
                document.WithLimits(limits =>
                    limits with
                    {
                        AllowedRegions = isAllowed
                            ? [.. limits.AllowedRegions.Union([region])]
                            : limits.AllowedRegions.Remove(region),
                    }
                ),
            Say["edit.allowedRegions"]
        );
}
