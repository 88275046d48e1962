namespace TcoDashboard.Documents.Json;

/// <summary>
/// What can be wrong with the structure of any document of ours. The number is the digits of the problem code; the letter before it says
/// which kind of document: D for scenarios, C for the catalog.
/// </summary>
public enum ReadingCode
{
    /// <summary>The text is not JSON.</summary>
    NotJson = 101,

    /// <summary>The text is larger or nested deeper than allowed.</summary>
    TooLarge = 102,

    /// <summary>A key stands twice in one object.</summary>
    DuplicateKey = 103,

    /// <summary>A field that the schema does not know.</summary>
    UnknownField = 104,

    /// <summary>A required field is absent.</summary>
    Missing = 105,

    /// <summary>A value of another type than the schema says.</summary>
    WrongType = 106,

    /// <summary>A number outside its range.</summary>
    OutOfRange = 107,

    /// <summary>A text too long, empty, or with characters that are not allowed.</summary>
    BadText = 108,

    /// <summary>A word that is not one of the allowed ones.</summary>
    UnknownWord = 109,

    /// <summary>Too many or too few entries in a list.</summary>
    Count = 110,

    /// <summary>Two entries with the same id.</summary>
    DuplicateId = 111,

    /// <summary>The schema is not one this product reads.</summary>
    UnknownSchema = 112,

    /// <summary>The schema is newer than this build.</summary>
    NewerSchema = 113,

    /// <summary>More problems than are listed.</summary>
    TooManyProblems = 119,
}
