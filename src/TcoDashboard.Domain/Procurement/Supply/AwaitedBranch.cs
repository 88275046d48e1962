using System.Collections.Immutable;

namespace TcoDashboard.Domain.Procurement.Supply;

/// <summary>Things that are ordered in a month and come one after the other, beside other branches.</summary>
/// <param name="Name">Name of the branch, for example grid connection.</param>
/// <param name="Order">Month of the order (day is always 1); may lie before the scenario starts.</param>
/// <param name="Steps">Lead times one after the other; at least one.</param>
/// <param name="Evidence">What the lead times rest on.</param>
public sealed record AwaitedBranch(
    string Name,
    DateOnly Order,
    ImmutableArray<LeadTime> Steps,
    Evidence Evidence
);
