namespace TcoDashboard.Domain.Procurement.Quotes;

/// <summary>One step from a quote to the price of one system on the catalog's basis.</summary>
/// <param name="Label">What the step gives.</param>
/// <param name="Amount">The amount after a restatement, or what is added or taken off.</param>
/// <param name="Currency">Its currency.</param>
/// <param name="How">Why, with the numbers.</param>
public sealed record QuoteStep(string Label, double Amount, string Currency, string How);
