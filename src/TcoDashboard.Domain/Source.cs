namespace TcoDashboard.Domain;

/// <summary>Where a figure comes from: the citation shown beside it.</summary>
/// <param name="Title">Title of the document, page or data set.</param>
/// <param name="Url">Its address; <c>null</c> when a public text has no stable one, which is the weakest provenance.</param>
/// <param name="Date">Date of the document, or of the compilation that carried it, as year, year-month or year-month-day.</param>
/// <param name="Kind">What sort of source it is: datasheet, vendor, filing, paper, press, analyst, estimate and so on.</param>
/// <param name="Via">How the figure was read when the document itself was not opened.</param>
/// <param name="ViaUrl">Address of the page through which it was read.</param>
public sealed record Source(
    string Title,
    string? Url,
    string? Date,
    string Kind,
    string? Via = null,
    string? ViaUrl = null
);
