namespace TcoDashboard.Cli.Tests;

public sealed class UsageTests
{
    [Theory]
    [InlineData("help.txt", "--help")]
    [InlineData("help-evaluate.txt", "evaluate", "--help")]
    [InlineData("help-compare.txt", "help", "compare")]
    [InlineData("help-validate.txt", "validate", "-h")]
    [InlineData("help-presets.txt", "presets", "--help")]
    [InlineData("help-catalog.txt", "catalog", "--help")]
    public void Help_OfEveryCommand_IsAsApprovedAndFitsTheTerminal(
        string golden,
        params string[] arguments
    )
    {
        var outcome = Tco.Run(arguments);

        Assert.Equal((0, ""), (outcome.Code, outcome.Error));
        Assert.All(outcome.Output.Split('\n'), line => Assert.InRange(line.Length, 0, 120));
        Assert.DoesNotContain(outcome.Output, letter => letter > 127);
        Golden.Matches(golden, outcome.Output);
    }

    [Fact]
    public void Version_IsNameAndNumber()
    {
        Assert.Matches(@"\Atco [0-9]+\.[0-9]+\.[0-9]+\n\z", Tco.Run("--version").Output);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("evaluat", "Did you mean evaluate?")]
    [InlineData("dance", "there is evaluate, compare, ")]
    [InlineData("evaluate", "takes one scenario file; 0 are given")]
    [InlineData("evaluate a.json b.json", "takes one scenario file; 2 are given")]
    [InlineData("evaluate --jsn a.json", "Did you mean --json?")]
    [InlineData("evaluate --basis eur a.json", "--basis is \"eur\"; write one of mtok, npc")]
    [InlineData("evaluate a.json --basis", "--basis is without a value")]
    [InlineData("compare", "none is given")]
    [InlineData("compare a.json --json --csv", "exclude each other")]
    [InlineData("compare - -", "only once")]
    [InlineData("presets", "list or show ID")]
    [InlineData("presets lst", "list or show ID")]
    [InlineData("presets show", "takes the id")]
    [InlineData("catalog", "check [FOLDER]")]
    [InlineData("validate", "takes one file")]
    public void WrongUse_EndsWithTwoAndOneSentenceOnTheErrorStream(
        string commandLine,
        string sentence
    )
    {
        var outcome = Tco.Run(commandLine.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal((2, ""), (outcome.Code, outcome.Output));
        Assert.Contains(sentence, outcome.Error, StringComparison.Ordinal);
        NoStackTrace(outcome);
    }

    [Theory]
    [InlineData(0, "--version")]
    [InlineData(2, "evaluat")]
    [InlineData(3, "evaluate", "no-such-file.json")]
    public void Program_Started_EndsAsTheCommandLineDoes(int code, params string[] arguments)
    {
        var program = Tco.Start("", arguments);

        Assert.Equal(code, program.Code);
        Assert.Equal(Tco.Run(arguments), program);
    }

    [Fact]
    public void MissingFile_EndsWithThreeAndNamesIt()
    {
        foreach (var verb in new[] { "evaluate", "compare", "validate" })
        {
            var outcome = Tco.Run(verb, "no-such-file.json");

            Assert.Equal((3, ""), (outcome.Code, outcome.Output));
            Assert.Equal("tco: There is no file no-such-file.json.\n", outcome.Error);
        }
    }

    [Fact]
    public void FolderInsteadOfFile_EndsWithThree()
    {
        var folder = Directory.CreateTempSubdirectory("tco-cli-");
        try
        {
            var outcome = Tco.Run("validate", folder.FullName);

            Assert.Equal(3, outcome.Code);
            Assert.Contains("is a folder; name a file", outcome.Error, StringComparison.Ordinal);
            NoStackTrace(outcome);
        }
        finally
        {
            folder.Delete();
        }
    }

    [Fact]
    public void FileNamedLikeAFlag_IsReachedBehindTwoDashes()
    {
        var outcome = Tco.Run("validate", "--", "--help");

        Assert.Equal(3, outcome.Code);
        Assert.Equal("tco: There is no file --help.\n", outcome.Error);
    }

    [Fact]
    public void RandomBytes_NeverGiveAStackTrace()
    {
        var random = new Random(20261121);
        for (var round = 0; round < 2; round++)
        {
            var bytes = new byte[random.Next(2000)];
            random.NextBytes(bytes);

            var outcome = Tco.StartUnder("C.UTF-8", bytes, "validate", "-");

            Assert.Equal((1, ""), (outcome.Code, outcome.Output));
            Assert.Contains("D-101", outcome.Error, StringComparison.Ordinal);
            NoStackTrace(outcome);
        }
    }

    [Fact]
    public void TwoMebibytes_AreRefusedByTheirSize()
    {
        // Why the program: it may end before it has read all of its input.
        var outcome = Tco.Start(new string(' ', 2 * 1024 * 1024), "evaluate", "-");

        Assert.Equal(1, outcome.Code);
        Assert.Contains("D-102", outcome.Error, StringComparison.Ordinal);
    }

    internal static void NoStackTrace(Outcome outcome)
    {
        Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled", outcome.Error, StringComparison.Ordinal);
    }
}
