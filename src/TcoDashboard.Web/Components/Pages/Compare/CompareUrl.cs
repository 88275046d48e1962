using System.Collections.Immutable;

namespace TcoDashboard.Web.Components.Pages.Compare;

/// <summary>What came of reading the address of a comparison.</summary>
/// <param name="State">What could be understood.</param>
/// <param name="Notes">What was ignored, one sentence each, for the reader.</param>
public sealed record CompareUrl(CompareState State, ImmutableArray<string> Notes);
