namespace MVoting.Core.Pabulib;

/// <summary>The <c>vote_type</c> of a <c>.pb</c> file.</summary>
public enum PabulibVoteType
{
    /// <summary><c>approval</c>: a set of projects.</summary>
    Approval,

    /// <summary><c>choose-1</c>: exactly one project.</summary>
    ChooseOne,

    /// <summary><c>cumulative</c>: points from a common stock.</summary>
    Cumulative,

    /// <summary><c>scoring</c>: points for each project on its own.</summary>
    Scoring,

    /// <summary><c>ordinal</c>: projects in order of preference.</summary>
    Ordinal,
}
