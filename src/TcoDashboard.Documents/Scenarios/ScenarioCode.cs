namespace TcoDashboard.Documents.Scenarios;

/// <summary>Digits of the D- codes that only scenario documents have; see docs/reference/problems.md.</summary>
internal static class ScenarioCode
{
    /// <summary>A reference to something that the document does not hold.</summary>
    public const int DanglingReference = 120;

    /// <summary>A power budget without the basis it counts.</summary>
    public const int PowerBasisMissing = 121;

    /// <summary>A peak demand that names none or several quantities.</summary>
    public const int PeakDemandNotOne = 122;

    /// <summary>Rented systems without an offer.</summary>
    public const int OfferMissing = 123;

    /// <summary>A month that is not written as year and month.</summary>
    public const int NotAMonth = 124;

    /// <summary>An override whose figure is not an address.</summary>
    public const int NotAnAddress = 125;

    /// <summary>A catalog revision that is not a hash.</summary>
    public const int NotAHash = 126;

    /// <summary>An offer on systems that are not rented.</summary>
    public const int OfferUnused = 127;

    /// <summary>A currency that is not three capital letters.</summary>
    public const int NotACurrency = 132;

    /// <summary>A day that is not written as year, month and day.</summary>
    public const int NotADay = 133;

    /// <summary>The index of presets names a file that is not there.</summary>
    public const int PresetMissing = 130;

    /// <summary>A preset that the index does not name.</summary>
    public const int PresetUnlisted = 131;
}
