using TcoDashboard.Data.Tests.ProcessTests;
using Xunit.Runner.InProc.SystemConsole;

namespace TcoDashboard.Data.Tests;

/// <summary>Runs the tests; with the word <c>save</c> it is the small app that the tests start and kill.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args) =>
        args is ["save", var folder]
            ? await SavingApp.RunAsync(folder)
            : await ConsoleRunner.Run(args);
}
