namespace TcoDashboard.Domain.Scenarios;

/// <summary>Highest loads planned for on the copies of two pools, as shares of the rates at which their queues would grow without end.</summary>
/// <param name="Prompts">Of the pool for prompts.</param>
/// <param name="Answers">Of the pool that answers.</param>
internal readonly record struct PoolLoads(double Prompts, double Answers);
