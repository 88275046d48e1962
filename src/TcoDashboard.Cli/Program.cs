using TcoDashboard.Cli;

return CommandLine.Run(
    args,
    Console.OpenStandardInput(),
    Console.OpenStandardOutput(),
    Console.OpenStandardError()
);
