using TcoDashboard.Domain.Procurement.Clauses;

namespace TcoDashboard.Web.Components.Editor.Deals;

/// <summary>Something of a clause that a person may change.</summary>
/// <param name="Key">Its key in the document.</param>
/// <param name="Label">Its name in sentence case.</param>
public abstract record ClauseField(string Key, string Label);
