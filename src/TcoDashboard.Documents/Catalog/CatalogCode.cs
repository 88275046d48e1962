namespace TcoDashboard.Documents.Catalog;

/// <summary>
/// What can be wrong with a catalog item beyond its structure. The number is the digits of the problem code, the letter is C; the structure
/// of any document has the numbers below 120.
/// </summary>
public enum CatalogCode
{
    /// <summary>The folder is missing or a file cannot be read.</summary>
    Unreadable = 120,

    /// <summary>A folder below the data folder that holds no kind of item.</summary>
    UnknownFolder = 121,

    /// <summary>The kind of the item does not belong into its folder.</summary>
    WrongFolder = 122,

    /// <summary>The id is not the name of the file.</summary>
    IdNotFileName = 123,

    /// <summary>A known value without a source.</summary>
    MissingSource = 124,

    /// <summary>A reference to a source that the item does not list.</summary>
    UnknownSource = 125,

    /// <summary>A listed source that nothing refers to.</summary>
    UnusedSource = 126,

    /// <summary>A sort of source that is not one of the allowed words.</summary>
    UnknownSourceKind = 127,

    /// <summary>A date that is not a year, half, quarter, month or day.</summary>
    BadDate = 128,

    /// <summary>A key that items of this kind do not have.</summary>
    UnknownKey = 129,

    /// <summary>A key of a figure that names no known unit.</summary>
    UnknownUnit = 130,

    /// <summary>A value outside the plausible range of its key.</summary>
    Implausible = 131,

    /// <summary>Low, value and high out of order.</summary>
    RangeOrder = 132,

    /// <summary>A figure with both or neither of value and status.</summary>
    ValueOrStatus = 133,

    /// <summary>A sparse rate where a dense one is meant.</summary>
    SparseRate = 134,

    /// <summary>A sparse rate under a key that does not say so.</summary>
    SparseKey = 135,

    /// <summary>A basis where none is needed, or without a note.</summary>
    BasisMisused = 136,

    /// <summary>A count that is not whole.</summary>
    NotWhole = 137,

    /// <summary>A reference to an item that the catalog does not hold.</summary>
    DanglingReference = 138,

    /// <summary>A fact whose word is not one of the allowed ones.</summary>
    UnknownWord = 139,

    /// <summary>An item that states nothing.</summary>
    Empty = 140,

    /// <summary>A stored catalog whose texts are not those its hash was taken of.</summary>
    HashMismatch = 141,

    /// <summary>A kind of item that people cannot add.</summary>
    NotOwnable = 142,

    /// <summary>A column of a CSV file that is unknown, missing or there twice.</summary>
    WrongColumns = 143,

    /// <summary>A row of a CSV file that does not fit its columns, or the other rows of its item.</summary>
    WrongRow = 144,

    /// <summary>A field of a CSV file that is no number, or no yes or no.</summary>
    NotANumber = 145,

    /// <summary>A file without items, with too many, or one that would make too many.</summary>
    TooManyItems = 146,

    /// <summary>Bytes that are not text.</summary>
    NotUtf8 = 147,

    /// <summary>An item, or a figure of an item, that stands twice in a file.</summary>
    TwiceInFile = 148,

    /// <summary>A system of one's own that names no accelerator.</summary>
    NoAccelerator = 149,

    /// <summary>A fact of a calibration that does not hold what this program writes there.</summary>
    UnreadableCalibration = 150,
}
