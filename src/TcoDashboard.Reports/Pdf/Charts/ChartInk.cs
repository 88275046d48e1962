using System.Globalization;

namespace TcoDashboard.Reports.Pdf.Charts;

/// <summary>Colour and pattern of a series.</summary>
/// <param name="Fill">Red, green and blue, 0 to 1, as an operator of a content stream takes them.</param>
/// <param name="Pattern">Its pattern.</param>
internal readonly record struct ChartInk(string Fill, ChartPattern Pattern)
{
    /// <summary>Black, for lines that are no bars.</summary>
    public const string Black = "0.08 0.1 0.13";

    /// <summary>Grey, for axes.</summary>
    public const string Grey = "0.6 0.62 0.66";

    /// <summary>Light grey, for the lines of a scale.</summary>
    public const string Grid = "0.88 0.9 0.92";

    // The colours of the light theme, so that a reader of page and paper sees the same chart (wwwroot/css/tokens.css).
    private static readonly Dictionary<string, int> s_colors = new(StringComparer.Ordinal)
    {
        ["cost-systems"] = 0x164770,
        ["cost-network"] = 0x3E84C2,
        ["cost-storage"] = 0x58A17D,
        ["cost-facility"] = 0x8B692F,
        ["cost-energy"] = 0xC88500,
        ["cost-operations"] = 0xB24E64,
        ["cost-software"] = 0x6E51A5,
        ["cost-finance"] = 0x57697B,
        ["cost-cloud"] = 0x277441,
        ["cost-other"] = 0x929292,
        ["series-1"] = 0x004065,
        ["series-2"] = 0xD07B0B,
        ["series-3"] = 0x48A191,
        ["series-4"] = 0xA4406A,
        ["series-5"] = 0x7B5DAC,
        ["series-6"] = 0x718099,
        ["good"] = 0x0A6847,
        ["bad"] = 0xA8271F,
        ["ink"] = 0x151A21,
    };

    /// <summary>The ink of a series.</summary>
    /// <param name="color">Its place in the palette, see <see cref="Figures.ChartColors"/>.</param>
    /// <param name="index">Its place among the series, which gives the pattern.</param>
    public static ChartInk Of(string color, int index)
    {
        var rgb = s_colors.GetValueOrDefault(color, 0x6C6D6D);
        return new(
            string.Join(' ', Part(rgb >> 16), Part(rgb >> 8), Part(rgb)),
            (ChartPattern)(index % Enum.GetValues<ChartPattern>().Length)
        );
    }

    /// <summary>The ink of an area, which always has a pattern, so that areas that overlap show one another.</summary>
    public static ChartInk OfArea(string color, int index) => Of(color, (index % 5) + 1);

    private static string Part(int bits) =>
        ((bits & 0xFF) / 255.0).ToString("0.###", CultureInfo.InvariantCulture);
}
