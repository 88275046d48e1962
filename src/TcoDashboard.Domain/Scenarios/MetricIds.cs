namespace TcoDashboard.Domain.Scenarios;

/// <summary>Permanent ids of the metrics; links and exports use them.</summary>
public static class MetricIds
{
    /// <summary>Net present cost over present tokens, input and output together, in US dollars per million tokens.</summary>
    public const string CostPerMtokBlended = "cost_per_mtok_blended";

    /// <summary>Cost of the answering phase per million output tokens.</summary>
    public const string CostPerMtokOutput = "cost_per_mtok_output";

    /// <summary>Cost of the prompt phase per million input tokens.</summary>
    public const string CostPerMtokInput = "cost_per_mtok_input";

    /// <summary>Net present cost over the tokens of all systems at full load without failures.</summary>
    public const string CostPerMtokBenchmark = "cost_per_mtok_benchmark";

    /// <summary>Net present cost over the tokens the load asked for: idle capacity is paid for.</summary>
    public const string CostPerMtokAllocation = "cost_per_mtok_allocation";

    /// <summary>Net present cost over the tokens that arrived and were useful.</summary>
    public const string CostPerMtokEffective = "cost_per_mtok_effective";

    /// <summary>Net present cost over the horizon.</summary>
    public const string NetPresentCost = "net_present_cost";

    /// <summary>All capital expenditure over the horizon.</summary>
    public const string Capex = "capex_total";

    /// <summary>All operating expenditure over the horizon.</summary>
    public const string Opex = "opex_total";

    /// <summary>Total cost per hour of the horizon.</summary>
    public const string CostPerHour = "cost_per_hour";

    /// <summary>Net present cost over the hours that accelerators run.</summary>
    public const string CostPerAcceleratorHour = "cost_per_accelerator_hour";

    /// <summary>Cost of a month with capital spread over its life as equal payments.</summary>
    public const string AmortisedMonth = "amortised_month";

    /// <summary>The amortised month over the hours of all accelerators.</summary>
    public const string AmortisedAcceleratorHour = "amortised_cost_per_accelerator_hour";

    /// <summary>The amortised month over the hours in which accelerators serve.</summary>
    public const string AmortisedUsedAcceleratorHour = "amortised_cost_per_used_accelerator_hour";

    /// <summary>The most that is paid out and has not come back, on any day.</summary>
    public const string PeakFunding = "peak_funding";

    /// <summary>Share of capital expenditure in all expenditure.</summary>
    public const string CapexShare = "capex_share";

    /// <summary>Number of systems.</summary>
    public const string Systems = "systems";

    /// <summary>Number of accelerators.</summary>
    public const string Accelerators = "accelerators";

    /// <summary>Provisioned IT power.</summary>
    public const string ITPower = "it_power";

    /// <summary>Peak facility power.</summary>
    public const string FacilityPower = "facility_power";

    /// <summary>Output tokens a second at full load.</summary>
    public const string OutputRate = "output_rate";

    /// <summary>Tokens a second one user sees; the slowest workload when there are several.</summary>
    public const string SpeedPerUser = "speed_per_user";

    /// <summary>Mean time to first token; the slowest workload when there are several.</summary>
    public const string TimeToFirstToken = "time_to_first_token";

    /// <summary>Requests that arrive at the peak over the rate at which queues would grow without end; of the fullest fleet.</summary>
    public const string PeakLoad = "peak_load";

    /// <summary>Time to first token that half of the requests stay below at the peak.</summary>
    public const string FirstTokenP50 = "ttft_p50";

    /// <summary>Time to first token that nine of ten requests stay below at the peak.</summary>
    public const string FirstTokenP90 = "ttft_p90";

    /// <summary>Time to first token that 99 of 100 requests stay below at the peak.</summary>
    public const string FirstTokenP99 = "ttft_p99";

    /// <summary>Time per output token that half of the requests stay below at the peak.</summary>
    public const string TokenTimeP50 = "tpot_p50";

    /// <summary>Time per output token that nine of ten requests stay below at the peak.</summary>
    public const string TokenTimeP90 = "tpot_p90";

    /// <summary>Time per output token that 99 of 100 requests stay below at the peak.</summary>
    public const string TokenTimeP99 = "tpot_p99";

    /// <summary>Requests in flight at full load.</summary>
    public const string ConcurrentUsers = "concurrent_users";

    /// <summary>Output tokens per joule of facility energy.</summary>
    public const string TokensPerJoule = "tokens_per_joule";

    /// <summary>Facility energy over the horizon.</summary>
    public const string Energy = "energy_total";

    /// <summary>Operational carbon over the horizon.</summary>
    public const string Carbon = "carbon_total";

    /// <summary>Output tokens a second per megawatt of facility power.</summary>
    public const string OutputRatePerMegawatt = "output_rate_per_mw";

    /// <summary>Share of the demanded peak that can be served.</summary>
    public const string DemandServed = "demand_served";

    /// <summary>Days of one training run, failures and checkpoints included.</summary>
    public const string DaysToTrain = "days_to_train";

