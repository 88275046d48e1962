using BenchmarkDotNet.Running;
using TcoDashboard.Benchmarks.Sheets;

if (args is ["targets"])
{
    SheetTargets.Run();
    return;
}
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
