using System.Collections.Immutable;

namespace TcoDashboard.Domain.Analysis.Changes;

/// <summary>One thing that two scenarios, two catalogs or two options say differently.</summary>
/// <param name="Path">Where it stands, from the outside in: for example <c>option, fleets, gpu, systems_count</c> or <c>catalog, systems/x, price_usd</c>.</param>
/// <param name="Before">Its earlier value as JSON; <c>null</c> when it was not written.</param>
/// <param name="After">Its later value as JSON; <c>null</c> when it is no longer written.</param>
public sealed record ChangedSetting(ImmutableArray<string> Path, string? Before, string? After)
{
    /// <summary>First part of the path of what a catalog says.</summary>
    public const string Catalog = "catalog";

    /// <summary>First part of the path of what the option looked at says.</summary>
    public const string Option = "option";

    /// <summary>Last part but one of the path of a number that overrules a default.</summary>
    public const string Inputs = "inputs";

    /// <summary>Last part but one of the path of a value that holds from a calendar year on.</summary>
    public const string Years = "years";

    /// <summary>Key of the input that it sets; <c>null</c> when it is not an input.</summary>
    public string? InputKey => Path is [.., Inputs, var key] ? key : null;

    /// <summary>Whether something of several settings, such as a loan, is new or gone: its name says it, and its values need a table.</summary>
    public bool IsWholeThing =>
        InputKey is null && (Before, After) is (null, ['{', ..]) or (['{', ..], null);

    /// <summary>The path with dots, for machines.</summary>
    public string Address => string.Join('.', Path);
}
