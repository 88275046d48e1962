namespace TcoDashboard.Domain.Language;

/// <summary>
/// Every text of the libraries that a person reads, in the language of the installation. English stands in the code beside what it
/// explains and is the key of its translation in <c>Words.resx</c>. One process speaks one language, chosen before the first text is
/// asked for, so that tables made once at start are right.
/// </summary>
public static class Wordbook
{
    private static Tongue? s_chosen;

    /// <summary>The language of this process; asking settles it.</summary>
    public static Tongue Spoken => Settled.Tongue;

    /// <summary>Chooses the language of this process, before any text is asked for.</summary>
    /// <param name="tongue">The language.</param>
    /// <exception cref="InvalidOperationException">Texts were asked for in another language already.</exception>
    public static void Choose(Tongue tongue)
    {
        ArgumentNullException.ThrowIfNull(tongue);
        _ = Interlocked.CompareExchange(ref s_chosen, tongue, null);
        if (Settled.Tongue != tongue)
        {
            throw new InvalidOperationException(
                $"This process speaks {Settled.Tongue.Name} already and cannot change to {tongue.Name}."
            );
        }
    }

    /// <summary>A text in the language of this process.</summary>
    /// <param name="english">The text in English, as a literal: it is looked for by this.</param>
    public static string Worded(string english) =>
        Settled.IsEnglish ? english : Settled.Tongue.Worded(english);

    /// <summary>A sentence with values in it, in the language of this process; values are written in no culture.</summary>
    /// <param name="english">The sentence in English: it is looked for with <c>{0}</c>, <c>{1}</c> in the place of the values.</param>
    public static string Worded(ref Sentence english) => english.Written(Settled.Tongue);

    // Why a class of its own: only the first text makes it, and then its fields are constants to the compiler, so that English costs
    // nothing (bench SheetBuild). An explicit constructor, so that it is not made a moment before.
    internal static class Settled
    {
        internal static readonly Tongue Tongue;
        internal static readonly bool IsEnglish;

        static Settled()
        {
            Tongue =
                Interlocked.CompareExchange(ref s_chosen, Tongue.English, null) ?? Tongue.English;
            IsEnglish = Tongue == Tongue.English;
        }
    }
}
