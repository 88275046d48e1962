namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>Why a function has no value, in the words of a problem.</summary>
/// <param name="Code">Stable problem code.</param>
/// <param name="Cause">What happened, as the end of "cannot be computed: …", without a full stop.</param>
/// <param name="Remedy">What to do, a full sentence.</param>
public sealed record Failure(string Code, string Cause, string Remedy);
