namespace TcoDashboard.Domain.Costing.Finance;

/// <summary>When in its first tax year property is taken to begin to serve.</summary>
public enum MacrsConvention
{
    /// <summary>In the middle of the year.</summary>
    HalfYear,

    /// <summary>In the middle of its quarter.</summary>
    MidQuarter,

    /// <summary>In the middle of its quarter when more than 40 % of the year's purchases fall in the last quarter, else of the year (26 USC 168(d)(3)).</summary>
    ByLaw,
}
