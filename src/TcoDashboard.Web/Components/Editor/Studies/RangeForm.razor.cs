using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Analysis.Levers;
using TcoDashboard.Domain.Ranges;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Workspace.Edits;
using TcoDashboard.Web.Workspace.Entry;

namespace TcoDashboard.Web.Components.Editor.Studies;

/// <summary>Edits the range of one input.</summary>
public sealed partial class RangeForm
{
    private ImmutableArray<FieldChoice> Shapes =>
        [
            new(nameof(RangeShape.Fixed), Say["study.fixedNoDoubt"]),
            new(nameof(RangeShape.Triangular), Say["study.triangularLowMostLikely"]),
            new(nameof(RangeShape.Pert), Say["study.pertTheSameMore"]),
            new(nameof(RangeShape.Lognormal), Say["study.lognormalP10MedianP90"]),
        ];

    private RangeSpec? _shown;
    private Distribution? _filledFrom;
    private RangeShape _shape;
    private double? _low;
    private double? _mode;
    private double? _high;
    private string _source = "";
    private Problem? _problem;

    /// <summary>What is studied.</summary>
    [Parameter, EditorRequired]
    public StudyView Study { get; set; } = null!;

    /// <summary>The input.</summary>
    [Parameter, EditorRequired]
    public Lever Lever { get; set; } = null!;

    private RangeSpec? Own =>
        OwnRanges.Of(Study.Result, Study.Editor.Session.Document.Study.Ranges, Lever);

    private bool IsOwn => Own is not null;

    private string ShapeHelp =>
        Lever.Range is Discrete or Empirical ? Say["study.theRangeNowIs"] : "";

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        // Somebody else changed the range (undo, reset, another tab): what was typed no longer counts.
        if (_filledFrom is { } range && _shown == Own && (IsOwn || range == Lever.Range))
        {
            return;
        }

        _filledFrom = Lever.Range;
        _shown = Own;
        _problem = null;
        _source = Own?.Source ?? "";
        Fill(Lever.Range);
    }

    private void Fill(Distribution range)
    {
        (_shape, _low, _mode, _high) = range switch
        {
            Triangular known => (RangeShape.Triangular, known.Low, known.Mode, known.High),
            Pert known => (RangeShape.Pert, known.Low, known.Mode, known.High),
            Lognormal known => (RangeShape.Lognormal, known.Low, known.Median, known.High),
            FixedValue => (
                RangeShape.Fixed,
                (double?)Lever.Value,
                (double?)Lever.Value,
                (double?)Lever.Value
            ),
            _ => (RangeShape.Triangular, range.P10, range.P50, range.P90),
        };
    }

    private string Path(string name) => $"uncertainty.{Lever.Address}.{name}";

    private EntryField FieldOf(string name, string label) =>
        (
            Lever.Definition is { } definition
                ? EntryField.Of(definition, Path(name))
                : new(Path(name), label, Lever.Unit, Lever.Minimum, Lever.Maximum)
        ) with
        {
            Label = label,
            IsWhole = false,
            IsWholeMonths = false,
        };

    private void ShapeSet(string shape)
    {
        _shape = Enum.Parse<RangeShape>(shape);
        if (_shape != RangeShape.Fixed && _low == _high)
        {
            // Why a tenth: a range must start somewhere; the person sees it and writes their own.
            var step = Math.Abs(Lever.Value) / 10;
            (_low, _mode, _high) = (
                Math.Max(Lever.Minimum, Lever.Value - step),
                Lever.Value,
                Math.Min(Lever.Maximum, Lever.Value + step)
            );
        }

        Take();
    }

    private void NumbersSet(double? low, double? mode, double? high)
    {
        (_low, _mode, _high) = (low, mode, high);
        Take();
    }

    private void SourceSet(string source)
    {
        _source = source;
        if (IsOwn)
        {
            Take();
        }
    }

    private void Reset() =>
        Study.Editor.Session.Apply(
            document =>
                document.WithRanges(
                    OwnRanges.Without(
                        Study.Result,
                        Study.Ranges.Levers,
                        document.Study.Ranges,
                        Lever
                    )
                ),
            Say["edit.rangeOf", Lever.Label]
        );

    private void Take()
    {
        if (_low is not { } low || _mode is not { } mode || _high is not { } high)
        {
            return;
        }

        Distribution range = _shape switch
        {
            RangeShape.Fixed => new FixedValue(Lever.Value),
            RangeShape.Triangular => new Triangular(low, mode, high),
            RangeShape.Pert => new Pert(low, mode, high),
            _ => new Lognormal(low, mode, high),
        };
        if (range.Fault is { } fault)
        {
            _problem = Problem.Error(
                Path("low"),
                "U-101",
                Say["study.thisMakesNoRange", Lever.Label, fault],
                Say["study.putTheNumbersIn"]
            );
            return;
        }

        var own = OwnRanges.Set(
            Study.Result,
            Study.Ranges.Levers,
            Study.Editor.Session.Document.Study.Ranges,
            Lever,
            new(Lever.Address, range, RangeBasis.Value, _source)
        );
        if (own.Length > StudySpec.MostRanges)
        {
            _problem = Problem.Error(
                Path("low"),
                "S-621",
                Say["study.withThisRangeThe", own.Length, StudySpec.MostRanges],
                Say["study.takeARangeAway"]
            );
            return;
        }

        _problem = null;
        Study.Editor.Session.Apply(
            document => document.WithRanges(own),
            Say["edit.rangeOf", Lever.Label]
        );
        _shown = Own;
    }
}
