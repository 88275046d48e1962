namespace Architecture.Tests;

/// <summary>What a program left behind.</summary>
/// <param name="Code">Its exit code.</param>
/// <param name="Text">What it wrote.</param>
/// <param name="Errors">What it complained about.</param>
public sealed record ProgramOutput(int Code, string Text, string Errors);
