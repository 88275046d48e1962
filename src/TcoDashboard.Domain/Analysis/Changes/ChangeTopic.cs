namespace TcoDashboard.Domain.Analysis.Changes;

/// <summary>What settings that change together are about.</summary>
public enum ChangeTopic
{
    /// <summary>The systems of a fleet, how many they are and in which formats they compute.</summary>
    Hardware,

    /// <summary>How the systems are paid for.</summary>
    Payment,

    /// <summary>What is asked of them.</summary>
    Load,

    /// <summary>Where they stand: region, building, power.</summary>
    Site,

    /// <summary>Money over time: rates, taxes, loans, currencies.</summary>
    Finance,

    /// <summary>What a supplier agreed to, and when it delivers.</summary>
    Supply,

    /// <summary>Running them: people, support, repair.</summary>
    Operations,

    /// <summary>Start, horizon and limits of the scenario.</summary>
    Frame,

    /// <summary>What the catalog says of other things.</summary>
    Catalog,
}
