namespace TcoDashboard.Domain.Costing;

/// <summary>The part of the editor an input belongs to.</summary>
public enum InputTopic
{
    /// <summary>Load over the day and availability.</summary>
    Load,

    /// <summary>Price and make-up of the hardware.</summary>
    Hardware,

    /// <summary>Building, power and cooling.</summary>
    Facility,

    /// <summary>People, support, repair, licences.</summary>
    Operations,

    /// <summary>Life, resale, discounting.</summary>
    Finance,

    /// <summary>Price and terms of rented capacity.</summary>
    Rental,

    /// <summary>Corrections to what the performance model predicts.</summary>
    Performance,
}
