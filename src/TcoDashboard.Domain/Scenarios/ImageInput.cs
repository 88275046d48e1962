namespace TcoDashboard.Domain.Scenarios;

/// <summary>Images that come with a request; their tokens are processed like those of the prompt.</summary>
/// <param name="PerRequest">Images a request on average; above zero.</param>
/// <param name="TokensEach">Tokens that one image becomes: <c>⌈H/p⌉·⌈W/p⌉/m²</c> with patches of p pixels and m × m of them merged (model equations, 15).</param>
public sealed record ImageInput(double PerRequest, int TokensEach)
{
    /// <summary>Tokens a request on average, rounded to whole ones.</summary>
    public int Tokens => (int)Math.Round(Math.Min(PerRequest * TokensEach, int.MaxValue / 4));
}
