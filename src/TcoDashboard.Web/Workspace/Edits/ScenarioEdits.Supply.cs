using TcoDashboard.Domain.Procurement.Supply;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Web.Workspace.Edits;

/// <content>What may go wrong with the supply of an option.</content>
public static partial class ScenarioEdits
{
    /// <summary>The most lead times, outages or failing suppliers an option holds.</summary>
    public const int MostRisks = 20;

    /// <summary>Changes what an option says of its supply; a section that says nothing is taken away.</summary>
    public static ScenarioDocument WithSupply(
        this ScenarioDocument document,
        string option,
        Func<SupplyTerms, SupplyTerms> change
    )
    {
        ArgumentNullException.ThrowIfNull(change);
        return document with
        {
            Options =
            [
                .. document.Options.Select(one =>
                    one.Id == option ? one with { Supply = Kept(change(one.Supply ?? new())) } : one
                ),
            ],
        };
    }

    /// <summary>Adds a thing that is waited for, with figures to be replaced; the first one sets the month of need.</summary>
    public static SupplyTerms WithLeadTime(this SupplyTerms terms, DateOnly start)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return terms.Branches.Length >= MostRisks
            ? terms
            : terms with
            {
                Needed = terms.Needed ?? start,
                Branches = terms.Branches.Add(
                    new(
                        "Systems",
                        start.AddMonths(-6),
                        [new("Systems", 20, 30)],
                        new(
                            null,
                            "Estimate: trade reports of 2026 name 12 to 30 weeks for accelerator servers. Replace it with a quote."
                        )
                    )
                ),
            };
    }

    /// <summary>Takes a thing that is waited for away; with the last one the month of need goes too.</summary>
    public static SupplyTerms WithoutLeadTime(this SupplyTerms terms, int index)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var left = terms.Branches.RemoveAt(index);
        return terms with { Branches = left, Needed = left.IsEmpty ? null : terms.Needed };
    }

    /// <summary>Adds an outage with figures to be replaced.</summary>
    public static SupplyTerms WithOutage(this SupplyTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return terms.Events.Length >= MostRisks
            ? terms
            : terms with
            {
                Events = terms.Events.Add(
                    new(
                        FreeId("outage", terms.Events.Select(one => one.Id)),
                        new("Outage", 0.5, 0.1, 1),
                        new(null, "Example figures: likelihood is a judgement.")
                    )
                ),
            };
    }

    /// <summary>Adds a supplier that may fail, with figures to be replaced.</summary>
    public static SupplyTerms WithFailure(this SupplyTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return terms.Failures.Length >= MostRisks
            ? terms
            : terms with
            {
                Failures = terms.Failures.Add(
                    new(
                        FreeId("supplier", terms.Failures.Select(one => one.Id)),
                        "Supplier",
                        0.02,
                        0,
                        1,
                        1,
                        6,
                        new(null, "Example figures: likelihood is a judgement.")
                    )
                ),
            };
    }

    /// <summary>Adds the first layer that is not there yet, with one supplier.</summary>
    public static SupplyTerms WithLayer(this SupplyTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        SupplyLayer[] free =
        [
            .. Enum.GetValues<SupplyLayer>()
                .Where(layer => terms.Layers.All(one => one.Layer != layer)),
        ];
        return free.Length == 0
            ? terms
            : terms with
            {
                Layers = terms.Layers.Add(
                    new(
                        free[0],
                        [("Supplier", 1)],
                        new(null, "Example figures: shares are a judgement.")
                    )
                ),
            };
    }

    /// <summary>Adds a supplier that takes half of what the last one had, so that the shares still add up.</summary>
    public static LayerSupply WithSupplier(this LayerSupply layer)
    {
        ArgumentNullException.ThrowIfNull(layer);
        var (name, share) = layer.Suppliers[^1];
        return layer.Suppliers.Length >= MostRisks
            ? layer
            : layer with
            {
                Suppliers = layer
                    .Suppliers.SetItem(layer.Suppliers.Length - 1, (name, share / 2))
                    .Add(
                        (
                            FormattableString.Invariant($"Supplier {layer.Suppliers.Length + 1}"),
                            share / 2
                        )
                    ),
            };
    }

    /// <summary>Takes the last supplier away; the one before takes its share.</summary>
    public static LayerSupply WithoutLastSupplier(this LayerSupply layer)
    {
        ArgumentNullException.ThrowIfNull(layer);
        if (layer.Suppliers.Length < 2)
        {
            return layer;
        }

        var (name, share) = layer.Suppliers[^2];
        var last = layer.Suppliers.Length - 1;
        return layer with
        {
            Suppliers = layer
                .Suppliers.SetItem(last - 1, (name, share + layer.Suppliers[last].Share))
                .RemoveAt(last),
        };
    }

    private static SupplyTerms? Kept(SupplyTerms terms) =>
        terms
            is {
                ValueUsdPerMonth: null,
                Needed: null,
                Branches.IsEmpty: true,
                Events.IsEmpty: true,
                Failures.IsEmpty: true,
                Layers.IsEmpty: true,
                Second: null,
                Exit: null,
                Advantage: null,
                CommissioningWeeks: 0,
                IdleUsdPerMonth: 0,
                PaidAheadShare: 0,
            }
            ? null
            : terms;
}
