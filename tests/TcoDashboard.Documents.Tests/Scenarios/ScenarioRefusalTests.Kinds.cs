namespace TcoDashboard.Documents.Tests.Scenarios;

public sealed partial class ScenarioRefusalTests
{
    /// <summary>Changed text, then path, code, words of the message, words of the remedy.</summary>
    public static TheoryData<string, string, string, string, string, string> Replacements =>
        new()
        {
            {
                "\"horizon_years\": 5",
                "\"horizon_years\": 12",
                "horizon_years",
                "D-107",
                "12 years; it may lie above 0, up to 10 years",
                "above 0, up to 10 years"
            },
            {
                "\"horizon_years\": 5",
                "\"horizon_years\": 2.51",
                "horizon_years",
                "D-107",
                "2.51, which are 30.12 months",
                "2.5 years for 30 months or 2.5833 for 31"
            },
            {
                "\"horizon_years\": 5",
                "\"horizon_years\": \"five\"",
                "horizon_years",
                "D-106",
                "a text (\"five\")",
                "a number above 0, up to 10"
            },
            {
                "\"horizon_years\": 5",
                "\"horizon_years\": 1e999",
                "horizon_years",
                "D-107",
                "1e999 is too large",
                "smaller number"
            },
            {
                "\"horizon_years\": 5,",
                "",
                "horizon_years",
                "D-105",
                "horizon_years is missing",
                "above 0, up to 10 years"
            },
            {
                "\"horizon_years\": 5",
                "\"horizon_years\": 5, \"horizon_years\": 6",
                "horizon_years",
                "D-103",
                "\"horizon_years\" stands twice",
                "Keep one"
            },
            {
                "\"horizon_years\"",
                "\"horizonYears\"",
                "horizonYears",
                "D-104",
                "\"horizonYears\" is not known",
                "Did you mean \"horizon_years\""
            },
            {
                "\"region\": \"us-va\"",
                "\"region\": \"US VA\"",
                "region",
                "D-108",
                "\"US VA\"",
                "64"
            },
            {
                "\"title\": \"750 MW inference fleet\"",
                "\"title\": \"\"",
                "title",
                "D-108",
                "title is empty",
                "1 to 120 characters"
            },
            {
                "\"title\": \"750 MW inference fleet\"",
                "\"title\": \"a\\u0000b\"",
                "title",
                "D-108",
                "U+0000 at position 2",
                "120"
            },
            {
                "\"start_month\": \"2027-01\"",
                "\"start_month\": \"2027-13\"",
                "start_month",
                "D-124",
                "\"2027-13\"",
                "\"2027-01\""
            },
            {
                "\"start_month\": \"2027-01\"",
                "\"start_month\": \"1999-12\"",
                "start_month",
                "D-124",
                "from 2000-01 to 2100-12",
                "\"2027-01\""
            },
            {
                "\"power_budget_mw\": 750",
                "\"power_budget_mw\": 0",
                "limits.power_budget_mw",
                "D-107",
                "0 MW; it may lie above 0, up to 100,000 MW",
                "above 0"
            },
            {
                "\"power_budget_mw\": 750",
                "\"power_budget_mw\": -5",
                "limits.power_budget_mw",
                "D-107",
                "-5 MW",
                "above 0"
            },
            {
                "\"power_basis\": \"facility\"",
                "\"power_basis\": null",
                "limits.power_basis",
                "D-121",
                "750 MW",
                "\"it\""
            },
            {
                "\"power_basis\": \"facility\"",
                "\"power_basis\": \"facilty\"",
                "limits.power_basis",
                "D-109",
                "allowed are it or facility",
                "Did you mean \"facility\""
            },
            {
                "\"weights\": \"fp8\"",
                "\"weights\": \"fp16\"",
                "workloads[0].weights",
                "D-109",
                "bf16, fp8, fp4 or int8",
                "bf16"
            },
            {
                "\"input_tokens\": 8192",
                "\"input_tokens\": 10000001",
                "workloads[0].input_tokens",
                "D-107",
                "10,000,001 tokens; it may lie from 1 to 10,000,000 tokens",
                "10,000,000"
            },
            {
                "\"cached_input_fraction\": 0.3",
                "\"cached_input_fraction\": 30",
                "workloads[0].cached_input_fraction",
                "D-107",
                "30; it may lie from 0 to 1",
                "from 0 to 1"
            },
            {
                "\"ttft_max_ms\": 2000",
                "\"ttft_max_ms\": true",
                "workloads[0].ttft_max_ms",
                "D-106",
                "true",
                "a number above 0"
            },
            {
                "\"output_tokens\": 1024,",
                "\"output_tokens\": 1024, \"peak_demand\": {},",
                "workloads[0].peak_demand",
                "D-122",
                "no quantity",
                "concurrent_users, output_tokens_per_s or requests_per_s"
            },
            {
                "\"output_tokens\": 1024,",
                "\"output_tokens\": 1024, \"peak_demand\": {\"concurrent_users\": 5, \"requests_per_s\": 2},",
                "workloads[0].peak_demand",
                "D-122",
                "2 quantities (concurrent_users, requests_per_s)",
                "Keep one"
            },
            {
                "\"output_tokens\": 1024,",
                "\"output_tokens\": 1024, \"peak_demand\": {\"users\": 5},",
                "workloads[0].peak_demand.users",
                "D-104",
                "\"users\"",
                "concurrent_users"
            },
            {
                "\"deployment\": \"own\"",
                "\"deployment\": \"cloud\"",
                "options[0].fleets[0].offer",
                "D-123",
                "no offer",
                "Add \"offer\""
            },
            {
                "\"workload\": \"chat\"",
                "\"workload\": \"caht\"",
                "options[0].fleets[0].workload",
                "D-120",
                "No workload has the id \"caht\"",
                "Did you mean \"chat\""
            },
            {
                "\"baseline\": \"gpu\"",
                "\"baseline\": \"tpu-pod\"",
                "baseline",
                "D-120",
                "No option has the id \"tpu-pod\"",
                "gpu, wafer"
            },
            {
                "\"id\": \"wafer\"",
                "\"id\": \"gpu\"",
                "options[1].id",
                "D-111",
                "already used by options[0]",
                "another id"
            },
            { "\"tags\": [", "\"tags\": [7,", "tags[0]", "D-106", "a number (7)", "a text" },
            {
                "\"limits\": {",
                "\"limits\": [], \"limit\": {",
                "limits",
                "D-106",
                "a list",
                "an object"
            },
            {
                "\"inputs\": {",
                "\"inputs\": { \"pue\": 1.2,",
                "inputs.pue",
                "D-106",
                "a number (1.2)",
                "an object"
            },
            {
                "\"inputs\": {",
                "\"inputs\": { \"pue\": {\"note\":\"x\"},",
                "inputs.pue.value",
                "D-105",
                "value is missing",
                "a number"
            },
            {
                "\"schema\": \"tco-scenario/1\"",
                "\"schema\": \"tco-scenario/2\"",
                "schema",
                "D-113",
                "newer version of this program",
                "Update the program"
            },
            {
                "\"schema\": \"tco-scenario/1\"",
                "\"schema\": \"spreadsheet\"",
                "schema",
                "D-112",
                "\"spreadsheet\"",
                "\"tco-scenario/1\""
            },
            {
                "\"schema\": \"tco-scenario/1\",",
                "",
                "schema",
                "D-105",
                "schema is missing",
                "\"tco-scenario/1\""
            },
            {
                "\"region\": \"us-va\",",
                "\"region\": \"us-va\", \"catalog_revision\": \"newest\",",
                "catalog_revision",
                "D-126",
                "6 characters; a revision is 64",
                "remove the field"
            },
            {
                "\"region\": \"us-va\",",
                "\"region\": \"us-va\", \"overrides\": [{\"figure\":\"price\",\"value\":1,\"reason\":\"r\"}],",
                "overrides[0].figure",
                "D-125",
                "\"price\"",
                "folder/item#figure"
            },
            {
                "\"region\": \"us-va\",",
                "\"region\": \"us-va\", \"overrides\": [{\"figure\":\"a/b#c\",\"value\":1}],",
                "overrides[0].reason",
                "D-105",
                "reason is missing",
                "a text"
            },
        };
}
