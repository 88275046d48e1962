using System.Globalization;
using TcoDashboard.Domain.Sheets.Spreadsheets;

namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>
/// The search for a rate of return as a spreadsheet does it in sight. A row of trial rates shows where the present value changes sign; a row of
/// steps for x = ln(1 + rate) then adds ln(present value of what comes in ÷ of what goes out) ÷ the difference of their mean times, inside the
/// bracket found. The logarithm of that quotient is nearly straight in x, so a few steps end at the root.
/// </summary>
internal sealed class RateSearchRows(
    SpreadsheetPlace place,
    FormulaText times,
    FormulaText atEnd,
    FormulaText endTime
)
{
    private readonly string _flows = place.Range(0).Text;
    private readonly string _end = atEnd.In(Binding.Atom);
    private readonly string _at = endTime.In(Binding.Atom);

    /// <summary>The rate per period, or a text where none or several are found.</summary>
    /// <param name="periodsPerYear">Periods in the time over which the limits of the search are quoted.</param>
    /// <param name="meaning">What the rate is asked for.</param>
    public FormulaText Rate(int periodsPerYear, RateMeaning meaning)
    {
        var signs = place.Working(
            Worded("sign of the flow, or of the last one before it"),
            SignSoFar
        );
        var changes = place.Working(
            Worded("changes of sign to date"),
            column => Changes(column, signs)
        );
        var last = place.Periods - 1;
        var changesOnce = $"{changes.At(last).Text}+IF({signs.At(last).Text}*SIGN({_end})<0,1,0)=1";
        var (lowest, highest) = RateOfReturn.Logs(periodsPerYear);
        var (tried, values, crossings, bracket) = Scan(lowest, highest);
        var first = place.Working(Worded("sign of the first flow"), FirstSign);
        // Why: towards a total loss the last flow decides the sign, towards rates without end the first; else a rate lies beyond the limits.
        var noneAbove = $"{values.At(last).Text}={first.At(last).Text}";
        var noneBelow = $"{values.At(0).Text}=IF({_end}=0,{signs.At(last).Text},SIGN({_end}))";
        var isAlone =
            $"AND({noneAbove},OR(SUMPRODUCT({crossings}*({tried}>0))=1,AND(SUM({crossings})=1,{noneBelow})))";
        var steps = place.Working(
            Worded("search for ln(1 + rate)"),
            column =>
            {
                var x =
                    column.Period == 0
                        ? $"IF({changesOnce},0,({bracket.Low}+{bracket.High})/2)"
                        : column.Own(column.Period - 1).Text;
                // Why: with one change of sign no two rates need telling apart, so the limits are the bracket.
                return FormulaText.Reference(
                    $"MEDIAN(IF({changesOnce},{Number(lowest)},{bracket.Low}),{Next(x)},IF({changesOnce},{Number(highest)},{bracket.High}))"
                );
            }
        );
        // Why the last condition: where the steps have not settled, or ended at a limit, what they ended at is no rate.
        var found = steps.At(last).Text;
        var (into, out_) = (Weighted(">0", found, "", ""), Weighted("<0", found, "", ""));
        var isMeant = meaning == RateMeaning.Return ? $"{first.At(last).Text}<0," : "";
        return FormulaText.Call(
            "IF",
            FormulaText.Reference(
                $"AND({isMeant}OR({changesOnce},{isAlone}),ABS({into}+{out_})<=0.0000001*({into}-{out_}))"
            ),
            FormulaText.Reference($"(EXP({found})-1)"),
            FormulaText.None
        );
    }

    // Why: the trial rates rise with zero among them, so the last crossing is the only one or the only one that is not negative.
    private (
        string Tried,
        WorkingRow Values,
        string Crossings,
        (string Low, string High) Bracket
    ) Scan(double lowest, double highest)
    {
        var tried = place.Working(
            Worded("ln(1 + rate) tried"),
            column => FormulaText.Reference(Trial(column.Period, lowest, highest))
        );
        var signs = place.Working(
            Worded("sign of the present value at the rate tried"),
            column =>
                FormulaText.Reference(
                    $"IF(SUMPRODUCT({_flows}*EXP(-{tried.At(column.Period).Text}*{times.Text}))+{_end}*EXP(-{tried.At(column.Period).Text}*{_at})>=0,1,-1)"
                )
        );
        var crossings = place.Working(
            Worded("whether the present value crossed zero since the rate before"),
            column =>
                column.Period == 0
                    ? 0
                    : FormulaText.Reference(
                        $"IF({signs.At(column.Period).Text}<>{signs.At(column.Period - 1).Text},1,0)"
                    )
        );
        WorkingRow End(string label, int back) =>
            place.Working(
                label,
                column =>
                    column.Period == 0
                        ? tried.At(0)
                        : FormulaText.Call(
                            "IF",
                            FormulaText.Reference($"{crossings.At(column.Period).Text}=1"),
                            tried.At(column.Period - back),
                            column.Own(column.Period - 1)
                        )
            );
        var low = End(Worded("lower end of the last crossing"), 1);
        var high = End(Worded("upper end of the last crossing"), 0);
        return (
            tried.Range(0, place.Periods - 1).Text,
            signs,
            crossings.Range(0, place.Periods - 1).Text,
            (low.At(place.Periods - 1).Text, high.At(place.Periods - 1).Text)
        );
    }

    // A quarter of the columns below zero, the rest above; zero itself is one of them.
    private string Trial(int column, double lowest, double highest)
    {
        var zero = (place.Periods - 1) / 4;
        var trial =
            column == zero ? 0
            : column < zero ? lowest * (zero - column) / zero
            : highest * (column - zero) / (place.Periods - 1 - zero);
        return Number(trial);
    }

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private string Next(string x)
    {
        var (into, out_) = (Weighted(">0", x, "", ""), Weighted("<0", x, "", ""));
        var timeIn = Weighted(">0", x, $"*{times.Text}", $"*{_at}");
        var timeOut = Weighted("<0", x, $"*{times.Text}", $"*{_at}");
        return $"({x}+LN(-{into}/{out_})/({timeIn}/{into}-{timeOut}/{out_}))";
    }

    private string Weighted(string sign, string x, string weight, string endWeight) =>
        $"(SUMPRODUCT(({_flows}{sign})*{_flows}{weight}*EXP(-{x}*{times.Text}))+({_end}{sign})*{_end}{endWeight}*EXP(-{x}*{_at}))";

    private static FormulaText Changes(SpreadsheetPlace column, WorkingRow signs)
    {
        if (column.Period == 0)
        {
            return 0;
        }
        var (before, now) = (signs.At(column.Period - 1).Text, signs.At(column.Period).Text);
        return column.Own(column.Period - 1) + FormulaText.Reference($"IF({before}*{now}<0,1,0)");
    }

    private static FormulaText FirstSign(SpreadsheetPlace column)
    {
        var sign = FormulaText.Call("SIGN", column.Argument(0));
        return column.Period == 0
            ? sign
            : FormulaText.Call(
                "IF",
                FormulaText.Reference($"{column.Own(column.Period - 1).Text}=0"),
                sign,
                column.Own(column.Period - 1)
            );
    }

    private static FormulaText SignSoFar(SpreadsheetPlace column)
    {
        var sign = FormulaText.Call("SIGN", column.Argument(0));
        return column.Period == 0
            ? sign
            : FormulaText.Call(
                "IF",
                FormulaText.Reference($"{column.Argument(0).In(Binding.Sum)}=0"),
                column.Own(column.Period - 1),
                sign
            );
    }
}
