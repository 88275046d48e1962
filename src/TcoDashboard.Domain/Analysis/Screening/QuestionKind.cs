namespace TcoDashboard.Domain.Analysis.Screening;

/// <summary>What a buyer knows when the search for hardware begins.</summary>
public enum QuestionKind
{
    /// <summary>Megawatts of facility power: what can be served with them.</summary>
    Power,

    /// <summary>Money for capital: what can be bought with it.</summary>
    Capital,

    /// <summary>People who must be served at the same time.</summary>
    Users,

    /// <summary>Parameters of a model that must be trained by a day.</summary>
    Training,
}
