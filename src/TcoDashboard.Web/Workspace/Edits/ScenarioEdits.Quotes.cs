using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Workspace.Quotes;

namespace TcoDashboard.Web.Workspace.Edits;

/// <content>Prices from vendors' quotes.</content>
public static partial class ScenarioEdits
{
    /// <summary>Sets the normalised prices of a quote at the fleets that take it, with the quote as their source; a discount beside them ends. A quote that changes nothing leaves the document as it is.</summary>
    public static ScenarioDocument WithQuote(this ScenarioDocument document, QuotePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (plan.ChangesNothing)
        {
            return document;
        }

        foreach (var taker in plan.Takers)
        {
            document = document.WithInputs(
                taker.Place,
                // Why always: the discount may have been set after the quote was read.
                inputs =>
                    inputs
                        .With(
                            InputKeys.SystemPrice,
                            Math.Round(taker.Price.PriceUsd, 2),
                            plan.NoteFor(taker)
                        )
                        .With(InputKeys.PriceDiscount, 0, "The quoted price is net of discounts.")
            );
        }

        return document;
    }
}
