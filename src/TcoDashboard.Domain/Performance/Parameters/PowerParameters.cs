namespace TcoDashboard.Domain.Performance.Parameters;

/// <summary>Parameters of IT power: the values of <c>calibration/power</c>, shares from 0 to 1.</summary>
public sealed record PowerParameters
{
    /// <summary>Draw of an idle device as a share of its rated power.</summary>
    public required double DeviceIdle { get; init; }

    /// <summary>Draw of a device on prompts as a share of its rated power.</summary>
    public required double DevicePrompt { get; init; }

    /// <summary>Draw of host, fans and network at load as a share of their part of the nameplate.</summary>
    public required double HostLoad { get; init; }

    /// <summary>Draw of host, fans and network when idle as a share of their part of the nameplate.</summary>
    public required double HostIdle { get; init; }

    /// <summary>Nameplate over typical power where only the typical figure is published.</summary>
    public required Spread NameplateOverTypical { get; init; }

    /// <summary>Server power over the sum of its devices' rated power, where no system figure is published.</summary>
    public required Spread ServerOverDevices { get; init; }

    /// <summary>Average draw over nameplate where the devices' rated power is not published.</summary>
    public required double NodeLoad { get; init; }

    /// <summary>Idle draw over nameplate where the devices' rated power is not published.</summary>
    public required double NodeIdle { get; init; }

    /// <summary>Average draw of a wafer system over its nameplate.</summary>
    public required double WaferLoad { get; init; }

    /// <summary>Idle draw of a wafer system over its nameplate.</summary>
    public required double WaferIdle { get; init; }

    internal static PowerParameters Read(ParameterReader item) =>
        new()
        {
            DeviceIdle = item.Number("device_idle_of_rated_fraction"),
            DevicePrompt = item.Number("device_prompt_of_rated_fraction"),
            HostLoad = item.Number("host_load_of_nameplate_fraction"),
            HostIdle = item.Number("host_idle_of_nameplate_fraction"),
            NameplateOverTypical = item.Spread("nameplate_over_typical_ratio"),
            ServerOverDevices = item.Spread("server_over_devices_ratio"),
            NodeLoad = item.Number("node_load_of_nameplate_fraction"),
            NodeIdle = item.Number("node_idle_of_nameplate_fraction"),
            WaferLoad = item.Number("wafer_load_of_nameplate_fraction"),
            WaferIdle = item.Number("wafer_idle_of_nameplate_fraction"),
        };
}
