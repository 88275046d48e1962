namespace TcoDashboard.Domain.Costing;

/// <summary>Ids of the cells that hold what a document adds of its own: lines of the bill and prices by year. Permanent: workbooks are read back by them.</summary>
public static class OwnCells
{
    /// <summary>The row of a line.</summary>
    public static string Line(string line) => $"own.{line}";

    /// <summary>The present value of a line; not <c>pv.</c> before its id, for those cells add up to the net present cost.</summary>
    public static string PresentValue(string line) => $"own.{line}.pv";

    /// <summary>The amount of a line a month.</summary>
    public static string Amount(string line) => $"own.{line}.amount";

    /// <summary>The yearly change of a line.</summary>
    public static string Growth(string line) => $"own.{line}.growth";

    /// <summary>The amount of a line from a calendar year on.</summary>
    public static string Year(string line, int year) =>
        FormattableString.Invariant($"own.{line}.year_{year}");

    /// <summary>The electricity price of a fleet from a calendar year on.</summary>
    public static string Electricity(string fleet, int year) =>
        FormattableString.Invariant($"fleet.{fleet}.electricity.year_{year}");

    /// <summary>Whether a cell is the present value of a line.</summary>
    public static bool IsPresentValue(string cellId)
    {
        ArgumentNullException.ThrowIfNull(cellId);
        return cellId.StartsWith("own.", StringComparison.Ordinal)
            && cellId.EndsWith(".pv", StringComparison.Ordinal);
    }

    /// <summary>Whether a cell is an input of a line or of a price by year.</summary>
    public static bool IsInput(string cellId)
    {
        ArgumentNullException.ThrowIfNull(cellId);
        return cellId.StartsWith("own.", StringComparison.Ordinal)
            || cellId.Contains(".electricity.year_", StringComparison.Ordinal);
    }
}
