using System.Collections.Immutable;
using System.Text;
using TcoDashboard.Documents.Json;
using TcoDashboard.Documents.Measurements;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Documents.Catalog;

/// <summary>Reads a whole catalog strictly and lists everything that is wrong with it.</summary>
public static class CatalogReader
{
    /// <summary>Most bytes and levels of one item.</summary>
    public static ReadingLimits Limits { get; } = new(512 * 1024, 8);

    /// <summary>The folder that lies beside the kinds of item and holds scenarios, not items.</summary>
    public const string PresetFolder = "presets";

    /// <summary>The folder that lies beside the kinds of item and holds measurements and what was learnt from them.</summary>
    public const string MeasurementFolder = "measurements";

    private static readonly UTF8Encoding StrictUtf8 = new(false, true);

    private static readonly ImmutableArray<CatalogKind> Kinds = [.. Enum.GetValues<CatalogKind>()];

    /// <summary>Reads a data folder: one folder a kind, one JSON file an item.</summary>
    public static CatalogReading ReadFolder(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var problems = ImmutableArray.CreateBuilder<Problem>();
        var files = new List<CatalogFile>();
        try
        {
            CheckFolders(path, problems);
            foreach (var folder in Kinds.Select(CatalogItem.FolderOf).Order(StringComparer.Ordinal))
            {
                ReadFiles(path, folder, files, problems);
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            problems.Add(Unreadable(path, problem.Message));
        }

        if (CalibrationFolder.Item(Path.Combine(path, MeasurementFolder)) is { } evidence)
        {
            files.Add(evidence);
        }

        if (files.Count == 0 && problems.Count == 0)
        {
            problems.Add(Unreadable(path, Worded("It holds no catalog item.")));
        }

        var reading = Read(files);
        problems.AddRange(reading.Problems);
        return new(problems.Count == 0 ? reading.Revision : null, problems.ToImmutable());
    }

    /// <summary>Reads a catalog from texts.</summary>
    public static CatalogReading Read(IReadOnlyCollection<CatalogFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var problems = ImmutableArray.CreateBuilder<Problem>();
        var items = new Dictionary<string, (CatalogItem Item, CatalogFile File)>(
            StringComparer.Ordinal
        );
        foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            if (ReadFile(file, problems) is not { } item)
            {
                continue;
            }

            if (!items.TryAdd(item.Path, (item, file)))
            {
                problems.Add(
                    Problem.Error(
                        At(file, "id"),
                        FormattableString.Invariant($"C-{(int)ReadingCode.DuplicateId}"),
                        Worded($"The id {item.Id} stands in {items[item.Path].File.Path} too."),
                        Worded("Give one of the two another id and file name.")
                    )
                );
            }
        }

        // Why: an item that could not be read is still there; saying that it is missing would hide the real mistake.
        var paths = files
            .Select(file => $"{file.Folder}/{file.Id}")
            .Concat(items.Keys)
            .ToHashSet(StringComparer.Ordinal);
        problems.AddRange(
            items.Values.SelectMany(entry =>
                ReferenceRules.Dangling(entry.Item, paths, At(entry.File, "facts"))
            )
        );
        var all = items.Values.Select(entry => entry.Item).ToArray();
        return problems.Any(problem => problem.Severity == Severity.Error)
            ? new(null, problems.ToImmutable())
            : new(new(CatalogWriter.Hash(all), all), problems.ToImmutable());
    }

    private static CatalogItem? ReadFile(CatalogFile file, ImmutableArray<Problem>.Builder problems)
    {
        var log = new ProblemLog('C');
        var reading = JsonText.Read(file.Text, Limits, log);
        var item =
            reading.IsJson && StrictObject.Of(reading.Root, FieldPath.Root, log) is { } json
                ? CatalogItemReader.Read(json, log)
                : null;
        if (item is not null)
        {
            CheckPlace(item, file, log);
        }

        problems.AddRange(
            log.ToImmutable().Select(problem => problem with { Path = At(file, problem.Path) })
        );
        return item;
    }

    private static void CheckPlace(CatalogItem item, CatalogFile file, ProblemLog log)
    {
        var folder = CatalogItem.FolderOf(item.Kind);
        if (folder != file.Folder)
        {
            log.Refuse(
                "kind",
                CatalogCode.WrongFolder,
                Worded(
                    $"The kind {CatalogWords.Kinds.WordOf(item.Kind)} belongs into the folder {folder}, not {file.Folder}."
                ),
                Worded($"Move the file to {folder}/ or correct the kind.")
            );
        }

        if (item.Id != file.Id)
        {
            log.Refuse(
                "id",
                CatalogCode.IdNotFileName,
                Worded($"The id is {item.Id}, but the file is named {file.Id}.json."),
                Worded($"Name the file {item.Id}.json or write \"id\": \"{file.Id}\".")
            );
        }
    }

    private static void CheckFolders(string path, ImmutableArray<Problem>.Builder problems)
    {
        var known = Kinds
            .Select(CatalogItem.FolderOf)
            .Append(PresetFolder)
            .Append(MeasurementFolder)
            .ToArray();
        foreach (
            var folder in Directory
                .EnumerateDirectories(path)
                .Select(Path.GetFileName)
                .Order(StringComparer.Ordinal)
        )
        {
            if (known.Contains(folder, StringComparer.Ordinal))
            {
                continue;
            }

            var meant = NearMiss.Of(folder!, known);
            problems.Add(
                Problem.Error(
                    folder!,
                    CatalogProblems.CodeOf(CatalogCode.UnknownFolder),
                    Worded(
                        $"The folder {folder} holds no kind of item; nothing in it would be read."
                    ),
                    meant is null
                        ? Worded($"Use one of {string.Join(", ", known)}.")
                        : Worded($"Did you mean \"{meant}\"?")
                )
            );
        }
    }

    private static void ReadFiles(
        string path,
        string folder,
        List<CatalogFile> files,
        ImmutableArray<Problem>.Builder problems
    )
    {
        var place = Path.Combine(path, folder);
        if (!Directory.Exists(place))
        {
            return;
        }

        foreach (
            var file in Directory.EnumerateFiles(place, "*.json").Order(StringComparer.Ordinal)
        )
        {
            var name = $"{folder}/{Path.GetFileName(file)}";
            try
            {
                files.Add(new(name, ReadText(file)));
            }
            catch (Exception problem)
                when (problem
                        is IOException
                            or UnauthorizedAccessException
                            or DecoderFallbackException
                )
            {
                problems.Add(Unreadable(name, problem.Message));
            }
        }
    }

    private static string ReadText(string file)
    {
        using var stream = File.OpenRead(file);
        if (stream.Length > Limits.MaxBytes)
        {
            throw new IOException(
                FormattableString.Invariant(
                    $"it has {stream.Length} bytes, and at most {Limits.MaxBytes} are allowed"
                )
            );
        }

        using var reader = new StreamReader(stream, StrictUtf8);
        return reader.ReadToEnd();
    }

    private static Problem Unreadable(string path, string reason) =>
        Problem.Error(
            path,
            CatalogProblems.CodeOf(CatalogCode.Unreadable),
            Worded($"{path} cannot be read: {reason.TrimEnd('.')}."),
            Worded("Check that the data folder is complete and readable.")
        );

    private static string At(CatalogFile file, string path) =>
        path == FieldPath.Root ? file.Path : $"{file.Path}: {path}";
}
