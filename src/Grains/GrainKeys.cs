namespace MVoting.Grains;

/// <summary>The string keys of the grains. Ids hold no slash, so a key reads one way only.</summary>
public static class GrainKeys
{
    /// <summary>Key of the operator's grain: there is one.</summary>
    public const string Operator = "operator";

    /// <summary>Key of a poll: <c>city/poll</c>.</summary>
    public static string Poll(string city, string poll) => $"{city}/{poll}";

    /// <summary>Key of a ballot box: <c>city/poll/box</c>.</summary>
    public static string Box(string city, string poll, int box) => $"{city}/{poll}/{box}";
}
