using System.Text.Json.Nodes;
using TcoDashboard.Documents.Catalog;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Documents.Tests.Scenarios;

/// <summary>Two edits of one document: what does not meet is kept from both, what meets is named.</summary>
public sealed class ScenarioMergeTests
{
    private static readonly Preset[] s_presets = [.. Presets.Load(ShippedCatalog.Folder).Presets];

    private static readonly ScenarioDocument s_origin = s_presets
        .Single(preset => preset.Id == "selective-acceleration")
        .Document;

    [Fact]
    public void Edits_OfDifferentValues_AreBothKeptInWhicheverOrder()
    {
        var mine = Edited(d => d["inputs"]!["pue"]!["value"] = 1.3);
        var theirs = Edited(d =>
        {
            d["region"] = "de";
            Option(d, "gpu")["name"] = "Racks for all";
        });

        var merged = ScenarioMerge.Of(s_origin, mine, theirs);

        var expected = Edited(d =>
        {
            d["inputs"]!["pue"]!["value"] = 1.3;
            d["region"] = "de";
            Option(d, "gpu")["name"] = "Racks for all";
        });
        Assert.Empty(merged.Both);
        Same(expected, merged.Document);
        Same(expected, ScenarioMerge.Of(s_origin, theirs, mine).Document);
    }

    [Fact]
    public void Edits_OfTheSameValue_AreNamedAndNothingIsMade()
    {
        var mine = Edited(d => Option(d, "gpu")["name"] = "Mine");
        var theirs = Edited(d => Option(d, "gpu")["name"] = "Theirs");

        var merged = ScenarioMerge.Of(s_origin, mine, theirs);

        Assert.Null(merged.Document);
        Assert.Equal(["options[gpu].name"], merged.Both);
    }

    [Fact]
    public void Edits_ThatAreTheSame_AreOne()
    {
        var both = Edited(d => d["region"] = "de");

        Same(both, ScenarioMerge.Of(s_origin, both, both).Document);
        Same(both, ScenarioMerge.Of(s_origin, both, s_origin).Document);
        Same(both, ScenarioMerge.Of(s_origin, s_origin, both).Document);
    }

    [Fact]
    public void Options_AddedRemovedMovedAndEdited_MeetOnlyWhereTheyAreTheSame()
    {
        var mine = Edited(d =>
        {
            var options = d["options"]!.AsArray();
            var last = options[^1]!;
            options.Remove(last);
            options.Insert(0, last);
            Option(d, "gpu")["name"] = "Racks for all";
        });
        var theirs = Edited(d =>
        {
            var added = Option(d, "gpu").DeepClone();
            added["id"] = "new";
            added["name"] = "A copy";
            d["options"]!.AsArray().Insert(1, added);
            d["options"]!.AsArray().Remove(Option(d, "mixed"));
        });

        var merged = ScenarioMerge.Of(s_origin, mine, theirs).Document!;

        var moved = mine.Options[0].Id;
        Assert.Equal([moved, "gpu", "new"], merged.Options.Select(option => option.Id));
        Assert.Equal("Racks for all", merged.Options[1].Name);
        Assert.Equal("A copy", merged.Options[2].Name);
    }

    [Fact]
    public void Option_RemovedHereAndEditedThere_IsNamed()
    {
        var mine = Edited(d => d["options"]!.AsArray().Remove(Option(d, "mixed")));
        var theirs = Edited(d => Option(d, "mixed")["name"] = "Edited");

        var merged = ScenarioMerge.Of(s_origin, mine, theirs);

        Assert.Null(merged.Document);
        Assert.Equal(["options[mixed]"], merged.Both);
    }

    [Fact]
    public void Amount_AndWhatItIsIn_ChangedByTwo_AreNamed()
    {
        var origin = Edited(d =>
            d["limits"] = new JsonObject { ["power_budget_mw"] = 700, ["power_basis"] = "it" }
        );
        var mine = From(origin, d => d["limits"]!["power_budget_mw"] = 750);
        var theirs = From(origin, d => d["limits"]!["power_basis"] = "facility");

        var merged = ScenarioMerge.Of(origin, mine, theirs);

        Assert.Null(merged.Document);
        Assert.Equal(["limits.power_basis"], merged.Both);
    }

    [Fact]
    public void Options_OfOneIdAddedByTwo_AreNotMadeOne()
    {
        ScenarioDocument With(string name) =>
            Edited(d =>
            {
                var added = Option(d, "gpu").DeepClone();
                added["id"] = "option-1";
                added["name"] = name;
                d["options"]!.AsArray().Add(added);
            });

        var merged = ScenarioMerge.Of(s_origin, With("Mine"), With("Theirs"));

        Assert.Null(merged.Document);
        Assert.Contains("options[option-1]", merged.Both);
    }

    [Fact]
    public void Edits_ThatCannotHoldTogether_MakeNothing()
    {
        // Each is sound: without fleets that serve it a workload may go, and a fleet may serve a workload that is there.
        var bare = Edited(d => DropFast(d));
        var mine = From(bare, d => d["workloads"]!.AsArray().RemoveAt(1));
        var theirs = From(bare, d => d["options"]![0]!["fleets"]![0]!["workload"] = "fast");

        Assert.Null(ScenarioMerge.Of(bare, mine, theirs).Document);
    }

    [Fact]
    public void AnyTwoPresetsAsEdits_OfTheFirst_GiveBackTheOneThatAloneWasEdited()
    {
        foreach (var preset in s_presets)
        {
            Same(preset.Document, ScenarioMerge.Of(s_origin, preset.Document, s_origin).Document);
            Same(preset.Document, ScenarioMerge.Of(s_origin, s_origin, preset.Document).Document);
        }
    }

    private static void DropFast(JsonObject document)
    {
        foreach (var option in document["options"]!.AsArray())
        {
            foreach (var fleet in option!["fleets"]!.AsArray().ToArray())
            {
                if ((string?)fleet!["workload"] == "fast")
                {
                    option["fleets"]!.AsArray().Remove(fleet);
                }
            }
        }

        foreach (var empty in document["options"]!.AsArray().ToArray())
        {
            if (empty!["fleets"]!.AsArray().Count == 0)
            {
                document["options"]!.AsArray().Remove(empty);
            }
        }
    }

    private static JsonObject Option(JsonObject document, string id) =>
        document["options"]!.AsArray().First(option => (string?)option!["id"] == id)!.AsObject();

    private static ScenarioDocument Edited(Action<JsonObject> edit) => From(s_origin, edit);

    private static ScenarioDocument From(ScenarioDocument document, Action<JsonObject> edit)
    {
        var tree = JsonNode.Parse(ScenarioWriter.Canonical(document))!.AsObject();
        edit(tree);
        var reading = ScenarioReader.Read(tree.ToJsonString());
        Assert.Empty(reading.Problems);
        return reading.Document!;
    }

    private static void Same(ScenarioDocument expected, ScenarioDocument? actual)
    {
        Assert.NotNull(actual);
        Assert.Equal(ScenarioWriter.Canonical(expected), ScenarioWriter.Canonical(actual));
    }
}
