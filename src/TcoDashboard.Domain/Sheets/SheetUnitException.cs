using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Sheets;

/// <summary>The model adds, compares or declares values whose units do not fit. A mistake of the model's author, found when the sheet is built.</summary>
public sealed class SheetUnitException : InvalidOperationException
{
    /// <summary>A refusal that names both sides and both units.</summary>
    /// <param name="message">What does not fit, in one sentence.</param>
    /// <param name="left">The first side: a cell's label or a formula in words.</param>
    /// <param name="leftUnit">Its unit.</param>
    /// <param name="right">The second side.</param>
    /// <param name="rightUnit">Its unit.</param>
    public SheetUnitException(
        string message,
        string left,
        Unit leftUnit,
        string right,
        Unit rightUnit
    )
        : base(message)
    {
        Left = left;
        LeftUnit = leftUnit;
        Right = right;
        RightUnit = rightUnit;
    }

    /// <summary>The first side: a cell's label or a formula in words.</summary>
    public string Left { get; }

    /// <summary>Unit of the first side.</summary>
    public Unit LeftUnit { get; }

    /// <summary>The second side.</summary>
    public string Right { get; }

    /// <summary>Unit of the second side.</summary>
    public Unit RightUnit { get; }
}
