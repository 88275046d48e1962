using System.Collections.Immutable;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Performance.Calibration;

namespace TcoDashboard.Documents.Measurements;

/// <summary>What a file of own load tests holds.</summary>
/// <param name="Trial">What they would change; <c>null</c> when no row can be used.</param>
/// <param name="Problems">What is wrong with the file and its rows, each with line and column.</param>
public sealed record OwnTestReading(OwnTrial? Trial, ImmutableArray<Problem> Problems);
