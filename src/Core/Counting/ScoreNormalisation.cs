namespace MVoting.Core.Counting;

/// <summary>What makes scores of several sources comparable before they are weighed.</summary>
public enum ScoreNormalisation
{
    /// <summary>As they are: all sources score on one scale.</summary>
    None,

    /// <summary>Divided by the sum of the source's scores.</summary>
    Share,

    /// <summary>Divided by the source's highest score.</summary>
    Max,

    /// <summary>From 0 for the source's lowest score to 1 for its highest.</summary>
    Range,
}
