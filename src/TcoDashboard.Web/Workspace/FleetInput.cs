using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Web.Workspace;

/// <summary>The value that one fleet takes for an input.</summary>
/// <param name="Option">The option.</param>
/// <param name="Fleet">The fleet.</param>
/// <param name="Input">The value with its origin.</param>
public sealed record FleetInput(OptionSpec Option, FleetSpec Fleet, ResolvedInput Input);
