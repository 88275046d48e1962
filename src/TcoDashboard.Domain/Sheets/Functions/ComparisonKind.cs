namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>How two values are compared.</summary>
public enum ComparisonKind
{
    /// <summary>Left is less than right.</summary>
    Less,

    /// <summary>Left is less than or equal to right.</summary>
    LessOrEqual,

    /// <summary>Left is greater than right.</summary>
    Greater,

    /// <summary>Left is greater than or equal to right.</summary>
    GreaterOrEqual,

    /// <summary>Left equals right exactly, without tolerance: meant for counts and period numbers.</summary>
    Equal,
}
