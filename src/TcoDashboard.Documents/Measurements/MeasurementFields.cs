using System.Collections.Immutable;
using System.Globalization;
using TcoDashboard.Domain;

namespace TcoDashboard.Documents.Measurements;

/// <summary>Reads the fields of one row by name and remembers the first that cannot be used.</summary>
internal sealed class MeasurementFields(
    int line,
    ImmutableArray<string> heading,
    ImmutableArray<string> fields
)
{
    // Why: nothing published comes near; a larger number is a slip of the pen.
    private const double Largest = 1e12;

    public Problem? Problem { get; private set; }

    public string Text(string name) => fields[heading.IndexOf(name)].Trim();

    public string Required(string name)
    {
        var text = Text(name);
        if (text.Length == 0)
        {
            Problem ??= MeasurementReader.Unreadable(
                line,
                Worded($"column {name}"),
                Worded($"The field {name} is blank."),
                Worded("State it; without it the row says nothing.")
            );
        }

        return text;
    }

    public double? Number(string name)
    {
        var text = Text(name);
        if (text.Length == 0)
        {
            return null;
        }

        if (
            double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number is > 0 and <= Largest
        )
        {
            return number;
        }

        Problem ??= MeasurementReader.Unreadable(
            line,
            Worded($"column {name}"),
            Worded(
                $"\"{(text.Length > 40 ? text[..40] : text)}\" is not a number above 0 and up to {Largest:0}."
            ),
            Worded(
                "Write digits with a decimal point, or leave the field blank where the source does not state it."
            )
        );
        return null;
    }
}
