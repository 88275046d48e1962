namespace TcoDashboard.Web.Components.Pages.SharedLinks;

/// <summary>A figure of an option beside what the link saved.</summary>
/// <param name="Column">Key of the column.</param>
/// <param name="Option">Name of the option.</param>
/// <param name="Metric">Id of the figure.</param>
/// <param name="Label">Its name.</param>
/// <param name="Saved">As it was saved.</param>
/// <param name="Now">As it is now.</param>
/// <param name="Change">Now less saved.</param>
/// <param name="Relative">The change over what was saved, or points.</param>
/// <param name="HasMoved">Whether the two differ.</param>
/// <param name="IsMain">Whether it is one of the few a reader looks at first.</param>
public sealed record SharedFigure(
    string Column,
    string Option,
    string Metric,
    string Label,
    string Saved,
    string Now,
    string Change,
    string Relative,
    bool HasMoved,
    bool IsMain
);
