namespace TcoDashboard.Domain.Procurement.Supply;

/// <summary>A second supplier: what it costs more and what part of the expected losses it avoids.</summary>
/// <param name="PremiumUsd">What it costs more, present value in US dollars.</param>
/// <param name="AvoidedShare">Share of the expected losses it avoids, 0 to 1.</param>
/// <param name="IsTaken">Whether the option has it; otherwise only its worth is shown.</param>
/// <param name="Evidence">What the figures rest on.</param>
public sealed record SecondSource(
    double PremiumUsd,
    double AvoidedShare,
    bool IsTaken,
    Evidence Evidence
);
