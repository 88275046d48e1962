using TcoDashboard.Cli.Text;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Workbooks.Reading;

namespace TcoDashboard.Cli.Commands;

/// <summary><c>tco import</c>.</summary>
internal static class ImportCommand
{
    private const string Out = "out";

    public static Verb Verb { get; } =
        new(
            "import",
            Worded("brings the edited inputs of a workbook back into its scenario"),
            Worded(
                $"""
                Reads the sheet Inputs of a workbook that "tco export --xlsx" wrote and someone edited, and shows which inputs of the scenario
                change. Writes the changed scenario only where --out says so. Nothing else of the workbook is read.

                Usage:
                  tco import WORKBOOK.xlsx SCENARIO.json [--out FILE]

                Options:
                  --out FILE   writes the scenario with the changes; - writes it to the standard output
                {HelpText.ExitCodes}
                """
            ),
            Run
        )
        {
            ValuedFlags = new Dictionary<string, string[]>(StringComparer.Ordinal) { [Out] = [] },
        };

    private static ExitCode Run(Arguments arguments, Terminal terminal)
    {
        if (arguments.Operands is not [var workbook, var path])
        {
            throw new UsageException(
                Worded(
                    $"import takes a workbook and a scenario file; {arguments.Operands.Length} are given."
                )
            );
        }
        if (Evaluation.Start(terminal).Of(path) is not { } result)
        {
            return ExitCode.Problems;
        }
        var import = DocumentSource.Read(
            workbook,
            terminal,
            file =>
                InputsImport.Read(
                    file,
                    result,
                    ScenarioHash.Of(result.Document),
                    XlsxLimits.Default
                )
        );
        terminal.Show(DocumentSource.NameOf(workbook), import.Problems);
        var target = arguments.Values.GetValueOrDefault(Out);
        // Why: where the scenario itself goes to the standard output, the list would spoil it.
        var list = target == DocumentSource.StandardInput ? terminal.Error : terminal.Output;
        Show(list, import);
        if (import.Document is not { } document)
        {
            return ExitCode.Problems;
        }
        if (target is not null)
        {
            DocumentTarget.Write(
                target,
                terminal,
                writer => writer.Write(ScenarioWriter.Write(document))
            );
        }
        return ExitCode.Done;
    }

    private static void Show(TextWriter output, WorkbookImport import)
    {
        if (import.Document is null)
        {
            output.WriteLine(Worded("Nothing is imported until the errors are mended."));
            return;
        }
        if (import.Changes.IsEmpty)
        {
            output.WriteLine(Worded("The workbook changes no input."));
            return;
        }
        output.Write(
            TextTable.Write([
                [
                    Worded("place"),
                    Worded("option"),
                    Worded("input"),
                    Worded("before"),
                    Worded("after"),
                ],
                .. import.Changes.Select(change =>
                    new[]
                    {
                        change.Place,
                        change.Option,
                        change.Label,
                        Presenter.Raw(change.Before),
                        Presenter.Raw(change.After),
                    }
                ),
            ])
        );
    }
}
