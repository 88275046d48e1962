namespace TcoDashboard.Domain.Catalog;

/// <summary>The kinds of catalog item; each is a folder below <c>data/</c> and a section of the catalog page.</summary>
public enum CatalogKind
{
    /// <summary>A chip, card or wafer: <c>data/accelerators</c>.</summary>
    Accelerator,

    /// <summary>Something that can be bought or rented as one unit: a node, a rack, a pod: <c>data/systems</c>.</summary>
    System,

    /// <summary>A language model and its layout: <c>data/models</c>.</summary>
    Model,

    /// <summary>A place with its electricity, climate, tax and law: <c>data/regions</c>.</summary>
    Region,

    /// <summary>A price somebody asks or pays: an hour of an accelerator, a million tokens: <c>data/offers</c>.</summary>
    Offer,

    /// <summary>A switch, adapter, optic or cable, or a rule of thumb about networks: <c>data/network</c>.</summary>
    Network,

    /// <summary>A published agreement between a buyer and a supplier, or a benchmark of one: <c>data/deals</c>.</summary>
    Deal,

    /// <summary>One sourced figure about facilities, operations, depreciation or failures: <c>data/facility</c>.</summary>
    Facility,

    /// <summary>Shape of a load: token lengths, service targets, daily curve: <c>data/workloads</c>.</summary>
    Workload,

    /// <summary>Parameters of the performance model with their fit: <c>data/calibration</c>.</summary>
    Calibration,

    /// <summary>A default assumption of the cost model that no other kind carries: <c>data/assumptions</c>.</summary>
    Assumption,
}
