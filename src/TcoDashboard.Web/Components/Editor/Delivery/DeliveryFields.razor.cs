using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Workspace;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Components.Editor.Delivery;

/// <summary>The delivery of one fleet.</summary>
public sealed partial class DeliveryFields
{
    private const int MostTranches = 24;
    private const int MostSteps = 60;
    private const int MostLoads = 168;
    private const double LargestLoad = 1e12;
    private string? _curveProblem;

    /// <summary>The open scenario.</summary>
    [Parameter, EditorRequired]
    public ScenarioSession Session { get; set; } = null!;

    /// <summary>The option it belongs to.</summary>
    [Parameter, EditorRequired]
    public OptionSpec Option { get; set; } = null!;

    /// <summary>The fleet.</summary>
    [Parameter, EditorRequired]
    public FleetSpec Fleet { get; set; } = null!;

    private DeliverySpec Plan => Fleet.Delivery;

    private string Label =>
        Option.Fleets.Length == 1
            ? Option.Name
            : Say["delivery.fleet", Option.Name, Option.Fleets.IndexOf(Fleet) + 1];

    private string Curve =>
        string.Join(
            ' ',
            Plan.LoadCurve.Select(load => load.ToString("R", CultureInfo.InvariantCulture))
        );

    private string At(string list, int index, string key) =>
        At(string.Create(CultureInfo.InvariantCulture, $"{list}[{index}].{key}"));

    private string At(string key) =>
        $"{PlacePath.Of(Session.Document, InputPlace.OfFleet(Option.Id, Fleet.Id))}delivery.{key}";

    private void Edit(Func<DeliverySpec, DeliverySpec> edit, string what) =>
        Session.Apply(document => document.WithDelivery(Option.Id, Fleet.Id, edit), what);

    private void Step(int index, Func<PowerStep, PowerStep> edit) =>
        Edit(
            plan =>
                index < plan.PowerRamp.Length
                    ? plan with
                    {
                        PowerRamp = plan.PowerRamp.SetItem(index, edit(plan.PowerRamp[index])),
                    }
                    : plan,
            Say["edit.powerStep"]
        );

    // Why half of the last: the shares of a fleet add up to 1, and after one more delivery they still do.
    private void AddTranche() =>
        Edit(
            plan =>
            {
                if (plan.Tranches is not [.., var last])
                {
                    return plan with
                    {
                        Tranches = [new() { Share = 1, Month = Session.Document.Start }],
                    };
                }

                var half = last with
                {
                    Share = last.Share / 2,
                    Systems = last.Systems is { } systems ? Math.Max(1, systems / 2) : null,
                    Power = last.Power is { } power
                        ? Power.FromMegawatts(power.Megawatts / 2)
                        : null,
                };
                return plan with
                {
                    Tranches =
                    [
                        .. plan.Tranches[..^1],
                        half,
                        half with
                        {
                            Name = "",
                            Month = half.Month?.AddMonths(6),
                            OrderMonth = half.OrderMonth?.AddMonths(6),
                        },
                    ],
                };
            },
            Say["edit.newDelivery"]
        );

    private void AddStep() =>
        Edit(
            plan =>
                plan with
                {
                    PowerRamp = plan.PowerRamp.Add(
                        plan.PowerRamp is [.., var last]
                            ? last with
                            {
                                Month = last.Month.AddMonths(6),
                            }
                            : new(
                                Session.Document.Start,
                                Session.Document.Limits.PowerBudget ?? Power.FromMegawatts(1)
                            )
                    ),
                },
            Say["edit.newPowerStep"]
        );

    private void CurveChanged(ChangeEventArgs args)
    {
        var words = (args.Value as string ?? "").Split(
            [' ', ',', ';', '\t'],
            StringSplitOptions.RemoveEmptyEntries
        );
        var loads = ImmutableArray.CreateBuilder<double>();
        foreach (var word in words)
        {
            if (
                !double.TryParse(
                    word,
                    NumberStyles.Float,
                    CultureInfo.InvariantCulture,
                    out var load
                ) || load is not (> 0 and <= LargestLoad)
            )
            {
                _curveProblem = Say["delivery.isNotALoad", word];
                return;
            }

            loads.Add(load);
        }

        _curveProblem =
            loads.Count > MostLoads
                ? Say["delivery.theseAreStepsAt", loads.Count, MostLoads]
                : null;
        if (_curveProblem is null)
        {
            Edit(plan => plan with { LoadCurve = loads.ToImmutable() }, Say["edit.loadCurve"]);
        }
    }
}
