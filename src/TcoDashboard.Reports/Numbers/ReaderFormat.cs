using System.Globalization;

namespace TcoDashboard.Reports.Numbers;

/// <summary>How one reader wants numbers and days on the screen. Files and programs get the same text whoever asks.</summary>
/// <param name="Digits">Thousands and decimals.</param>
/// <param name="Dates">Days.</param>
/// <param name="Units">How far units grow.</param>
/// <param name="Money">The currency.</param>
/// <param name="Decimals">Digits after the point in tables, 0 to 3; <c>null</c> for as many as each row needs.</param>
public sealed record ReaderFormat(
    DigitStyle Digits,
    DateStyle Dates,
    UnitStyle Units = UnitStyle.Fitting,
    MoneyStyle Money = MoneyStyle.Scenario,
    int? Decimals = null
)
{
    private static readonly (
        DigitStyle Style,
        string Word,
        string Group,
        string Point
    )[] s_digits =
    [
        (DigitStyle.CommaPoint, "comma-point", ",", "."),
        (DigitStyle.PointComma, "point-comma", ".", ","),
        (DigitStyle.SpaceComma, "space-comma", "\u202F", ","),
        (DigitStyle.ApostrophePoint, "apostrophe-point", "\u2019", "."),
    ];

    private static readonly (DateStyle Style, string Word, string Day, string ShortDay)[] s_dates =
    [
        (DateStyle.DayFirst, "day-first", "d MMMM yyyy", "d MMM yyyy"),
        (DateStyle.MonthFirst, "month-first", "MMMM d, yyyy", "MMM d, yyyy"),
        (DateStyle.YearFirst, "year-first", "yyyy-MM-dd", "yyyy-MM-dd"),
    ];

    private static readonly string[] s_units = ["fitting-units", "planning-units"];
    private static readonly string[] s_money = ["scenario-money", "dollars"];

    private static readonly string[] s_decimals =
    [
        "no-decimals",
        "one-decimal",
        "two-decimals",
        "three-decimals",
    ];

    private Presenter? _presenter;

    /// <summary>What a reader gets who chose nothing.</summary>
    public static ReaderFormat English { get; } = new(DigitStyle.CommaPoint, DateStyle.DayFirst);

    /// <summary>Stands between thousands.</summary>
    public string Group => s_digits[(int)Digits].Group;

    /// <summary>Stands before decimals.</summary>
    public string Point => s_digits[(int)Digits].Point;

    /// <summary>What makes every text of this reader's screen.</summary>
    public Presenter Presenter =>
        _presenter ??= Equals(English)
            ? Presenter.English
            : new(
                Culture(Group, Point),
                PresenterStyle.Screen,
                s_dates[(int)Dates].Day,
                s_dates[(int)Dates].ShortDay
            )
            {
                Units = Units,
                Money = Money,
                TableDecimals = Decimals,
            };

    /// <summary>The format as a browser keeps it: <c>comma-point.day-first.fitting-units.scenario-money.fitting-decimals</c>.</summary>
    public string Key =>
        $"{s_digits[(int)Digits].Word}.{s_dates[(int)Dates].Word}.{s_units[(int)Units]}.{s_money[(int)Money]}.{(Decimals is { } chosen ? s_decimals[chosen] : "fitting-decimals")}";

    /// <summary>Reads what a browser kept; what it does not know is as without a choice.</summary>
    public static ReaderFormat Of(string? key)
    {
        var words = (key ?? "").Split('.');
        var digits = s_digits.FirstOrDefault(one => one.Word == words[0]).Style;
        var dates = s_dates.FirstOrDefault(one => words.Contains(one.Word)).Style;
        ReaderFormat read = new(
            digits,
            dates,
            (UnitStyle)Math.Max(0, Array.FindIndex(s_units, words.Contains)),
            (MoneyStyle)Math.Max(0, Array.FindIndex(s_money, words.Contains)),
            Array.FindIndex(s_decimals, words.Contains) is >= 0 and var decimals ? decimals : null
        );
        return read == English ? English : read;
    }

    /// <summary>Equal in every choice.</summary>
    public bool Equals(ReaderFormat? other) => other is not null && Choices == other.Choices;

    /// <inheritdoc/>
    public override int GetHashCode() => Choices.GetHashCode();

    private (DigitStyle, DateStyle, UnitStyle, MoneyStyle, int?) Choices =>
        (Digits, Dates, Units, Money, Decimals);

    private static CultureInfo Culture(string group, string point)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberGroupSeparator = group;
        culture.NumberFormat.NumberDecimalSeparator = point;
        return CultureInfo.ReadOnly(culture);
    }
}
