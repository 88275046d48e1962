using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Parameters;
using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Performance.PowerDraw;

/// <summary>IT power of one system by what it is doing.</summary>
/// <param name="Idle">On, serving nobody.</param>
/// <param name="Answering">All devices on answers at the point's batch.</param>
/// <param name="Prompting">All devices on prompts.</param>
/// <param name="AtLoad">At the point's own mixture of prompts and answers.</param>
/// <param name="Provisioned">What must be provided for.</param>
public sealed record PhasePower(
    Power Idle,
    Power Answering,
    Power Prompting,
    Power AtLoad,
    Power Provisioned
)
{
    /// <summary>The powers at an operating point.</summary>
    public static PhasePower Of(
        AcceleratorSystem system,
        OperatingPoint point,
        PowerParameters parameters
    )
    {
        var answering = point.SystemPower;
        var provisioned = point.SystemProvisionedPower;
        var prompting =
            system.Accelerator.Style == ExecutionStyle.Batched
            && system.Accelerator.RatedPower is { } rated
                ? OnPrompts(system, point, rated, parameters)
                : answering;
        var share = point.PrefillShare.Value;
        return new(
            point.SystemIdlePower,
            answering,
            prompting,
            (prompting * share) + (answering * (1 - share)),
            provisioned
        );
    }

    // Hosts and fans draw as before; the devices of the copies move to their draw on prompts.
    private static Power OnPrompts(
        AcceleratorSystem system,
        OperatingPoint point,
        Power rated,
        PowerParameters parameters
    )
    {
        var each = Math.Min(
            rated.Watts,
            point.SystemProvisionedPower.Watts / system.AcceleratorCount
        );
        var busy = point.ReplicasPerSystem * point.Plan.Devices / point.SystemsPerReplica;
        var watts =
            point.SystemPower.Watts + (busy * each * (parameters.DevicePrompt - point.DeviceDraw));
        return Power.FromWatts(
            Math.Clamp(watts, point.SystemPower.Watts, point.SystemProvisionedPower.Watts)
        );
    }
}
