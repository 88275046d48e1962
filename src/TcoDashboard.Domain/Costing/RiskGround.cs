using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing;

/// <summary>Rows and totals of an option that what stands beside the bill, such as supply risk, works on.</summary>
/// <param name="Sheet">The sheet under construction.</param>
/// <param name="Rate">Discount rate of money a year.</param>
/// <param name="InService">Share of the capacity in service each month.</param>
/// <param name="Tokens">Input and output tokens each month.</param>
/// <param name="Revenue">What the tokens fetch each month, US dollars; <c>null</c> when they have no price.</param>
/// <param name="Cash">Cash out each month, US dollars.</param>
/// <param name="Capital">Capital expenditure over the horizon, US dollars.</param>
/// <param name="Porting">What moving to the hardware costs, US dollars; <c>null</c> when the bill has nothing of it.</param>
/// <param name="NetPresentCost">Net present cost.</param>
/// <param name="PresentTokens">Present value of all tokens.</param>
public sealed record RiskGround(
    SheetBuilder Sheet,
    Expr Rate,
    Expr InService,
    Expr Tokens,
    Expr? Revenue,
    Expr Cash,
    Expr Capital,
    Expr? Porting,
    Expr NetPresentCost,
    Expr PresentTokens
);
