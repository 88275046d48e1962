namespace Architecture.Tests;

/// <summary>Which room of the domain may use which, and what none of them may touch.</summary>
public sealed class DomainRoomTests
{
    // The root holds what every room speaks of, problems and sources; and every room says its texts in one language.
    private const string Language = "Language";

    private static readonly Dictionary<string, string[]> s_allowed = new()
    {
        [""] = [],
        [Language] = [],
        ["Numerics"] = [],
        ["Quantities"] = [],
        ["Ranges"] = ["Numerics"],
        ["Catalog"] = ["Quantities"],
        ["Workloads"] = ["Catalog", "Quantities", "Numerics"],
        ["Performance"] = ["Workloads", "Catalog", "Quantities", "Numerics"],
        ["Sheets"] = ["Quantities", "Numerics"],
        ["Costing"] = ["Sheets", "Catalog", "Quantities", "Numerics"],
        ["Procurement"] = ["Sheets", "Catalog", "Quantities", "Numerics"],
        ["Scenarios"] =
        [
            "Costing",
            "Procurement",
            "Ranges",
            "Sheets",
            "Performance",
            "Workloads",
            "Catalog",
            "Quantities",
            "Numerics",
        ],
        ["Analysis"] =
        [
            "Scenarios",
            "Costing",
            "Procurement",
            "Ranges",
            "Sheets",
            "Performance",
            "Workloads",
            "Catalog",
            "Quantities",
            "Numerics",
        ],
    };

    private static readonly HashSet<string> s_bannedTypes =
    [
        "System.IO.File",
        "System.IO.Directory",
        "System.IO.FileInfo",
        "System.IO.FileStream",
        "System.Console",
        "System.Environment",
        "System.Random",
        "System.Net.Http.HttpClient",
        "System.Activator",
    ];

    private static readonly HashSet<string> s_bannedMembers =
    [
        "System.DateTime.Now",
        "System.DateTime.UtcNow",
        "System.DateTime.Today",
        "System.DateTimeOffset.Now",
        "System.DateTimeOffset.UtcNow",
        "System.Guid.NewGuid",
        "System.Globalization.CultureInfo.CurrentCulture",
        "System.Globalization.CultureInfo.CurrentUICulture",
        "System.TimeProvider.System",
    ];

    [Fact]
    public void Rooms_UseOnlyWhatLiesBelowThem()
    {
        var wrong = DomainModel
            .Uses.Where(use =>
                use.TargetRoom is { Length: > 0 } and not Language && use.TargetRoom != use.Room
            )
            .Where(use =>
                !s_allowed.TryGetValue(use.Room, out var below) || !below.Contains(use.TargetRoom)
            )
            .Select(use => $"{use.Place}: {use.Room} uses {use.TargetRoom} ({use.Type})")
            .Distinct();

        Violations.None(wrong);
    }

    [Fact]
    public void Rooms_Read_AreReallyRead()
    {
        // A model that reads nothing would find nothing wrong.
        Assert.Contains(DomainModel.Uses, use => use is { Room: "Costing", TargetRoom: "Sheets" });
        Assert.Contains(
            DomainModel.Uses,
            use => use is { Room: "Performance", TargetRoom: "Quantities" }
        );
    }

    [Fact]
    public void Domain_ReadsNoClockCultureFileOrChance()
    {
        var wrong = DomainModel
            .Uses.Where(use =>
                s_bannedTypes.Contains(use.Type)
                || s_bannedMembers.Contains($"{use.Type}.{use.Symbol.Name}")
                || use.Type.StartsWith("System.Reflection.", StringComparison.Ordinal)
            )
            .Select(use => $"{use.Place}: {use.Type}.{use.Symbol.Name}");

        Violations.None(wrong);
    }
}
