namespace TcoDashboard.Domain.Costing.Finance;

/// <summary>How a price is spread over the years it serves.</summary>
public enum WriteOffMethod
{
    /// <summary>The same every month.</summary>
    StraightLine,

    /// <summary>A share of what is left, then straight line where that charges more.</summary>
    DecliningBalance,

    /// <summary>In proportion to the years that are left.</summary>
    SumOfYears,

    /// <summary>The tables of IRS Publication 946 (modified accelerated cost recovery); tax only.</summary>
    Macrs,

    /// <summary>All of it when it is bought.</summary>
    AtOnce,
}
