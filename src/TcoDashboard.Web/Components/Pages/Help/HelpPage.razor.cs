namespace TcoDashboard.Web.Components.Pages.Help;

/// <summary>Tasks, words and keys on one page.</summary>
public sealed partial class HelpPage
{
    private static readonly (string Word, string Meaning)[] Words =
    [
        ("TTFT", "Time to first token: from sending a request to the first token of its answer."),
        ("TPOT", "Time per output token: the mean time between later tokens of one answer."),
        ("Speed per user", "Tokens a second one person sees: one over TPOT."),
        ("Mtok", "A million tokens. A cost per Mtok says whether it counts input, output or both."),
        (
            "PUE",
            "Power usage effectiveness: energy of the facility over energy of the IT equipment."
        ),
        ("IT power", "Power reaching the IT equipment. Facility power adds cooling and losses."),
        (
            "Net present cost",
            "All money over the horizon, later money counting less by the discount rate."
        ),
        (
            "Tier",
            "How a throughput was obtained: measured, calibrated (fitted formula) or modelled (default formula)."
        ),
        (
            "P10–P90",
            "The range in which eight of ten outcomes are expected, from the error of the performance model."
        ),
        (
            "Within noise",
            "The ranges of two options overlap so far that the difference may be the model's error."
        ),
        ("Fleet", "A number of equal systems that serve one workload."),
        ("Colo", "Bought hardware in rented data-centre space."),
    ];
}
