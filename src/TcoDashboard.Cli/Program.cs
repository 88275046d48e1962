using TcoDashboard.Cli;
using TcoDashboard.Domain.Language;

// The language of an installation is one setting for the app and for this program.
const string Setting = "Tco__Words";
var language = Environment.GetEnvironmentVariable(Setting);
if (Tongue.Find(language) is not { } tongue)
{
    await Console.Error.WriteLineAsync(
        Worded(
            $"{Setting} is {language}, but there is no word file of that language: unset it for English."
        )
    );
    return (int)ExitCode.Usage;
}

Wordbook.Choose(tongue);
return CommandLine.Run(
    args,
    Console.OpenStandardInput(),
    Console.OpenStandardOutput(),
    Console.OpenStandardError()
);
