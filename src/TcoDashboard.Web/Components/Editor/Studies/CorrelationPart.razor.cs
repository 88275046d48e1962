using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Analysis.Levers;
using TcoDashboard.Domain.Analysis.Sampling;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Workspace.Edits;
using TcoDashboard.Web.Workspace.Entry;

namespace TcoDashboard.Web.Components.Editor.Studies;

/// <summary>Shows and edits which inputs move together.</summary>
public sealed partial class CorrelationPart
{
    private EntryField Strength =>
        new(
            "uncertainty.pair.rank_correlation",
            Say["study.rankCorrelation"],
            Unit.One,
            -0.99,
            0.99
        );

    private ImmutableArray<FieldChoice> _uncertain = [];
    private string _first = "";
    private string _second = "";
    private double _strength = 0.5;
    private string _reason = "";
    private Problem? _problem;

    /// <summary>What is studied.</summary>
    [Parameter, EditorRequired]
    public StudyView Study { get; set; } = null!;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        _uncertain =
        [
            .. Study
                .Ranges.Uncertain.OrderBy(lever => lever.Label, StringComparer.Ordinal)
                .Select(lever => new FieldChoice(lever.Key, lever.Label)),
        ];
        if (_uncertain.Length > 1)
        {
            _first = Known(_first) ? _first : _uncertain[0].Value;
            _second = Known(_second) ? _second : _uncertain[1].Value;
        }
    }

    private bool Known(string key) => _uncertain.Any(choice => choice.Value == key);

    private string LabelOf(string key) => Study.Ranges.Find(key)?.Label ?? key;

    private void Take(Correlation pair)
    {
        (_first, _second, _strength, _reason, _problem) = (
            pair.First,
            pair.Second,
            pair.RankCorrelation,
            pair.IsDefault ? "" : pair.Reason,
            null
        );
    }

    private void Set()
    {
        if (
            Study.Ranges.Find(_first) is not { } first
            || Study.Ranges.Find(_second) is not { } second
        )
        {
            return;
        }

        var own = OwnCorrelations.Set(
            Study.Result,
            Study.Ranges.Levers,
            Study.Editor.Session.Document.Study.Correlations,
            (first, second),
            _strength,
            _reason
        );
        _problem =
            first.Key == second.Key
                ? Problem.Error(
                    "uncertainty.pair",
                    "S-624",
                    Say["study.isChosenTwiceA", first.Label],
                    Say["study.chooseAnotherInputBeside"]
                )
            : own.Length > StudySpec.MostCorrelations
                ? Problem.Error(
                    "uncertainty.pair",
                    "S-625",
                    Say["study.withThisPairThe", own.Length, StudySpec.MostCorrelations],
                    Say["study.removeOneThatMatters"]
                )
            : null;
        if (_problem is null)
        {
            Apply(own);
        }
    }

    private void Remove(Correlation pair)
    {
        if (
            Study.Ranges.Find(pair.First) is { } first
            && Study.Ranges.Find(pair.Second) is { } second
        )
        {
            Apply(
                OwnCorrelations.Without(
                    Study.Result,
                    Study.Editor.Session.Document.Study.Correlations,
                    (first, second)
                )
            );
        }
    }

    private void Apply(ImmutableArray<CorrelationSpec> own) =>
        Study.Editor.Session.Apply(
            document => document.WithCorrelations(own),
            Say["edit.inputsThatMoveTogether"]
        );
}
