namespace TcoDashboard.Web.Components.Commands;

/// <summary>Something the search over everything leads to.</summary>
/// <param name="Kind">What it is, in a word.</param>
/// <param name="Name">Its name.</param>
/// <param name="Address">Where it is, from the root of the site.</param>
public sealed record CommandTarget(string Kind, string Name, string Address)
{
    /// <summary>Whether it is a field of the open scenario: what is looked for is looked for there first.</summary>
    public bool IsHere { get; init; }

    /// <summary>More words it answers to, such as the choices of a field; not shown.</summary>
    public string Words { get; init; } = "";
}
