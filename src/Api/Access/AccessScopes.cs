using MVoting.Grains.Cities;

namespace MVoting.Api.Access;

/// <summary>The names of scopes as flags and back.</summary>
public static class AccessScopes
{
    /// <summary>The flag of a name; <see cref="AccessScope.None"/> when the name is unknown.</summary>
    public static AccessScope Of(string name) => name switch
    {
        Scopes.CastBallots => AccessScope.CastBallots,
        Scopes.ReadPolls => AccessScope.ReadPolls,
        Scopes.WritePolls => AccessScope.WritePolls,
        Scopes.WriteKeys => AccessScope.WriteKeys,
        _ => AccessScope.None,
    };

    /// <summary>The flags of several names; unknown ones give nothing.</summary>
    public static AccessScope Of(IEnumerable<string> names) =>
        names.Aggregate(AccessScope.None, (scopes, name) => scopes | Of(name));
}
