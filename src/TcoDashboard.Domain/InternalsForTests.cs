using System.Runtime.CompilerServices;

// The tests of the domain check the inner formulas of a room against published values.
[assembly: InternalsVisibleTo("TcoDashboard.Domain.Tests")]

// Benchmarks time the inner steps that have a limit of their own.
[assembly: InternalsVisibleTo("Benchmarks")]
