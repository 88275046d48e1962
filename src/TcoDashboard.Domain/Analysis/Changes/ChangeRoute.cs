using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Domain.Analysis.Changes;

/// <summary>The way from one option to another, or from one revision of it to the next, setting by setting.</summary>
/// <param name="Settings">What the documents say differently, in the order in which it is changed.</param>
/// <param name="Document">
/// A scenario of the one option in which the settings with these places in <paramref name="Settings"/> have their later value and all others
/// their earlier one; <c>null</c> when no document can say so.
/// </param>
/// <param name="Before">The earlier catalog, with the overrides and own items of the earlier scenario.</param>
/// <param name="After">The later catalog, with the overrides and own items of the later scenario.</param>
/// <param name="Elsewhere">What differs and has no part in the figures of the option, such as other options.</param>
public sealed record ChangeRoute(
    ImmutableArray<ChangedSetting> Settings,
    Func<IReadOnlySet<int>, ScenarioDocument?> Document,
    CatalogRevision Before,
    CatalogRevision After,
    ImmutableArray<ChangedSetting> Elsewhere
);
