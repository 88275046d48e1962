namespace TcoDashboard.Reports.Numbers;

/// <summary>How a reader writes thousands and decimals.</summary>
public enum DigitStyle
{
    /// <summary>1,234.5 as in English.</summary>
    CommaPoint,

    /// <summary>1.234,5 as in German, Spanish or Indonesian.</summary>
    PointComma,

    /// <summary>1 234,5 as in French, Swedish or Polish.</summary>
    SpaceComma,

    /// <summary>1’234.5 as in Switzerland.</summary>
    ApostrophePoint,
}
