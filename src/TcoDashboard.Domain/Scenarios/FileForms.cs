using TcoDashboard.Domain.Costing;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>What a scenario file holds to mend a problem: keys and marks of the format, the same in every language; … stands for a value.</summary>
internal static class FileForms
{
    /// <summary>Nominal money with its inflation.</summary>
    public static string Nominal { get; } = $"\"money_basis\": \"nominal\", {Inflation}";

    /// <summary>The general inflation.</summary>
    public static string Inflation => $"\"inputs\": {{\"{InputKeys.Inflation}\": …}}";

    /// <summary>A figure of one's own.</summary>
    public static string OwnFigure { get; } =
        "\"overrides\": [{\"figure\": \"systems/nvidia-gb300-nvl72#price_usd\", …}]";

    /// <summary>A rate of a currency.</summary>
    public static string Rate(string currency) =>
        $"\"currency\": {{\"rates\": [{{\"currency\": \"{currency}\", \"usd_per_unit\": …, \"date\": …, \"source\": …}}]}}";
}
