using System.Text.RegularExpressions;

namespace Architecture.Tests.Language;

/// <summary>What is text though it is one word, and what is none though it has several.</summary>
public static partial class Exemptions
{
    /// <summary>Messages of exceptions that a person reads; all others are for programmers.</summary>
    public static readonly HashSet<string> ReadExceptions =
    [
        "StartupProblemException",
        "WorkbookRefusedException",
        "UsageException",
        "UnreadableException",
    ];

    /// <summary>Enumerations whose members are written the same in every language: FP8, P99.</summary>
    public static readonly HashSet<string> Symbols = ["NumberFormat", "LatencyPercentile"];

    /// <summary>Files whose strings nobody reads on a page, with the reason.</summary>
    public static readonly (string Path, string Reason)[] Files =
    [
        ("TcoDashboard.Data/Storage/", "Tables, columns and SQL."),
        ("TcoDashboard.Data/EmbeddedPostgres/ServerGuard", "A script."),
        (
            "TcoDashboard.Documents/Measurements/Accuracy",
            "The document that tco calibrate writes into the repository."
        ),
        (
            "TcoDashboard.Documents/Measurements/Calibration",
            "The catalog item and tables that tco calibrate writes into the repository."
        ),
        ("TcoDashboard.Documents/Measurements/ServingCalibrationWriter", "The same."),
        ("TcoDashboard.Documents/Measurements/ScoreFile", "Heads of a table that the tests read."),
        (
            "TcoDashboard.Reports/Exports/ComparisonCsv",
            "Heads and labels of a table that programs read."
        ),
        ("TcoDashboard.Reports/Exports/LedgerCsv", "The same."),
        ("TcoDashboard.Reports/Exports/StatementsCsv", "The same."),
        ("TcoDashboard.Reports/Exports/ChangesCsv", "The same."),
        ("TcoDashboard.Reports/Pdf/Pdf", "Operators of the file format."),
        ("TcoDashboard.Reports/Pdf/Charts/Pdf", "Operators of the file format."),
        ("TcoDashboard.Reports/Workbooks/Xlsx/", "Names of the file format."),
        ("TcoDashboard.Domain/Language/", "What words the others."),
        ("TcoDashboard.Domain/Scenarios/FileForms", "Keys and marks of the scenario file."),
        (
            "TcoDashboard.Domain/Catalog/CatalogWords",
            "Parts of the names that DataVocabulary puts into the word file as wholes."
        ),
    ];

    /// <summary>Places whose words are text however few they are.</summary>
    [GeneratedRegex(
        @"(\(|\.|set \w+\.|return \w+\.)(label|title|note|message|remedy|help|why|heading|head|caption|subtitle|summary|reason|cause|sentence|verdict|words|what|verb|role|ofTwo|ofMany|plural|how|Label|Title|Note|Message|Remedy|Help|Why|Heading|Head|Caption|Subtitle|Summary|Reason|Cause|Words|Verdict|ValueTitle|Likely)\)?$"
            + @"|^(ChartSeries|ReferenceLine|PaperHeading|PaperText|PaperRow|Wait|Phrase|ReportGroup|FlipRow|PaperTable|Provenance)\.new\((Name|Text|Title|Cells)\)$"
            + @"|\.Series\(name\)$|^XlsxCell\.Of\(text\)$|^XlsxSheet\.Header\(texts\)$|^NumberRange\.\w+\(unit\)$|^ChartAxis\.Of\(label\)$"
            + @"|^tuple\.(Name|Noun)$|^CalibrationPoint\.Add\(text\)$|^CalibrationFigure\.Line\(name\)$|^TradeOffRow\.new\(Pareto\)$"
            + @"|^return (Words\.\w+|AnswerSentence\.\w+|FleetRows\.Made|ChangeWords\.(Absent|Text|Together)|SettingRows\.\w+|MetricBars\.\w+|ChartTables\.Words|VariantWords\.\w+|StandingRow\.\w+|LatencyFigures\.\w+|DecisionMemo\.\w+|DecisionBuilder\.\w+|JsonShow\.Type)$"
            + @"|^WarrantClauses\.In\(label\)$|^UnpackBudget\.TooLarge\(what\)$|^ServerPrograms\.\w+\(why\)$|^Func\.Invoke\(arg2\)$|^TextTable\.Write\(lines\)$|^Verb\.new\((Summary|Help)\)$"
    )]
    public static partial Regex Texts { get; }

    /// <summary>Places whose strings are never text: ids and keys, formats, commands, file formats, names from elsewhere.</summary>
    [GeneratedRegex(
        @"\((id|key|path|code|local|field|column|columns|columnName|unitKey|color|Color|Id|Key|Path|Code|address|Address|lineId|localName|prefix|format|searchPattern|sql|cmdText|commandText|path1|path2|path3|paramName|variable|pattern|metricId|connectionString)\)$"
            + @"|^String\.(StartsWith|Contains|EndsWith|IndexOf|LastIndexOf|Split|TrimStart|TrimEnd|Trim|Replace|Equals)\("
            + @"|^(RunWords|MetricValue|MetricKinds|TrainingConditions|NameAliases|SeededRandom|Source|FrozenSet|Regex|LibraryImport|PdfObjects|PdfShapes|PdfTag|Cluster|ServerAccount|ServerLaunch|XlsxBook|XmlWriter|FormulaText|KindSchema|CatalogItem|StrictObject\.\w+\(key|ColumnsBuilder|MigrationBuilder|Directory|Environment|Unit|NetworkParts\.Part\(local|UnitForm|XlsxNames)\."
            + @"|^(tuple\.(Symbol|Key|Id|Color|Fill|Cell|Day|ShortDay|Code)|index|pair 0)$"
            + @"|\.(Computed|ComputedText)\(formula\)$|^NpgsqlCommand\.|^String\.Join\(value\)$|^(JsonNode|JsonArray|JsonObject|JsonException)\."
            + @"|^return (UnitForm|MetricNames|MetricUnits|MetricParts|TrainingConditions)\.\w+$|^DateOnly\.|^DateTime\.|^Double\.|^Int32\."
            + @"|^tuple\.Names$|^return (PdfShapes|SupplyIds)\.|^(Presenter\.new\((day|shortDay)\)|XlsxBook\.Subject|set XlsxBook\.Subject)$"
            // Found again: written into a catalog item or a workbook and looked for when it is read; operators; what PostgreSQL says.
            + @"|^field UnitForm\.|^const (Terminal\.Prefix|OwnMerge\.Shipped|ScenarioCatalog\.\w+|AnswerSheet\.HashLabel|TableDrawing\.\w+|ServerLaunch\.HeldMemory|Cluster\.Banner|SameAs)$|^field (InputsImport\.Head|TrueTypeFont\.Kept)$"
            // Heads of tables and JSON that programs read, and names of commands.
            + @"|^StudyOutput\.(Csv|Json)\(head\)$|^Studies\.File\(verb\)$|^Verb\.new\(Name\)$"
            + @"|^receiver (Length|ReplaceLineEndings|Select)$"
    )]
    public static partial Regex Sinks { get; }
}
