namespace TcoDashboard.Domain.Sheets;

/// <summary>Who says what an input is.</summary>
public enum Origin
{
    /// <summary>A sourced figure of the catalog.</summary>
    Catalog,

    /// <summary>A default of the product, used because the scenario says nothing.</summary>
    Default,

    /// <summary>Written in the scenario document.</summary>
    Scenario,

    /// <summary>A figure of the catalog that the scenario replaces, with a reason.</summary>
    Override,

    /// <summary>A result of another model, for example the performance model.</summary>
    Model,

    /// <summary>A fact of the calendar, such as the hours in a month.</summary>
    Calendar,

    /// <summary>A constant of nature or of definition.</summary>
    Constant,
}
