using System.Collections.Immutable;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Changes;

namespace TcoDashboard.Web.Components.Pages.SharedLinks;

/// <summary>What a link looks like with other data or moved inputs, beside what it saved.</summary>
public sealed record SharedNow
{
    /// <summary>What could not be done as asked, one sentence each.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The answer now; empty where there is none.</summary>
    public string Answer { get; init; } = "";

    /// <summary>The cheapest option with its cost, see <see cref="ShortAnswer"/>.</summary>
    public string Line { get; init; } = "";

    /// <summary>
    /// What each slider stands at with today's data while nobody moves it, by its key; empty for the saved data, and without those whose
    /// fleets take different values today.
    /// </summary>
    public ImmutableDictionary<string, double> Today { get; init; } =
        ImmutableDictionary<string, double>.Empty;

    /// <summary>Every figure of every option, saved and now.</summary>
    public ImmutableArray<SharedFigure> Figures { get; init; } = [];

    /// <summary>The figures of the explained option whose change can be explained.</summary>
    public ImmutableArray<Metric> Metrics { get; init; } = [];

    /// <summary>Key of the explained column; empty when there is none.</summary>
    public string Column { get; init; } = "";

    /// <summary>Why the figure moved; <c>null</c> when one side has no numbers.</summary>
    public ChangeReport? Why { get; init; }
}
