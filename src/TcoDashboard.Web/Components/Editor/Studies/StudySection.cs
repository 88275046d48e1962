namespace TcoDashboard.Web.Components.Editor.Studies;

/// <summary>The parts of the uncertainty tab, one at a time.</summary>
public enum StudySection
{
    /// <summary>Which input matters.</summary>
    Tornado,

    /// <summary>How sure we are.</summary>
    Draws,

    /// <summary>What flips the choice; a goal sought.</summary>
    Flips,

    /// <summary>Who wins over two inputs.</summary>
    Map,

    /// <summary>Other sizes and times: demand, useful life, a later start, the next generation.</summary>
    Scale,

    /// <summary>Options weighed by what matters to the reader.</summary>
    Weigh,

    /// <summary>How far each input may move.</summary>
    Ranges,
}
