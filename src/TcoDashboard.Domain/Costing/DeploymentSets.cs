namespace TcoDashboard.Domain.Costing;

/// <summary>Membership in a <see cref="DeploymentSet"/>.</summary>
public static class DeploymentSets
{
    /// <summary>Whether the set holds the deployment.</summary>
    public static bool Includes(this DeploymentSet set, Deployment deployment) =>
        (
            set
            & deployment switch
            {
                Deployment.Own => DeploymentSet.Own,
                Deployment.Colo => DeploymentSet.Colo,
                Deployment.Cloud => DeploymentSet.Cloud,
                _ => throw new ArgumentOutOfRangeException(
                    nameof(deployment),
                    deployment,
                    "Not a deployment."
                ),
            }
        ) != DeploymentSet.None;
}
