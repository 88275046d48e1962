namespace TcoDashboard.Domain.Scenarios;

/// <summary>
/// Names an input in a range: <c>input</c> for all options, <c>option/input</c> or <c>option/fleet/input</c>. The input is a key of the
/// editor such as <c>pue</c>, or a cell of the sheet such as <c>output_per_system</c>.
/// </summary>
/// <param name="Input">The input.</param>
/// <param name="Option">Id of an option, or <c>null</c> for all.</param>
/// <param name="Fleet">Id of a fleet of it, or <c>null</c> for all.</param>
public readonly record struct InputAddress(string Input, string? Option, string? Fleet)
{
    /// <summary>How narrow it is: 0 for all options, 1 for one option, 2 for one fleet; the narrower range wins.</summary>
    public int Depth =>
        Fleet is not null ? 2
        : Option is not null ? 1
        : 0;

    /// <summary>The address of a text; <c>null</c> when it has more than three parts or an empty one.</summary>
    public static InputAddress? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split('/');
        return parts.Any(string.IsNullOrWhiteSpace)
            ? null
            : parts switch
            {
                [var input] => new(input, null, null),
                [var option, var input] => new(input, option, null),
                [var option, var fleet, var input] => new(input, option, fleet),
                _ => null,
            };
    }

    /// <summary>The text of the address.</summary>
    public override string ToString() =>
        Fleet is not null ? $"{Option}/{Fleet}/{Input}"
        : Option is not null ? $"{Option}/{Input}"
        : Input;
}
