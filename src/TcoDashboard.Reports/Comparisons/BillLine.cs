using TcoDashboard.Domain.Costing;

namespace TcoDashboard.Reports.Comparisons;

/// <summary>A line of the bill as it is shown: one of the model, or one that a document adds.</summary>
/// <param name="Id">Id of its row.</param>
/// <param name="PresentValue">Id of the cell that holds its present value.</param>
/// <param name="Label">Name in sentence case.</param>
/// <param name="Group">How it enters the accounts.</param>
/// <param name="Category">The category a reader sees.</param>
public sealed record BillLine(
    string Id,
    string PresentValue,
    string Label,
    CostGroup Group,
    CostCategory Category
);
