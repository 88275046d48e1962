using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Workspace;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Components.Editor.Finance;

/// <summary>The lines of one's own of an option, to change.</summary>
public sealed partial class OwnLineFields
{
    /// <summary>The open scenario.</summary>
    [Parameter, EditorRequired]
    public ScenarioSession Session { get; set; } = null!;

    /// <summary>The option.</summary>
    [Parameter, EditorRequired]
    public OptionSpec Option { get; set; } = null!;

    /// <summary>Its colour in figures.</summary>
    [Parameter, EditorRequired]
    public string Color { get; set; } = "";

    private string At(int index)
    {
        var option = Session
            .Document.Options.Select(option => option.Id)
            .ToList()
            .IndexOf(Option.Id);
        return FormattableString.Invariant($"options[{option}].own_lines[{index}].");
    }

    // Why by id: another tab may have moved the lines meanwhile.
    private void Set(string id, Func<OwnLineSpec, OwnLineSpec> edit) =>
        Edit(lines => [.. lines.Select(line => line.Id == id ? edit(line) : line)]);

    private void Edit(Func<ImmutableArray<OwnLineSpec>, ImmutableArray<OwnLineSpec>> edit) =>
        Session.Apply(document => document.WithOwnLines(Option.Id, edit), Say["edit.ownLine"]);

    private void Add() =>
        Edit(lines =>
            lines.Add(new() { Id = FreeId(lines), Name = Say["lines.new", lines.Length + 1] })
        );

    private static string FreeId(ImmutableArray<OwnLineSpec> lines) =>
        Enumerable
            .Range(1, lines.Length + 1)
            .Select(number => FormattableString.Invariant($"line-{number}"))
            .First(id => lines.All(line => line.Id != id));
}
