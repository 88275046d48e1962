using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Parameters;

namespace TcoDashboard.Domain.Performance;

/// <summary>IT power of one system in watts: what to provision, what it draws idle and at a load (model equations, 20).</summary>
internal sealed record SystemPowers
{
    private PowerParameters Parameters { get; init; } = null!;

    private double? DeviceWatts { get; init; }

    private int Devices { get; init; }

    private bool IsWafer { get; init; }

    public double ProvisionedWatts { get; private init; }

    /// <summary>What the provisioned power was estimated from; <c>null</c> where the catalog has a maximum.</summary>
    public ProvisionedBasis? ProvisionedBasis { get; private init; }

    public double IdleWatts =>
        IsWafer ? ProvisionedWatts * Parameters.WaferIdle
        : DeviceWatts is { } device
            ? Capped((Devices * device * Parameters.DeviceIdle) + (HostWatts * Parameters.HostIdle))
        : ProvisionedWatts * Parameters.NodeIdle;

    public required IReadOnlyList<string> Notes { get; init; }

    private double HostWatts => Math.Max(0, ProvisionedWatts - (Devices * (DeviceWatts ?? 0)));

    public static (SystemPowers? Powers, Problem? Problem) Describe(
        AcceleratorSystem system,
        PowerParameters parameters
    )
    {
        var notes = new List<string>();
        if (ProvisionedPower.Of(system, parameters) is not { } provisioned)
        {
            return (
                null,
                Problem.Error(
                    $"{system.Item.Path}#max_power_kw",
                    PerformanceProblems.PowerUnknown,
                    Worded(
                        $"The power of {system.Name} is not published: neither a nameplate, nor a typical figure, nor the rated power of its {system.AcceleratorCount} accelerators."
                    ),
                    Worded(
                        $"Enter \"{CatalogWords.Figure("max_power_kw")}\" of the system as a figure of your own, with its reason."
                    )
                )
            );
        }

        if (provisioned.Basis is { } basis)
        {
            notes.Add(basis.Text);
        }

        var watts = provisioned.Watts;
        var isWafer = system.Accelerator.Style == ExecutionStyle.WaferScale;
        var rated = system.Accelerator.RatedPower?.Watts;
        Describe(notes, parameters, isWafer, rated is not null);
        return (
            new()
            {
                Parameters = parameters,
                ProvisionedWatts = watts,
                ProvisionedBasis = provisioned.Basis,
                // Why: a device cannot draw more than its part of the nameplate, which some vendors print below the sum of ratings.
                DeviceWatts = rated is { } each
                    ? Math.Min(each, watts / system.AcceleratorCount)
                    : null,
                Devices = system.AcceleratorCount,
                IsWafer = isWafer,
                Notes = notes,
            },
            null
        );
    }

    /// <summary>Watts with some devices busy, each at a share of its rating, and the rest idle.</summary>
    public double LoadWatts(int busyDevices, double shareOfRating)
    {
        var busy = Math.Min(busyDevices, Devices);
        if (IsWafer || DeviceWatts is not { } device)
        {
            var load = ProvisionedWatts * (IsWafer ? Parameters.WaferLoad : Parameters.NodeLoad);
            return IdleWatts + ((load - IdleWatts) * busy / Devices);
        }

        return Capped(
            (busy * device * shareOfRating)
                + ((Devices - busy) * device * Parameters.DeviceIdle)
                + (HostWatts * Parameters.HostLoad)
        );
    }

    private double Capped(double watts) => Math.Min(watts, ProvisionedWatts);

    private static void Describe(
        List<string> notes,
        PowerParameters parameters,
        bool isWafer,
        bool hasRating
    )
    {
        notes.Add(
            isWafer
                ? Worded(
                    $"Power of a wafer system: {parameters.WaferLoad * 100:0} % of nameplate on average, {parameters.WaferIdle * 100:0} % idle; both are estimates."
                )
            : hasRating
                ? Worded(
                    $"Power: devices draw by their memory traffic and their arithmetic, as measured boards do; the rest of the nameplate counts at {parameters.HostLoad * 100:0} %."
                )
            : Worded(
                $"Power: {parameters.NodeLoad * 100:0} % of nameplate at load, because the device rating is not published."
            )
        );
    }
}
