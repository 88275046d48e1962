namespace TcoDashboard.Domain.Performance.Calibration.Serving;

/// <summary>What draws and what it answers, as far as metrics of power, energy and efficiency ask.</summary>
internal readonly record struct PowerUse
{
    /// <summary>Watts of one device.</summary>
    public required double DeviceWatts { get; init; }

    /// <summary>Watts that a device is rated at; 0 where nobody says.</summary>
    public required double RatedWatts { get; init; }

    /// <summary>Devices that draw.</summary>
    public required double Devices { get; init; }

    /// <summary>Devices of one server.</summary>
    public required double DevicesPerNode { get; init; }

    /// <summary>What a server draws for each watt of its devices, at least 1.</summary>
    public required double NodeOverhead { get; init; }

    /// <summary>Requests a second over all devices.</summary>
    public required double RequestsPerSecond { get; init; }

    /// <summary>Tokens of a request.</summary>
    public required double InputTokens { get; init; }

    /// <summary>Tokens of an answer.</summary>
    public required double OutputTokens { get; init; }

    /// <summary>Watts of all devices.</summary>
    public double Watts => DeviceWatts * Devices;
}
