using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Cli;

/// <summary>Finds the load that a command works on.</summary>
internal static class Loads
{
    /// <summary>Index of the first inference load, or <c>null</c>.</summary>
    public static int? FirstInference(Result result)
    {
        for (var index = 0; index < result.Document.Workloads.Length; index++)
        {
            if (result.Document.Workloads[index].Kind == WorkloadKind.Inference)
            {
                return index;
            }
        }

        return null;
    }
}
