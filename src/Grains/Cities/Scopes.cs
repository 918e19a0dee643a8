namespace MVoting.Grains.Cities;

/// <summary>What an API key may do. Every key of a city may read its polls and their open results.</summary>
public static class Scopes
{
    /// <summary>Cast ballots, naming the voter.</summary>
    public const string CastBallots = "ballots:cast";

    /// <summary>Read only: for a key that may do nothing else.</summary>
    public const string ReadPolls = "polls:read";

    /// <summary>Make, change, open, pause, close, cancel and publish polls.</summary>
    public const string WritePolls = "polls:write";

    /// <summary>Make and remove keys with at most the maker's own scopes.</summary>
    public const string WriteKeys = "keys:write";

    /// <summary>All scopes, for validation and the documentation.</summary>
    public static IReadOnlyList<string> All { get; } = [CastBallots, ReadPolls, WritePolls, WriteKeys];
}
