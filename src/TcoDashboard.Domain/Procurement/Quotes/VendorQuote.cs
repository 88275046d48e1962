namespace TcoDashboard.Domain.Procurement.Quotes;

/// <summary>What a vendor asks for a number of systems, as written on the quote.</summary>
public sealed record VendorQuote
{
    /// <summary>Id of the system.</summary>
    public required string System { get; init; }

    /// <summary>Systems quoted; 1 or more.</summary>
    public required int Quantity { get; init; }

    /// <summary>The whole amount without sales tax, in <see cref="Currency"/>.</summary>
    public required double Total { get; init; }

    /// <summary>Three capital letters.</summary>
    public string Currency { get; init; } = "USD";

    /// <summary>US dollars for one unit of the currency; <c>null</c> to take the scenario's dated rate.</summary>
    public double? UsdPerUnit { get; init; }

    /// <summary>Whether the machines around the accelerators are part of the amount.</summary>
    public bool IncludesHosts { get; init; } = true;

    /// <summary>What the hosts of one system cost beside the quote, in US dollars; needed when they are not part of it.</summary>
    public double? HostUsd { get; init; }

    /// <summary>Whether the scale-out network is part of the amount.</summary>
    public bool IncludesNetwork { get; init; }

    /// <summary>Whether transport to the site is part of the amount.</summary>
    public bool IncludesFreight { get; init; }

    /// <summary>Whether installation and burn-in are part of the amount.</summary>
    public bool IncludesInstallation { get; init; }

    /// <summary>Years of vendor support that are part of the amount.</summary>
    public double SupportYears { get; init; }

    /// <summary>Who quotes.</summary>
    public string Vendor { get; init; } = "";

    /// <summary>The day of the quote; <c>null</c> when not known.</summary>
    public DateOnly? Day { get; init; }
}
