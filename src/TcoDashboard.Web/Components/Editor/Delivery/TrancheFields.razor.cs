using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Workspace;
using TcoDashboard.Web.Workspace.Entry;

namespace TcoDashboard.Web.Components.Editor.Delivery;

/// <summary>The fields of one delivery.</summary>
public sealed partial class TrancheFields
{
    private FieldChoice[] Sizes =>
        [
            new("share", Say["delivery.shareOfTheFleet"]),
            new("systems", Say["delivery.numberOfSystems"]),
            new("power", Say["delivery.power"]),
        ];
    private FieldChoice[] Dates =>
        [
            new("arrival", Say["delivery.monthOfArrival"]),
            new("order", Say["delivery.orderAndLeadTime"]),
        ];

    /// <summary>The open scenario.</summary>
    [Parameter, EditorRequired]
    public ScenarioSession Session { get; set; } = null!;

    /// <summary>Its path in the document, with a dot behind it.</summary>
    [Parameter, EditorRequired]
    public string Path { get; set; } = "";

    /// <summary>Its place among the deliveries, from 1.</summary>
    [Parameter, EditorRequired]
    public int Number { get; set; }

    /// <summary>The delivery.</summary>
    [Parameter, EditorRequired]
    public TrancheSpec Tranche { get; set; } = null!;

    /// <summary>Told how to change it.</summary>
    [Parameter, EditorRequired]
    public EventCallback<Func<TrancheSpec, TrancheSpec>> OnSet { get; set; }

    /// <summary>Asked to remove it.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnRemove { get; set; }

    private string SizeKind =>
        Tranche.Systems is not null ? "systems"
        : Tranche.Power is not null ? "power"
        : "share";

    private Task Set(Func<TrancheSpec, TrancheSpec> edit) => OnSet.InvokeAsync(edit);

    private EntryField Weeks(string key, string label) =>
        new(Path + key, label, Unit.One, 0, 520)
        {
            IsMinimumExcluded = true,
            Counted = Say["unit.weeks"],
        };

    private Task SizeKindSet(string kind) =>
        Set(t =>
            t with
            {
                Share = kind == "share" ? t.Share ?? 1 : null,
                Systems = kind == "systems" ? t.Systems ?? 1 : null,
                Power = kind == "power" ? t.Power ?? Power.FromMegawatts(1) : null,
            }
        );

    private Task DateKindSet(string kind) =>
        Set(t =>
            kind == "arrival"
                ? t with
                {
                    Month = t.Month ?? t.OrderMonth,
                    OrderMonth = null,
                    LeadTime = null,
                }
                : t with
                {
                    Month = null,
                    OrderMonth = t.OrderMonth ?? t.Month,
                    LeadTime = t.LeadTime ?? new(26, 39),
                }
        );
}
