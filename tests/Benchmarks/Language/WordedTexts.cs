using System.Globalization;
using BenchmarkDotNet.Attributes;
using TcoDashboard.Domain.Language;

namespace TcoDashboard.Benchmarks.Language;

/// <summary>What it costs to say a text in English, beside the plain string that it would be without word files, and in another language.</summary>
[MemoryDiagnoser]
public class WordedTexts
{
    private readonly Tongue _pseudo = Tongue.Find(Tongue.PseudoName)!;
    private readonly string _name = "GB300 NVL72 rack";
    private readonly double _share = 12.4;

    /// <summary>A text without values, as a literal.</summary>
    [Benchmark]
    public string PlainText() => "Net present cost";

    /// <summary>The same text, worded.</summary>
    [Benchmark]
    public string WordedText() => Wordbook.Worded("Net present cost");

    /// <summary>A sentence with two values in no culture.</summary>
    [Benchmark]
    public string PlainSentence() =>
        string.Create(CultureInfo.InvariantCulture, $"{_name} costs {_share} % less");

    /// <summary>The same sentence, worded.</summary>
    [Benchmark]
    public string WordedSentence() => Wordbook.Worded($"{_name} costs {_share} % less");

    /// <summary>The same sentence in a language that its file does not have it in.</summary>
    [Benchmark]
    public string SentenceOfAnotherLanguage() => _pseudo.Worded($"{_name} costs {_share} % less");
}