    /// <summary>Operations the model needs over what the accelerators could do at dense peak while steps run.</summary>
    public const string Utilisation = "mfu";

    /// <summary>Time of one training step.</summary>
    public const string StepTime = "step_time";

    /// <summary>Share of wall-clock time in which a run makes progress.</summary>
    public const string TrainingGoodput = "goodput";

    /// <summary>Tokens trained a second while steps run.</summary>
    public const string TrainingRate = "tokens_per_second";

    /// <summary>Facility energy of one training run.</summary>
    public const string RunEnergy = "energy_mwh";

    /// <summary>Cost of one training run: its share of everything the bill holds.</summary>
    public const string RunCost = "run_cost_usd";

    /// <summary>Net present cost over present tokens trained, per trillion.</summary>
    public const string CostPerTrillionTokens = "usd_per_trillion_tokens";

    /// <summary>Accelerator-hours of one training run.</summary>
    public const string AcceleratorHours = "accelerator_hours";

    /// <summary>Training runs over the horizon, one after another.</summary>
    public const string Runs = "runs";

    /// <summary>Time of a step, or of an output token, spent waiting for other devices.</summary>
    public const string CommunicationTime = "communication_time";

    /// <summary>Share of a training step spent waiting for other devices; of requests, the share of the output that is lost to it.</summary>
    public const string CommunicationShare = "communication_share";

    /// <summary>Cost per million tokens that pays for the output lost to waiting for other devices.</summary>
    public const string CommunicationPerMtok = "communication_per_mtok";

    /// <summary>What waiting for other devices costs a year: its share of everything the bill holds.</summary>
    public const string CommunicationCost = "communication_cost";

    /// <summary>Present value paid under a deal, warrants not counted.</summary>
    public const string DealGross = "deal_gross";

    /// <summary>Present value paid under a deal, net of warrants at grant value.</summary>
    public const string DealNetGrant = "deal_net_grant";

    /// <summary>Present value paid under a deal, net of warrants where the share price ends at its P10.</summary>
    public const string DealNetLow = "deal_net_p10";

    /// <summary>Present value paid under a deal, net of warrants where the share price ends at its P90.</summary>
    public const string DealNetHigh = "deal_net_p90";

    /// <summary>Effective price of a deal per megawatt-year, net of warrants at grant value.</summary>
    public const string DealPerMegawattYear = "deal_effective_per_mw_year";

    /// <summary>Effective price of a deal per system-hour, net of warrants at grant value.</summary>
    public const string DealPerSystemHour = "deal_effective_per_system_hour";

    /// <summary>Effective price of a deal per million tokens, net of warrants at grant value.</summary>
    public const string DealPerMtok = "deal_effective_per_mtok";

    /// <summary>Expected cost of supply risk, present value; only where an option says what may go wrong.</summary>
    public const string SupplyRisk = "supply_risk";

    /// <summary>Net present cost with the expected cost of supply risk.</summary>
    public const string SupplyAdjustedCost = "supply_adjusted_cost";

    /// <summary>Expected cost of supply risk per million tokens.</summary>
    public const string SupplyRiskPerMtok = "supply_risk_per_mtok";

    /// <summary>Expected months late.</summary>
    public const string SupplyDelay = "supply_delay";

    /// <summary>Concentration (HHI) of the layer that depends most on one supplier.</summary>
    public const string SupplyConcentration = "supply_concentration";

    /// <summary>What leaving the hardware again costs.</summary>
    public const string ExitCost = "exit_cost";

    /// <summary>Present value of what tokens are worth less all costs; only where tokens have a value.</summary>
    public const string NetPresentValue = "net_present_value";

    /// <summary>Internal rate of return a year, from equal months; only where tokens have a value.</summary>
    public const string InternalRateOfReturn = "irr";

    /// <summary>Internal rate of return a year by dates; only where tokens have a value.</summary>
    public const string DatedRateOfReturn = "xirr";

    /// <summary>Modified rate of return a year; only where tokens have a value.</summary>
    public const string ModifiedRateOfReturn = "mirr";

    /// <summary>Months until the cash paid out is back; only where tokens have a value.</summary>
    public const string Payback = "payback";

    /// <summary>Months until the cash paid out is back with interest; only where tokens have a value.</summary>
    public const string DiscountedPayback = "payback_discounted";

    /// <summary>Price a million tokens must fetch after tax; only with tax.</summary>
    public const string PriceNeeded = "price_needed";

    /// <summary>Discount rate at which a financing and cash cost the same; only with a financing.</summary>
    public const string IndifferenceRate = "indifference_rate";

    /// <summary>Discount rate at which financing and cash cost the same after tax.</summary>
    public const string IndifferenceRateAfterTax = "indifference_rate_after_tax";

    /// <summary>Present value of what financing saves against cash.</summary>
    public const string FinancingAdvantage = "financing_advantage";

    /// <summary>The id of a total in the reporting currency: its cell behind a word.</summary>
    public static string Reported(string cellId)
    {
        ArgumentNullException.ThrowIfNull(cellId);
        return $"reported_{cellId.Replace('.', '_')}";
    }
}
