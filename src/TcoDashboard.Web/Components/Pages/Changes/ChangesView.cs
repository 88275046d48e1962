using System.Collections.Immutable;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Changes;

namespace TcoDashboard.Web.Components.Pages.Changes;

/// <summary>What the page "what changed" shows.</summary>
public sealed record ChangesView
{
    /// <summary>What could not be read, one sentence each.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The earlier one; <c>null</c> when it cannot be read.</summary>
    public ChangeSide? From { get; init; }

    /// <summary>The later one; <c>null</c> when it cannot be read.</summary>
    public ChangeSide? To { get; init; }

    /// <summary>The figures that both have.</summary>
    public ImmutableArray<Metric> Metrics { get; init; } = [];

    /// <summary>What changed; <c>null</c> when one side has no numbers.</summary>
    public ChangeReport? Report { get; init; }
}
