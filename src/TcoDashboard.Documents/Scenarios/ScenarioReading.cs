using System.Collections.Immutable;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Documents.Scenarios;

/// <summary>What came of reading a scenario document.</summary>
/// <param name="Document">The document; <c>null</c> when any problem is an error.</param>
/// <param name="Problems">All problems found, in the order of the text.</param>
public sealed record ScenarioReading(ScenarioDocument? Document, ImmutableArray<Problem> Problems);
