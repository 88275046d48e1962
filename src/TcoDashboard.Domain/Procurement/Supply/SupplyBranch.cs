using System.Collections.Immutable;

namespace TcoDashboard.Domain.Procurement.Supply;

/// <summary>Things that are waited for one after the other, beside other branches.</summary>
/// <param name="Name">Name of the branch, for example grid connection.</param>
/// <param name="OrderWeek">Week of the order, counted from the start.</param>
/// <param name="Steps">Lead times one after the other; at least one.</param>
public sealed record SupplyBranch(string Name, double OrderWeek, ImmutableArray<LeadTime> Steps);
