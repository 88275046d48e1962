namespace TcoDashboard.Domain.Procurement.Supply;

/// <summary>A layer of the supply chain in which a few firms or places can stop everything.</summary>
public enum SupplyLayer
{
    /// <summary>Who designs and sells the accelerator.</summary>
    Device,

    /// <summary>Who makes the silicon.</summary>
    Foundry,

    /// <summary>Who packages it.</summary>
    Packaging,

    /// <summary>Who makes the memory.</summary>
    Memory,

    /// <summary>Who makes transformers, switchgear and cooling.</summary>
    PowerGear,

    /// <summary>Who runs the site.</summary>
    Operator,

    /// <summary>Under whose law it stands.</summary>
    Jurisdiction,
}
