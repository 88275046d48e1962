using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Web.Components.Pages.Compare;

/// <summary>
/// What an address names, opened. Evaluated again it gives the same comparison, whatever was saved meanwhile: that is what a page keeps instead
/// of results, which are over a megabyte each.
/// </summary>
/// <param name="Entries">In the order of the address.</param>
/// <param name="Baseline">What the address says the others are compared with, if anything.</param>
public sealed record CompareSource(ImmutableArray<CompareSource.Entry> Entries, string? Baseline)
{
    /// <summary>One entry of the address.</summary>
    /// <param name="Selection">The entry.</param>
    /// <param name="Document">Its document; <c>null</c> when there is none, which the notes say.</param>
    /// <param name="Catalog">The catalog revision it is evaluated with.</param>
    /// <param name="Address">Address of its own page.</param>
    /// <param name="Notes">What a reader should know of it, one sentence each.</param>
    public sealed record Entry(
        CompareSelection Selection,
        ScenarioDocument? Document,
        CatalogRevision? Catalog,
        string Address,
        ImmutableArray<string> Notes
    )
    {
        /// <summary>Whether its scenario has edits that are not saved and so not compared.</summary>
        public bool HasDraft { get; init; }
    }
}
