using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace TcoDashboard.Domain.Language;

/// <summary>
/// A sentence with values in it, as the compiler hands it over. English is written as it comes; for another language its words and its
/// values are kept apart until the words are found.
/// </summary>
[InterpolatedStringHandler]
public ref struct Sentence
{
    private readonly StringBuilder? _template;
    private readonly List<string>? _values;
    private DefaultInterpolatedStringHandler _plain;

    /// <summary>Begins a sentence in the language of this process.</summary>
    /// <param name="literalLength">Letters of its words.</param>
    /// <param name="formattedCount">How many values it has.</param>
    public Sentence(int literalLength, int formattedCount)
        : this(literalLength, formattedCount, Wordbook.Settled.Tongue) { }

    /// <summary>Begins a sentence in a given language.</summary>
    /// <param name="literalLength">Letters of its words.</param>
    /// <param name="formattedCount">How many values it has.</param>
    /// <param name="tongue">The language.</param>
    public Sentence(int literalLength, int formattedCount, Tongue tongue)
    {
        if (tongue == Tongue.English)
        {
            _plain = new(literalLength, formattedCount, CultureInfo.InvariantCulture);
        }
        else
        {
            _template = new(literalLength);
            _values = new(formattedCount);
        }
    }

    /// <summary>Adds words.</summary>
    public void AppendLiteral(string value)
    {
        if (_template is null)
        {
            _plain.AppendLiteral(value);
        }
        else
        {
            _template.Append(value.Replace("{", "{{").Replace("}", "}}"));
        }
    }

    /// <summary>Adds a value.</summary>
    public void AppendFormatted<T>(T value) => AppendFormatted(value, 0, null);

    /// <summary>Adds a value in a form, for example <c>0.0</c>.</summary>
    public void AppendFormatted<T>(T value, string? format) => AppendFormatted(value, 0, format);

    /// <summary>Adds a value of at least so many letters, on the right of them when positive.</summary>
    public void AppendFormatted<T>(T value, int alignment) =>
        AppendFormatted(value, alignment, null);

    /// <summary>Adds a value in a form, of at least so many letters.</summary>
    public void AppendFormatted<T>(T value, int alignment, string? format)
    {
        if (_template is null)
        {
            _plain.AppendFormatted(value, alignment, format);
            return;
        }

        DefaultInterpolatedStringHandler one = new(0, 1, CultureInfo.InvariantCulture);
        one.AppendFormatted(value, alignment, format);
        Place(one.ToStringAndClear());
    }

    /// <summary>Adds letters that are no word of the sentence.</summary>
    public void AppendFormatted(scoped ReadOnlySpan<char> value)
    {
        if (_template is null)
        {
            _plain.AppendFormatted(value);
        }
        else
        {
            Place(value.ToString());
        }
    }

    internal string Written(Tongue tongue) =>
        _template is null
            ? _plain.ToStringAndClear()
            : tongue.Fill(_template.ToString(), [.. _values!]);

    private readonly void Place(string value)
    {
        _template!.Append(CultureInfo.InvariantCulture, $"{{{_values!.Count}}}");
        _values.Add(value);
    }
}
