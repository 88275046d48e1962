namespace TcoDashboard.Domain.Procurement.Supply;

/// <summary>What a figure about supply risk rests on. Without a source it is the author's judgement and is labelled as an estimate.</summary>
/// <param name="Source">Where it stands written; <c>null</c> for judgement.</param>
/// <param name="Note">What a reader should know; may be empty.</param>
public sealed record Evidence(Source? Source, string Note)
{
    /// <summary>Judgement without a word.</summary>
    public static Evidence None { get; } = new(null, "");
}
