using System.Globalization;
using System.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Language;

namespace Architecture.Tests.Language;

/// <summary>A word file of another language, built as the SDK builds <c>Words.eo.resx</c>.</summary>
public sealed class TranslationTests
{
    private static readonly Lazy<Tongue> s_esperanto = new(() =>
    {
        Build(
            "eo",
            ("Net present cost", "Nuna neta kosto"),
            ("option ~2", "elekteblo"),
            ("{0}; ~ marks noise", "{0}; ~ signas bruon"),
            ("{0} is not feasible: {1}", "{1} malhelpas al {0}"),
            ("labels begin small in a sentence", "labels keep their capital"),
            ("Energy", "Energio"),
            ("Energio (in a sentence)", "de energio"),
            ("{0} faster", "{0} pli rapide ol {7}")
        );
        return Tongue.Find("eo") ?? throw new InvalidOperationException("No word file was found.");
    });

    [Fact]
    public void Texts_WithATranslation_AreSaidInIt()
    {
        Assert.Equal("Nuna neta kosto", s_esperanto.Value.Worded("Net present cost"));
        Assert.Equal("elekteblo", s_esperanto.Value.Worded("option"));
        Assert.Equal("a; ~ signas bruon", s_esperanto.Value.Worded($"{'a'}; ~ marks noise"));
        Assert.Equal("eo", s_esperanto.Value.Culture.Name);
        Assert.Equal("januaro", s_esperanto.Value.Dates.GetMonthName(1));
    }

    [Fact]
    public void Values_StandWhereTheTranslationWantsThem() =>
        Assert.Equal(
            "X malhelpas al R2",
            s_esperanto.Value.Worded($"{"R2"} is not feasible: {'X'}")
        );

    [Fact]
    public void TextsWithoutATranslationOrWithABrokenOne_StayEnglish()
    {
        Assert.Equal("Option", s_esperanto.Value.Worded("Option"));
        Assert.Equal("3 faster", s_esperanto.Value.Worded($"{3} faster"));
    }

    [Fact]
    public void Labels_InsideASentence_TakeTheFormThatTheTranslationHolds()
    {
        var esperanto = s_esperanto.Value;
        var rule = esperanto.Worded(Tongue.SmallLabels);

        Assert.Equal("Nuna neta kosto", esperanto.InSentence("Nuna neta kosto", rule));
        Assert.Equal("de energio", esperanto.InSentence(esperanto.Worded("Energy"), rule));
        Assert.Equal("net present cost", Labels.InSentence("Net present cost"));
        Assert.Equal("PUE", Labels.InSentence("PUE"));
    }

    [Fact]
    public void Varieties_SpeakTheLanguageTheyAreOf()
    {
        Assert.NotNull(s_esperanto.Value);
        Assert.Equal("Nuna neta kosto", Tongue.Find("eo-001")!.Worded("Net present cost"));
        Assert.Null(Tongue.Find("sv-SE"));
    }

    private static void Build(string culture, params (string Name, string Text)[] words)
    {
        var library = typeof(Tongue).Assembly.GetName();
        using var file = new MemoryStream();
        using (var writer = new ResourceWriter(file))
        {
            foreach (var (name, text) in words)
            {
                writer.AddResource(name, text);
            }

            writer.Generate();
            file.Position = 0;
            var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, culture));
            var built = CSharpCompilation
                .Create(
                    $"{library.Name}.resources",
                    [
                        CSharpSyntaxTree.ParseText(
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"[assembly: System.Reflection.AssemblyCulture(\"{culture}\")] [assembly: System.Reflection.AssemblyVersion(\"{library.Version}\")]"
                            )
                        ),
                    ],
                    [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
                    new(OutputKind.DynamicallyLinkedLibrary)
                )
                .Emit(
                    Path.Combine(folder.FullName, $"{library.Name}.resources.dll"),
                    manifestResources:
                    [
                        new(
                            $"TcoDashboard.Domain.Language.Words.{culture}.resources",
                            () => new MemoryStream(file.ToArray()),
                            isPublic: true
                        ),
                    ]
                );
            Assert.Empty(built.Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error));
        }
    }
}
