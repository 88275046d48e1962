using System.Collections.Immutable;
using TcoDashboard.Domain.Sheets.Spreadsheets;

namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>
/// The one definition of a function a sheet may use: its value, its unit rule and its prose. Everything a reading needs to know about a
/// function is a member here, so a new function is one file in this folder and one line in <see cref="Fx"/>, and a new reading (a spreadsheet
/// form, a derivative) is one new member that every function answers.
/// </summary>
/// <remarks>Functions are records: two with equal parameters are the same function, which lets the tape find common subexpressions.</remarks>
public abstract record SheetFunction
{
    /// <summary>Stable name, lower case: <c>add</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Number of arguments.</summary>
    public abstract int Arity { get; }

    /// <summary>Whether the result is one value or one a period.</summary>
    /// <param name="arguments">The arguments.</param>
    public abstract Shape ShapeOf(ImmutableArray<Expr> arguments);

    /// <summary>Accepts the arguments' units, converting where only the scale differs, and says the unit of the result.</summary>
    /// <param name="arguments">The arguments as written.</param>
    /// <exception cref="SheetUnitException">The dimensions do not fit.</exception>
    public abstract UnitRuling Rule(ImmutableArray<Expr> arguments);

    /// <summary>The call in words.</summary>
    /// <param name="arguments">The arguments in words.</param>
    public abstract Phrase Say(ImmutableArray<Phrase> arguments);

    /// <summary>
    /// The call as a live spreadsheet formula, written from references to its arguments. Where the engine has no value the formula ends in an
    /// error, never in a number. LibreOffice recalculates every preset from these formulas alone and must find the engine's numbers.
    /// </summary>
    /// <param name="place">The column the formula stands in, and what it may refer to.</param>
    public abstract FormulaText Spreadsheet(SpreadsheetPlace place);

    /// <summary>Why the call has no value although all its arguments have one.</summary>
    /// <param name="arguments">The arguments with their values.</param>
    public virtual Failure Fail(ImmutableArray<Operand> arguments) =>
        new(
            "F-109",
            Worded(
                $"{Name} has no finite value for {string.Join(", ", arguments.Select(a => a.Text))}"
            ),
            Worded("Check the size of these inputs.")
        );

    /// <summary>
    /// The period of the arguments that the result of a period reads: the same one unless a function looks elsewhere; <c>null</c> when it reads
    /// several.
    /// </summary>
    /// <param name="period">The period of the result, or <c>null</c> for the whole row.</param>
    /// <param name="periods">Number of periods of the timeline.</param>
    public virtual int? ArgumentPeriod(int? period, int periods) => period;

    /// <summary>
    /// The arguments in which the call is linear while the others stand still: each entry is a set the call is linear in together. A sum is
    /// linear in both its sides, a product in either side, a present value in its flows. This is what lets a gap be broken down exactly.
    /// </summary>
    public virtual ImmutableArray<ImmutableArray<int>> LinearIn => [];
}
