namespace Browser.Tests.Fixture;

/// <summary>How the app ended.</summary>
/// <param name="ExitCode">0 after a stop that was asked for.</param>
/// <param name="Output">What it said on the way.</param>
/// <param name="Errors">Lines on the error stream.</param>
public sealed record EndedApp(int ExitCode, string Output, IReadOnlyList<string> Errors);
