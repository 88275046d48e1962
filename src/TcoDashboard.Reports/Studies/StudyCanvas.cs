using System.Collections.Immutable;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Analysis.Levers;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Findings;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Studies;

/// <summary>What the figures of studies of one result share: names, metrics, the lines on term and sources.</summary>
public sealed class StudyCanvas
{
    private const int LongName = 48;
    private readonly FigureCanvas _canvas;
    private readonly ImmutableArray<string> _names;

    /// <summary>The canvas of a result.</summary>
    public StudyCanvas(Result result, FigureContext context)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(context);
        Result = result;
        ImmutableArray<ComparisonColumn> columns = [.. ComparisonColumn.Of(result)];
        _canvas = new(columns, context);
        _names = [.. columns.Select(column => ColumnNames.Of(columns, column))];
    }

    /// <summary>The result studied.</summary>
    public Result Result { get; }

    /// <summary>Makes the numbers.</summary>
    public Presenter Presenter => _canvas.Presenter;

    /// <summary>Where the numbers come from.</summary>
    public string SourceLine => _canvas.SourceLine;

    /// <summary>The time the costs cover.</summary>
    public string Term => _canvas.Term;

    /// <summary>The name of an option.</summary>
    /// <param name="option">Its index.</param>
    public string Name(int option) => _names[option];

    /// <summary>The colour of an option.</summary>
    /// <param name="option">Its index.</param>
    public static string Color(int option) => ChartColors.Plain(option);

    /// <summary>A metric as the first option that has it knows it.</summary>
    /// <exception cref="ArgumentException">No option has it.</exception>
    public Metric Metric(string metricId) =>
        Result
            .Options.Select(option => option.Metric(metricId))
            .FirstOrDefault(metric => metric is not null)
        ?? throw new ArgumentException($"No option has a figure “{metricId}”.", nameof(metricId));

    /// <summary>A value of a metric, standing alone.</summary>
    public string Card(Metric metric, double? value)
    {
        ArgumentNullException.ThrowIfNull(metric);
        return Presenter.Card(value, metric.Unit);
    }

    /// <summary>A value of a lever, standing alone.</summary>
    public string Card(Lever lever, double? value)
    {
        ArgumentNullException.ThrowIfNull(lever);
        return Presenter.Card(value, lever.Unit);
    }

    /// <summary>The name of a lever in a figure: without what stands in brackets behind the name of a system.</summary>
    public static string Name(Lever lever)
    {
        ArgumentNullException.ThrowIfNull(lever);
        var bracket = lever.Label.IndexOf(" (", StringComparison.Ordinal);
        return bracket > 0 && lever.Label.EndsWith(')') && lever.Label.Length > LongName
            ? lever.Label[..bracket]
            : lever.Label;
    }

    /// <summary>The name of a lever inside a sentence.</summary>
    public static string InSentence(Lever lever) => InSentence(Name(lever));

    /// <summary>The name of a metric inside a sentence; its currency stands with each of its values.</summary>
    public static string InSentence(string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        return Labels.InSentence(WithoutCurrency(label));
    }

    // "Net present cost, in EUR" is "net present cost" between other words.
    private static string WithoutCurrency(string label)
    {
        const int Code = 3;
        var code = label[Math.Max(0, label.Length - Code)..];
        var tail = Worded($"{""}, in {code}");
        return
            label.Length > tail.Length
            && code.All(char.IsAsciiLetterUpper)
            && label.EndsWith(tail, StringComparison.Ordinal)
            ? label[..^tail.Length]
            : label;
    }

    /// <summary>Several things in a sentence: a, b and c.</summary>
    public static string List(IReadOnlyList<string> things)
    {
        ArgumentNullException.ThrowIfNull(things);
        return things.Count <= 1
            ? string.Concat(things)
            : Worded($"{string.Join(", ", things.Take(things.Count - 1))} and {things[^1]}");
    }
}
