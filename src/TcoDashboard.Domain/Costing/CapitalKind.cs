namespace TcoDashboard.Domain.Costing;

/// <summary>What capital is, which decides how long it lasts and whether it can be sold.</summary>
public enum CapitalKind
{
    /// <summary>Replaced at the end of its life, supported, repaired, insured and resold.</summary>
    Hardware,

    /// <summary>Paid with every purchase of hardware and worth nothing afterwards: freight, duty, tax, contingency.</summary>
    Attached,

    /// <summary>Building, power and cooling: stays when hardware is replaced.</summary>
    Facility,

    /// <summary>The site: stays, is never written off, and is worth its price of the day at the end.</summary>
    Land,
}
