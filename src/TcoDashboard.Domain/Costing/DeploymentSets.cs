namespace TcoDashboard.Domain.Costing;

/// <summary>Membership in a <see cref="DeploymentSet"/>.</summary>
public static class DeploymentSets
{
    /// <summary>Whether the machines are one's own, wherever they stand.</summary>
    public static bool IsBought(this Deployment deployment) =>
        deployment is Deployment.Own or Deployment.Colo;

    /// <summary>Whether an offer of a provider says the price.</summary>
    public static bool NeedsOffer(this Deployment deployment) =>
        deployment is Deployment.Cloud or Deployment.Api;

    /// <summary>Whether the set holds the deployment.</summary>
    public static bool Includes(this DeploymentSet set, Deployment deployment) =>
        (
            set
            & deployment switch
            {
                Deployment.Own => DeploymentSet.Own,
                Deployment.Colo => DeploymentSet.Colo,
                Deployment.Cloud => DeploymentSet.Cloud,
                Deployment.Api => DeploymentSet.Api,
                Deployment.Contract => DeploymentSet.Contract,
                _ => throw new ArgumentOutOfRangeException(
                    nameof(deployment),
                    deployment,
                    "Not a deployment."
                ),
            }
        ) != DeploymentSet.None;
}
